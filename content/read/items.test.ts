import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problems } from '../problem.ts'
import { TINY, tinyDesk, type TinyDesk } from '../testing/folder.ts'
import { Folder } from './files.ts'
import { readItems } from './items.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

function read(): { items: ReturnType<typeof readItems>; problems: Problems['found'] } {
  const problems = new Problems()
  return { items: readItems(new Folder(desk.folder, problems), problems), problems: problems.found }
}
const said = () => read().problems.map(({ file, at, zh, en }) => ({ where: at === '' ? file : `${file} › ${at}`, zh, en }))
const guide = TINY['guides/elder-card.yaml'] as string

test('every kind of item is read from its own kind of file, and each knows where it was written', () => {
  const { items, problems } = read()
  expect(problems).toEqual([])
  expect(items.map(({ item, file, at }) => [item.id, file, at])).toEqual([
    ['guide:elder-card', 'guides/elder-card.yaml', ''],
    ['place:hall', 'places.csv', '2'],
    ['notice:water', 'notices/water.md', ''],
    ['event:choir', 'events.yaml', 'choir'],
    ['hotline:fire', 'hotlines.yaml', 'fire'],
  ])
  expect(items[1]?.item).toMatchObject({
    title: { zh: '便民厅', ug: 'مۇلازىمەت زالى' },
    point: { x: 3, y: 4 },
    translation: { ug: 'human' },
    hours: [{ opens: '09:00' }, { opens: '13:30' }],
  })
  expect(items[2]?.item).toMatchObject({ body: { zh: '周四停水。', ug: 'پەيشەنبە سۇ توختايدۇ.' } })
})

test('a guide without a title gets one sentence, and the others are still read', () => {
  desk.put('guides/residence.yaml', guide.replace(/^title.*\n/, ''))
  expect(said()).toEqual([{ where: 'guides/residence.yaml › title', zh: '这一项必须填写', en: 'this is missing and must be given' }])
  expect(read().items.map(({ item }) => item.id)).toContain('guide:elder-card')
})

test('two items with one id are named, with where the first one is', () => {
  desk.put('guides.csv', 'slug,title@zh,title@ug,translation,validFrom,reviewBy,owner@zh\nelder-card,老年证,كىنىشكا,human,2026-01-01,2027-01-01,社区\n')
  expect(said()).toEqual([
    {
      where: 'guides.csv › 2',
      zh: '编号 guide:elder-card 已在 guides/elder-card.yaml 用过',
      en: 'the id guide:elder-card is already used in guides/elder-card.yaml; wanted one of its own',
    },
  ])
  desk.put('guides.csv', null)
  const row = (TINY['places.csv'] as string).split('\r\n')[1] as string
  desk.put('places.csv', `${TINY['places.csv']}${row}\r\n`)
  expect(said()).toMatchObject([{ where: 'places.csv › 3', zh: '编号 place:hall 已在 places.csv 用过' }])
})

test('a notice without its fields on top gets one sentence', () => {
  desk.put('notices/water.md', '周四停水。\n')
  expect(said()).toEqual([{ where: 'notices/water.md', zh: '开头应有两行 --- 之间的字段表', en: 'wants its fields between two lines of --- at the top' }])
})

test('a notice saved as GBK gets one sentence', () => {
  // 周四停水
  desk.put('notices/water.md', Uint8Array.from([0xd6, 0xdc, 0xcb, 0xc4, 0xcd, 0xa3, 0xcb, 0xae]))
  expect(said()).toMatchObject([{ where: 'notices/water.md', zh: '不是 UTF-8 编码，请另存为 UTF-8（GBK 会丢失维吾尔文）' }])
})

test('broken fields of a notice are named with the line they have in the file', () => {
  desk.put('notices/water.md', '---\nnoticeType: announcement\nissuer: { zh: 物业\n---\n周四停水。\n')
  const { problems } = read()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ file: 'notices/water.md', at: '3' })
})

test('fields that are no table of fields are named', () => {
  desk.put('notices/water.md', '---\n- a\n---\n周四停水。\n')
  expect(said()).toEqual([{ where: 'notices/water.md', zh: '应为字段表', en: 'wants a table of fields' }])
})

test('a Uyghur notice without its Chinese one is named', () => {
  desk.put('notices/gas.ug.md', 'گاز توختايدۇ.\n')
  expect(said()).toEqual([{ where: 'notices/gas.ug.md', zh: '没有对应的中文通知', en: 'wants notices/gas.md beside it' }])
})

test('a file of events that is no list of events is named', () => {
  for (const text of ['- slug: choir\n', 'event: []\n', '', 'events: choir\n']) {
    desk.put('events.yaml', text)
    expect(said()).toEqual([{ where: 'events.yaml', zh: '最外层应为 events: 列表', en: 'wants a list under events:' }])
  }
})

test('an event without a name of its own is named by its place in the list', () => {
  desk.change('events.yaml', '- slug: choir\n    title', '- title')
  expect(read().problems[0]).toMatchObject({ file: 'events.yaml', at: '#1 id' })
  desk.put('events.yaml', 'events: [choir]\n')
  expect(said()).toEqual([{ where: 'events.yaml › #1', zh: '应为字段表', en: 'wants a table of fields' }])
})

test('opening hours that are not understood get one sentence with the form that is', () => {
  desk.change('places.csv', 'mo-fr 09:00-12:00 13:30-17:30', '周一到周五')
  expect(said()).toEqual([
    {
      where: 'places.csv › 2 hours',
      zh: '看不懂的开放时间“周一到周五”，写法如 mo-fr 09:00-17:00',
      en: 'opening hours "周一到周五" are not understood; wanted the form mo-fr 09:00-17:00',
    },
  ])
})

test('days that differ and are not understood get one sentence', () => {
  desk.change('places.csv', ',x,y\r\n', ',x,y,exceptions\r\n')
  desk.change('places.csv', ',3,4\r\n', ',3,4,春节休息\r\n')
  expect(said()).toMatchObject([{ where: 'places.csv › 2 exceptions', en: 'exceptions "春节休息" are not understood; wanted the form 2027-02-06 closed' }])
})

test('a position that is no number, or half a position, says what came', () => {
  desk.change('places.csv', ',3,4\r\n', ',三,4\r\n')
  expect(said()).toEqual([{ where: 'places.csv › 2 point.x', zh: '应为 number，现在是 三', en: 'wants number, came 三' }])
  desk.change('places.csv', ',三,4\r\n', ',3,\r\n')
  expect(said()).toEqual([{ where: 'places.csv › 2 point.y', zh: '这一项必须填写', en: 'this is missing and must be given' }])
})

test('C10 a column in a language we do not speak is named', () => {
  desk.change('places.csv', 'address@ug', 'address@uq')
  expect(said()).toMatchObject([{ where: 'places.csv › 2 address@uq', zh: '没有这个字段，请检查拼写' }])
})

test('lists in a table are parted by upright lines', () => {
  desk.change('places.csv', ',x,y\r\n', ',x,y,phones,needs\r\n')
  desk.change('places.csv', ',3,4\r\n', ',3,4,010-0000 0001 | 010-0000 0002,govern|elderly\r\n')
  expect(read().items[1]?.item).toMatchObject({ phones: ['010-0000 0001', '010-0000 0002'], needs: ['govern', 'elderly'] })
})
