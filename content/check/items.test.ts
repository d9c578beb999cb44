// What is right although it looks like what is wrong; each rule broken once stands in content/press/bad-input.test.ts.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showWhere } from '../problem.ts'
import { TINY, tinyDesk, type TinyDesk } from '../testing/folder.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

const told = async () => {
  const pressed = await desk.press({ drafts: true })
  return pressed.is === 'refused' ? pressed.problems.map(showWhere) : []
}
const ELDER_CARD = (TINY['guides/elder-card.yaml'] as string).replace('ug: human', 'ug: draft')
const guide = (more: string) => desk.put('guides/elder-card.yaml', `${ELDER_CARD}${more}`)

test('C6 a night shift in two stretches is a night shift', async () => {
  desk.change('places.csv', 'mo-fr 09:00-12:00 13:30-17:30', 'mo 22:00-24:00; tu 00:00-06:00')
  expect(await told()).toEqual([])
})

test('C6 two stretches on one day that differs are a lunch break', async () => {
  desk.change('places.csv', ',x,y\r\n', ',x,y,exceptions\r\n')
  desk.change('places.csv', ',3,4\r\n', ',3,4,2027-02-06 09:00-12:00; 2027-02-06 13:00-17:00\r\n')
  expect(await told()).toEqual([])
})

test('C9 items may speak of each other in a circle, and of what is withdrawn', async () => {
  guide('related: [notice:water, guide:old]\n')
  desk.put('guides/old.yaml', `${ELDER_CARD}status: withdrawn\nwithdrawn: { on: 2026-11-20, reason: { zh: 换了 } }\nrelated: [guide:elder-card]\n`)
  expect(await told()).toEqual([])
})

test('C9 without a plan there is no pole and no viewpoint to name', async () => {
  for (const file of ['layout.json', 'tour.yaml', 'guided.yaml', 'panoramas/v01.jpg']) desk.put(file, null)
  expect(await told()).toEqual(['places.csv:2 › place:hall › poleNo'])
})

test('C12 a picture that only decorates needs no words', async () => {
  guide('media: [{ file: media/lake.jpg, decorative: true, people: none }]\n')
  expect(await told()).toEqual([])
})

test('C13 two answers may lead to one outcome', async () => {
  guide(
    'decision:\n  questions:\n    - { id: a, ask: { zh: 吗 }, yes: b, no: ask }\n    - { id: b, ask: { zh: 吗 }, yes: can, no: ask }\n  outcomes:\n    - { id: can, is: "yes", text: { zh: 能 } }\n    - { id: ask, is: ask, text: { zh: 问 } }\n',
  )
  expect(await told()).toEqual([])
})

test('C17 a film that claims no Uyghur needs no Uyghur captions, but its Chinese ones', async () => {
  const walk = (TINY['videos.yaml'] as string).replace(', ug: ئايلىنىش', '').replace('ug: human', 'ug: missing').replace(', ug: media/walk.ug.vtt', '')
  desk.put('videos.yaml', walk.replace(', ug: كۆل بويىغا.', ''))
  desk.put('media/walk.ug.vtt', null)
  expect(await told()).toEqual([])
})

test('C18 a sentence may be usual for one kind and another for all', async () => {
  desk.put(
    'phrases.yaml',
    `${TINY['phrases.yaml']}  - { id: got-lamp, step: received, usual: true, fits: [REPORT-LIGHT], text: { zh: "灯的事，{day}收到了。", ug: "چىراغ ئىشى، {day} تاپشۇرۇۋالدۇق." } }\n`,
  )
  expect(await told()).toEqual([])
})

test('C2 a draft may have gaps, but what is said to be reviewed or human has its Uyghur in every text', async () => {
  guide('summary: { zh: 只有中文 }\n')
  expect(await told()).toEqual([])
  desk.put(
    'guides/elder-card.yaml',
    `${TINY['guides/elder-card.yaml']}summary: { zh: 只有中文 }\nsteps: [{ title: { zh: 去, ug: بېرىڭ } }, { title: { zh: 回 } }]\n`,
  )
  expect(await told()).toEqual(['guides/elder-card.yaml › guide:elder-card › summary'])
  desk.put('guides/elder-card.yaml', `${TINY['guides/elder-card.yaml']}steps: [{ title: { zh: 去, ug: بېرىڭ } }, { title: { zh: 回 } }]\n`)
  expect(await told()).toEqual(['guides/elder-card.yaml › guide:elder-card › steps.1.title'])
})

test('C2 the same holds for the community, its stories and the names of its viewpoints, artists, and the report form', async () => {
  desk.change('community.yaml', 'title: { zh: 小社区, ug: كىچىك مەھەللە }', 'title: { zh: 小社区 }')
  desk.change('tour.yaml', ', ug: بۇ ئىشىك', '')
  desk.change('layout.json', ',"ug":"ئىشىك ئالدى"', '')
  desk.change('artists.yaml', ', ug: ئۈلگە ئاپتور 1', '')
  expect(await told()).toEqual(['artists.yaml › artist-1 › displayName', 'community.yaml › title', 'tour.yaml › v01.story', 'layout.json › v01'])
})
