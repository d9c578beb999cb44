// What goes out on a day, by the rules: everything else is left out and told, and nothing that goes out points into the void.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showWhere } from '../problem.ts'
import { photo, TINY, tinyDesk, type TinyDesk } from '../testing/folder.ts'
import { Problems } from '../problem.ts'
import { readFolder } from './read-folder.ts'
import { settle } from './settle.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

function settled(today: string) {
  const problems = new Problems()
  const content = readFolder(desk.folder, problems)
  if (content === null) throw new Error(problems.found.map((problem) => `${showWhere(problem)} ${problem.wrong[1]}`).join('\n'))
  const { sources, stories, gone, notes } = settle(content, today)
  return {
    item: (id: string) => sources.find(({ item }) => item.id === id)?.item,
    ids: sources.map(({ item }) => item.id),
    stories,
    gone,
    notes: notes.map(({ where, said }) => `${showWhere(where)}: ${said[1]}`),
  }
}
const guide = (slug: string, more: string) => desk.put(`guides/${slug}.yaml`, `${(TINY['guides/elder-card.yaml'] as string).replace('老年证', slug)}${more}`)
const draftHall = () => desk.change('places.csv', 'owner@ug,', 'owner@ug,status,')
const hallIs = (status: string) => {
  draftHall()
  desk.change('places.csv', 'مەھەللە,mo-fr', `مەھەللە,${status},mo-fr`)
}

test('C9 what is not out is named by nothing that is: not by guides, halls or stories, and an event without its place stays in', () => {
  hallIs('draft')
  const { ids, item, stories, notes } = settled('2026-12-01')
  expect(ids).not.toContain('place:hall')
  expect(ids).not.toContain('event:choir')
  expect(item('guide:elder-card')?.places).toEqual([])
  expect(item('hall:ink')).toMatchObject({ place: undefined })
  expect(stories.viewpoints['v01']?.places).toEqual([])
  expect(notes.some((note) => note.startsWith('events.yaml › event:choir: is left out: place:hall'))).toBe(true)
})

test('C9 works of a hall that is not out stay in with it, and an album stands by itself', () => {
  desk.change('halls.yaml', 'order: 1', 'order: 1\n    status: draft')
  const { ids, item } = settled('2026-12-01')
  expect(ids).not.toContain('work:first-snow')
  expect(item('album:lake')).toMatchObject({ hall: undefined })
})

test('C11 places and works are withdrawn in their tables, with a day, a reason and a successor', () => {
  desk.change('places.csv', 'owner@ug,', 'owner@ug,status,withdrawnOn,withdrawnReason@zh,withdrawnReason@ug,successor,')
  desk.change('places.csv', 'مەھەللە,mo-fr', 'مەھەللە,withdrawn,2026-11-20,搬了,كۆچتى,place:new-hall,mo-fr')
  desk.put(
    'places.csv',
    `${desk.read('places.csv')}new-hall,office,新大厅,يېڭى زال,2 号楼,2-بىنا,human,2026-01-01,2027-12-31,社区,مەھەللە,,,,,,mo-fr 09:00-12:00,CG-0001,3,4\r\n`,
  )
  const { ids, item, gone, stories } = settled('2026-12-01')
  expect(ids).toContain('place:new-hall')
  expect(gone).toEqual([
    { id: 'place:hall', title: { zh: '便民厅', ug: 'مۇلازىمەت زالى' }, on: '2026-11-20', reason: { zh: '搬了', ug: 'كۆچتى' }, successor: 'place:new-hall' },
  ])
  expect(item('event:choir')).toMatchObject({ place: 'place:new-hall' })
  expect(item('guide:elder-card')?.places).toEqual(['place:new-hall'])
  expect(stories.viewpoints['v01']?.places).toEqual(['place:new-hall'])
})

test('C11 what is withdrawn for a later day shows until the day before, offline too', () => {
  guide('later', 'status: withdrawn\nwithdrawn: { on: 2026-12-10, reason: { zh: 换了 } }\n')
  expect(settled('2026-12-01').item('guide:later')).toMatchObject({ status: 'published', validTo: '2026-12-09' })
  expect(settled('2026-12-10').ids).not.toContain('guide:later')
  expect(settled('2026-12-10').gone.map(({ id }) => id)).toEqual(['guide:later'])
})

test('C11 a chain of successors leads to its end, a circle to nothing, and nothing names itself', () => {
  guide('a', 'status: withdrawn\nwithdrawn: { on: 2026-11-01, reason: { zh: 旧 }, successor: "guide:b" }\n')
  guide('b', 'status: withdrawn\nwithdrawn: { on: 2026-11-02, reason: { zh: 旧 }, successor: "guide:c" }\n')
  guide('c', 'related: [guide:a, notice:water]\n')
  guide('x', 'status: withdrawn\nwithdrawn: { on: 2026-11-01, reason: { zh: 旧 }, successor: "guide:y" }\n')
  guide('y', 'status: withdrawn\nwithdrawn: { on: 2026-11-01, reason: { zh: 旧 }, successor: "guide:x" }\n')
  guide('reader', 'related: [guide:a, guide:x]\n')
  const { item, gone } = settled('2026-12-01')
  expect(item('guide:reader')?.related).toEqual(['guide:c'])
  expect(item('guide:c')?.related).toEqual(['notice:water'])
  expect(Object.fromEntries(gone.map(({ id, successor }) => [id, successor]))).toEqual({
    'guide:a': 'guide:c',
    'guide:b': 'guide:c',
    'guide:x': undefined,
    'guide:y': undefined,
  })
})

test('C11 a successor of another kind is what a reader is led to, and never stands where a place must', () => {
  hallIs('withdrawn')
  desk.change('places.csv', 'owner@ug,status,', 'owner@ug,status,withdrawnOn,withdrawnReason@zh,successor,')
  desk.change('places.csv', 'مەھەللە,withdrawn,', 'مەھەللە,withdrawn,2026-11-20,关了,guide:elder-card,')
  const { ids, item, gone } = settled('2026-12-01')
  expect(gone[0]).toMatchObject({ id: 'place:hall', successor: 'guide:elder-card' })
  expect(item('guide:elder-card')?.places).toEqual([])
  expect(ids).not.toContain('event:choir')
})

test('C14 a work stops showing on the earliest day that its artist or the people in it set, offline too', () => {
  const until = () => settled('2026-12-01').item('work:first-snow')?.validTo
  expect(until()).toBe('2030-12-31')
  desk.change('artists.yaml', 'until: 2030-12-31', 'until: 2030-12-31, withdrawn: 2027-03-01')
  expect(until()).toBe('2027-02-28')
  desk.change('works.csv', ',none,', ',agreed until 2027-01-15,')
  expect(until()).toBe('2027-01-15')
  expect(settled('2027-01-16').notes).toEqual(['works.csv:2 › work:first-snow: is left out: the people in its picture do not agree today'])
  expect(settled('2027-03-01').notes).toEqual(['works.csv:2 › work:first-snow: is left out: its artist’s consent does not hold today'])
})

test('C12 a photo whose people no longer agree is left out of its album and told, and an album without photos with it', async () => {
  desk.change('albums/lake.csv', ',none,', ',agreed until 2026-12-31,')
  desk.change('videos.yaml', 'media/lake.jpg', 'media/poster.jpg')
  desk.put('media/poster.jpg', await photo(40, 30, '#222'))
  expect(settled('2026-12-31').ids).toContain('album:lake')
  const { ids, notes } = settled('2027-01-01')
  expect(ids).not.toContain('album:lake')
  expect(notes).toHaveLength(2)
  const pressed = await desk.press({ issued: Date.UTC(2027, 0, 15) / 1000 })
  expect(pressed).toMatchObject({ is: 'pressed' })
  const packs = readdirSync(join(desk.out, 'tiny/pack')).map((pack) => readFileSync(join(desk.out, 'tiny/pack', pack)))
  expect(packs.some((pack) => pack.includes('album:lake'))).toBe(false)
})

test('C12 what is said at the desk of people and of artists does not go out with their pictures', async () => {
  desk.put('albums/lake.csv', null)
  desk.put(
    'albums/lake.yaml',
    `${TINY['albums/lake.yaml']}photos:\n  - { file: media/lake.jpg, alt: { zh: 湖, ug: كۆل }, people: { agreed: true, until: 2030-01-01, note: { zh: 某人书面同意, ug: يازما } } }\n`,
  )
  desk.change('videos.yaml', 'people: none', 'people: { agreed: true, until: 2030-01-01, note: { zh: 某人书面同意, ug: يازما } }')
  expect(await desk.press()).toMatchObject({ is: 'pressed' })
  const packs = readdirSync(join(desk.out, 'tiny/pack')).map((pack) => readFileSync(join(desk.out, 'tiny/pack', pack)))
  for (const word of ['某人书面同意', '"artist":'])
    expect(
      packs.some((pack) => pack.includes(word)),
      word,
    ).toBe(false)
})

test('C16 C5 the first screen carries what shows today and what begins next, whatever is pinned and over', async () => {
  const water = TINY['notices/water.md'] as string
  const notice = (slug: string, more: string) =>
    desk.put(`notices/${slug}.md`, water.replace('ug: human', 'ug: draft').replace('停水通知', slug).replace('noticeType', `${more}\nnoticeType`))
  for (let at = 0; at < 9; at++) notice(`old-${at}`, 'pinUntil: 2026-02-01\nvalidTo: 2026-02-01')
  for (let at = 0; at < 6; at++) notice(`soon-${at}`, 'docNo: x')
  for (let at = 0; at < 6; at++) desk.change(`notices/soon-${at}.md`, 'validFrom: 2026-01-01', `validFrom: 2027-0${at + 2}-01`)
  expect(await desk.press({ drafts: true, issued: Date.UTC(2027, 0, 15) / 1000 })).toMatchObject({ is: 'pressed' })
  const home = desk.object('home.json') as { notices: { id: string }[] }
  expect(home.notices.map(({ id }) => id)).toEqual(['notice:water', 'notice:soon-0', 'notice:soon-1', 'notice:soon-2', 'notice:soon-3'])
})
