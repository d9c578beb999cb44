import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problems, showWhere } from '../problem.ts'
import { TINY, tinyDesk, type TinyDesk } from '../testing/folder.ts'
import { Folder } from './files.ts'
import { readItems, type Sourced } from './items.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

function read(): { items: Sourced[]; problems: Problems['found'] } {
  const problems = new Problems()
  return { items: readItems(new Folder(desk.folder, problems), problems).sources, problems: problems.found }
}
const said = () => read().problems.map((problem) => [showWhere(problem), ...problem.wrong])
const guide = TINY['guides/elder-card.yaml'] as string

test('every kind of item is read from its own kind of file, and each knows where it was written', () => {
  const { items, problems } = read()
  expect(problems).toEqual([])
  expect(items.map(({ item, where }) => [item.id, showWhere(where)])).toEqual([
    ['guide:elder-card', 'guides/elder-card.yaml › guide:elder-card'],
    ['place:hall', 'places.csv:2 › place:hall'],
    ['work:first-snow', 'works.csv:2 › work:first-snow'],
    ['notice:water', 'notices/water.md › notice:water'],
    ['album:lake', 'albums/lake.yaml › album:lake'],
    ['event:choir', 'events.yaml › event:choir'],
    ['hotline:fire', 'hotlines.yaml › hotline:fire'],
    ['hall:ink', 'halls.yaml › hall:ink'],
    ['video:walk', 'videos.yaml › video:walk'],
  ])
  expect(items[1]?.item).toMatchObject({
    title: { zh: '便民厅', ug: 'مۇلازىمەت زالى' },
    point: { x: 3, y: 4 },
    translation: { ug: 'human' },
    hours: [{ opens: '09:00' }, { opens: '13:30' }],
  })
  expect(items[3]?.item).toMatchObject({ body: { zh: '周四停水。', ug: 'پەيشەنبە سۇ توختايدۇ.' } })
})

test('a guide without a title gets one sentence, and the others are still read', () => {
  desk.put('guides/residence.yaml', guide.replace(/^title.*\n/, ''))
  expect(said()).toEqual([['guides/residence.yaml › guide:residence › title', '没有填写', 'it is missing']])
  expect(read().items.map(({ item }) => item.id)).toContain('guide:elder-card')
})

test('two items with one id are named, with where the first one is', () => {
  desk.put('guides.csv', 'slug,title@zh,title@ug,translation,validFrom,reviewBy,owner@zh\nelder-card,老年证,كىنىشكا,human,2026-01-01,2027-01-01,社区\n')
  expect(said()).toEqual([['guides.csv:2 › guide:elder-card', '编号已在 guides/elder-card.yaml用过', 'its id is already used in guides/elder-card.yaml']])
  desk.put('guides.csv', null)
  const row = (TINY['places.csv'] as string).split('\r\n')[1] as string
  desk.put('places.csv', `${TINY['places.csv']}${row}\r\n`)
  expect(said()).toEqual([['places.csv:3 › place:hall', '编号已在 places.csv 第 2 行用过', 'its id is already used in places.csv, line 2']])
})

test('a notice without its fields on top gets one sentence', () => {
  desk.put('notices/water.md', '周四停水。\n')
  expect(said().map(([where]) => where)).toEqual(['notices/water.md'])
})

test('a notice saved as GBK gets one sentence', () => {
  // 周四停水
  desk.put('notices/water.md', Uint8Array.from([0xd6, 0xdc, 0xcb, 0xc4, 0xcd, 0xa3, 0xcb, 0xae]))
  expect(said()).toEqual([['notices/water.md', '不是 UTF-8 编码（GBK 会丢失维吾尔文）', 'is not UTF-8 (GBK loses all Uyghur letters)']])
})

test('broken fields of a notice are named with the line they have in the file', () => {
  desk.put('notices/water.md', '---\nnoticeType: announcement\nissuer: { zh: 物业\n---\n周四停水。\n')
  const { problems } = read()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ file: 'notices/water.md', line: 3 })
})

test('fields that are no table of fields are named', () => {
  desk.put('notices/water.md', '---\n- a\n---\n周四停水。\n')
  expect(said().map(([where]) => where)).toEqual(['notices/water.md › notice:water'])
})

test('a Uyghur notice without its Chinese one is named', () => {
  desk.put('notices/gas.ug.md', 'گاز توختايدۇ.\n')
  expect(said().map(([where]) => where)).toEqual(['notices/gas.ug.md'])
})

test('a file of events that is no list of events is named', () => {
  for (const text of ['- slug: choir\n', 'event: []\n', '', 'events: choir\n']) {
    desk.put('events.yaml', text)
    expect(said().map(([where]) => where)).toEqual(['events.yaml › events'])
  }
})

test('an event without a name of its own is named by its place in the list', () => {
  desk.change('events.yaml', '- slug: choir\n    title', '- title')
  expect(read().problems[0]).toMatchObject({ file: 'events.yaml', item: '#1', field: 'slug' })
  desk.put('events.yaml', 'events: [choir]\n')
  expect(said().map(([where]) => where)).toEqual(['events.yaml › #1'])
})

test('opening hours, or days that differ, that are not understood get one sentence', () => {
  desk.change('places.csv', 'mo-fr 09:00-12:00 13:30-17:30', '周一到周五')
  expect(said()).toEqual([['places.csv:2 › place:hall › hours', '看不懂的开放时间“周一到周五”', 'opening hours "周一到周五" are not understood']])
  desk.change('places.csv', '周一到周五', 'mo-fr 09:00-17:00')
  desk.change('places.csv', ',x,y\r\n', ',x,y,exceptions\r\n')
  desk.change('places.csv', ',3,4\r\n', ',3,4,春节休息\r\n')
  expect(said()).toEqual([['places.csv:2 › place:hall › exceptions', '看不懂的例外日“春节休息”', 'exceptions "春节休息" are not understood']])
})

test('a position that is no number, or half a position, says what came', () => {
  desk.change('places.csv', ',3,4\r\n', ',三,4\r\n')
  expect(said()).toEqual([['places.csv:2 › place:hall › point.x', '现在是“三”', 'it is "三"']])
  desk.change('places.csv', ',三,4\r\n', ',3,\r\n')
  expect(said()).toEqual([['places.csv:2 › place:hall › point.y', '没有填写', 'it is missing']])
})

test('Uyghur that became question marks on the way through GBK is named, column by column', () => {
  desk.change('places.csv', 'مۇلازىمەت زالى', '???????? ????')
  expect(said()).toEqual([['places.csv:2 › place:hall › title@ug', '维吾尔文变成了问号', 'its Uyghur has become question marks']])
})

test('C10 a column in a language we do not speak is named', () => {
  desk.change('places.csv', 'address@ug', 'address@uq')
  expect(said()).toEqual([['places.csv:2 › place:hall › address@uq', '没有这个字段', 'there is no such field']])
})

test('lists in a table are parted by upright lines', () => {
  desk.change('places.csv', ',x,y\r\n', ',x,y,phones,needs\r\n')
  desk.change('places.csv', ',3,4\r\n', ',3,4,010-0000 0001 | 010-0000 0002,govern|elderly\r\n')
  expect(read().items[1]?.item).toMatchObject({ phones: ['010-0000 0001', '010-0000 0002'], needs: ['govern', 'elderly'] })
})
