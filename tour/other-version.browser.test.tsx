import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { address } from '../model/bundle/address.ts'
import type { TourGraph } from '../model/content/tour.ts'
import { setLocale } from '../ui/language.ts'
import { parseLink } from './deep-link.ts'
import { frames } from './frame.ts'
import { alike, COLOURS, ColouredShelf, type Face, graph } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { Room } from './testing/room.ts'
import './visitors.css'
import { Visitors } from './visitors/Visitors.tsx'

// The visitors' page while the bundle goes from version 1 to version 2, which has no viewpoint b any more. Nobody can walk from a to d,
// so its picture is never read ahead.
const LONG = 180_000
const SOON = { timeout: 60_000 }
const FIRST: TourGraph = {
  ...graph,
  id: ['a', 'b', 'c', 'd'],
  x: [0, 5, -20, 40],
  y: [0, 30, 0, 0],
  z: [1.6, 1.6, 1.6, 1.6],
  heading: [0, 0, 0, 0],
  pyramid: [0, 0, 0, 0],
}
const SECOND: TourGraph = { ...graph, id: ['a', 'c', 'd'], links: [[0, 1]] }
const TITLES = { a: { zh: '甲', ug: 'ئا' }, b: { zh: '乙', ug: 'ب' }, c: { zh: '丙', ug: 'پ' }, d: { zh: '丁', ug: 'ت' } }
const terminal = { id: 't1', title: { zh: '大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 900 }, stack: ['test'] }
const whereWeWere = location.href
let active: number
let one: ColouredShelf
let two: ColouredShelf
let room: Room
let complaints: Complaints
let page: Root | null
/** The card keeps what an earlier test has read. */
const askedBefore: string[] = []

beforeEach(() => {
  active = 1
  one = new ColouredShelf()
  two = new ColouredShelf()
  room = new Room((path) => answerOf(one, FIRST, path))
  room.host.style.cssText += '; display: flex; flex-direction: column'
  const versionOne = window.fetch
  window.fetch = (input, init) => {
    const path = String(input)
    if (path === '/c/terminal.json') return Promise.resolve(Response.json(terminal))
    if (path === address.active('test')) return Promise.resolve(Response.json({ bundle: 'test', version: active, expires: 1, from: 'hub' }))
    return path.startsWith('/c/test/2/') ? answerOf(two, SECOND, path.slice('/c/test/2/'.length)) : versionOne(input, init)
  }
  complaints = new Complaints()
  page = null
})

afterEach(async () => {
  await leave()
  askedBefore.push(...one.asked)
  room.close()
  complaints.close()
  history.replaceState(null, '', whereWeWere)
})

function answerOf(shelf: ColouredShelf, of: TourGraph, path: string): Promise<Response> {
  if (shelf.missing.test(path)) return shelf.answer(path)
  if (path === 'tour/graph.json') return Promise.resolve(Response.json(of))
  if (path === 'tour/names.json') return Promise.resolve(Response.json({ titles: of.id.map((id) => TITLES[id as keyof typeof TITLES]) }))
  return shelf.answer(path)
}

/** Opens the page as a link or a reload does. */
function visit(search: string): void {
  history.replaceState(null, '', search)
  setLocale(parseLink(search).locale ?? 'zh')
  page = createRoot(room.host)
  page.render(<Visitors keep={() => null} />)
}

async function leave(): Promise<void> {
  page?.unmount()
  page = null
  await expect.poll(() => room.host.childElementCount, SOON).toBe(0)
}

const rests = () => expect.poll(() => room.afterNextFrame(() => room.canvas !== null && room.isSharp), SOON).toBe(true)
const middleIs = (face: Face) => expect.poll(() => room.afterNextFrame(() => alike(room.middle ?? [], COLOURS[face])), SOON).toBe(true)
const said = () => room.tour?.querySelector('[aria-live]')?.textContent
const message = () => room.tour?.querySelector('.tour-message[role=status] p')?.textContent
const at = () => new URLSearchParams(location.search).get('at')
const button = (within: string, words: string) =>
  [...(room.tour?.querySelectorAll<HTMLButtonElement>(`${within} button`) ?? [])].find(({ textContent }) => textContent === words)

/** Chooses a place from the list of all. */
async function chooses(title: string): Promise<void> {
  await expect.poll(() => button('.tour-actions', '找地方'), SOON).toBeDefined()
  button('.tour-actions', '找地方')?.click()
  const found = () => [...(room.tour?.querySelectorAll('.tour-found b') ?? [])].find(({ textContent }) => textContent === title)
  await expect.poll(found, SOON).toBeDefined()
  found()?.closest('button')?.click()
}

test('a new version becomes active while she walks: she stays on hers to the end, and asks the new one for nothing', { timeout: LONG }, async () => {
  visit('?at=a&h=0')
  await rests()
  active = 2
  await chooses('乙')
  await expect.poll(said, SOON).toBe('您现在在：乙')
  await rests()
  await middleIs('f')
  expect(one.asked).toContain('tour/b/preview.webp')
  expect(two.asked).toEqual([])
  await leave()
  visit('?at=c&h=90')
  await rests()
  expect(two.asked).toContain('tour/c/preview.webp')
  expect(complaints.heard).toEqual([])
})

test('the files of her version vanish while she walks: she arrives, reads why she cannot go farther, and what the card holds can still be walked', {
  timeout: LONG,
}, async () => {
  visit('?at=a&h=90')
  await rests()
  // The picture of b was read ahead while she stood; that of d was not.
  await expect.poll(() => room.afterNextFrame(() => [...askedBefore, ...one.asked].includes('tour/b/preview.webp')), SOON).toBe(true)
  const vanishes = new Promise<void>((vanished) => {
    const stop = frames.onDrawn(() => {
      if (room.tour?.querySelector('.tour-labels')?.hasAttribute('data-away') !== true) return
      stop()
      one.missing = /^/
      active = 2
      vanished()
    })
  })
  await chooses('乙')
  await vanishes
  await expect.poll(said, SOON).toBe('您现在在：乙')
  await rests()
  await chooses('丁')
  await expect.poll(message, SOON).toContain('这里的照片还没有存到本机')
  setLocale('ug')
  await expect.poll(message, SOON).toContain('بۇ يەرنىڭ سۈرىتى تېخى ساقلانمىغان')
  expect(said()).toBe('ھازىر تۇرغان يېرىڭىز: ب')
  setLocale('zh')
  await chooses('甲')
  await expect.poll(said, SOON).toBe('您现在在：甲')
  await rests()
  expect(message()).toBeUndefined()
  expect(two.asked).toEqual([])
  expect(complaints.heard).toEqual([])
})

test('her link names a place that the new version has no more: the tour opens where it begins and says so in her language', { timeout: LONG }, async () => {
  visit('?at=b&h=200&p=10&z=60')
  await rests()
  expect(at()).toBe('b')
  await leave()
  active = 2
  for (const [search, words] of [
    ['?at=b&h=200&p=10&z=60', '没有找到要去的地点。'],
    ['?at=b&h=200&lang=ug', 'بارماقچى بولغان ئورۇن تېپىلمىدى.'],
  ] as const) {
    visit(search)
    await rests()
    await expect.poll(message, SOON).toBe(words)
    await middleIs('f')
    await expect.poll(at, SOON).toBe('a')
    expect(room.host.querySelector('[role=alert]')).toBeNull()
    await leave()
  }
  expect(complaints.heard).toEqual([])
})
