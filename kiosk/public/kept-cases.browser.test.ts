import { beforeEach, expect, test } from 'vitest'
import type { PublicCase, PublicCases, PublicStatistics } from '../../model/case/public.ts'
import { KeptCases } from './kept-cases.ts'

// The browser's own cache; what the hub would say comes in through a parameter.
const ID = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const shown = (n: number, more: Partial<PublicCase> = {}): PublicCase => ({
  id: ID(n),
  code: 'REPORT-LIGHT',
  state: 'accepted',
  receivedAt: 1000,
  updatedAt: 1000,
  endedAt: null,
  endBy: { at: 9000, provisional: false },
  isOverdue: false,
  pole: 'CG-0027',
  viewpoint: null,
  sentences: ['dark'],
  summary: null,
  photos: [],
  meToo: 0,
  reopened: 0,
  wasRefused: false,
  steps: [],
  ...more,
})
const figures: PublicStatistics = { all: null, byCode: {}, fewest: 10, now: 1 }

/** A hub that can be away, and a terminal that can be switched off and on. */
function world() {
  const hub = {
    cases: [shown(1)] as PublicCase[],
    photos: new Map<string, string>(),
    isAway: false,
    asked: [] as string[],
    clock: 100_000,
    says: null as string | null,
  }
  const answer = async (url: string): Promise<Response> => {
    hub.asked.push(url)
    if (hub.isAway) throw new TypeError('no line')
    if (hub.says !== null) return new Response(hub.says)
    if (url === '/api/public/cases') return Response.json({ cases: hub.cases, now: 1 } satisfies PublicCases)
    if (url === '/api/public/statistics') return Response.json(figures)
    const photo = hub.photos.get(url)
    return photo === undefined ? new Response('{}', { status: 404 }) : new Response(photo)
  }
  const terminal = () => new KeptCases({ caches, fetch: answer, now: () => hub.clock })
  return { hub, terminal }
}
const idsIn = (kept: KeptCases) => kept.now.get().kept?.cases.map(({ id }) => id)
const keptUrls = async () => (await (await caches.open('xinxiji-public')).keys()).map(({ url }) => new URL(url).pathname).sort()
const photoAt = (n: number, part = 1) => `/api/public/cases/${ID(n)}/photos/${part}`

beforeEach(async () => {
  await caches.delete('xinxiji-public')
})

test('K17 what was fetched is there after the terminal was off and with no line, with the time of its fetching', async () => {
  const { hub, terminal } = world()
  const first = terminal()
  await first.refresh()
  expect(first.now.get()).toMatchObject({ is: 'asked', kept: { fetchedAt: 100_000, figures } })
  hub.isAway = true
  hub.clock = 500_000
  const later = terminal()
  await later.open()
  expect([idsIn(later), later.now.get().kept?.fetchedAt]).toEqual([[ID(1)], 100_000])
  await later.refresh()
  expect(later.now.get()).toMatchObject({ is: 'no-line', kept: { fetchedAt: 100_000 } })
})

test('K17 what the hub does not show any more is gone with its next answer, also from the disk, with its photos', async () => {
  const { hub, terminal } = world()
  hub.cases = [shown(1, { photos: [1, 2] }), shown(2, { photos: [1] })]
  for (const url of [photoAt(1), photoAt(1, 2), photoAt(2)]) hub.photos.set(url, url)
  const first = terminal()
  await first.refresh()
  await first.photo(ID(1), 2)
  expect(await keptUrls()).toEqual([photoAt(1), photoAt(1, 2), photoAt(2), '/kept/public'])
  hub.cases = [shown(2, { photos: [1] })]
  hub.photos.delete(photoAt(2))
  hub.clock += 1
  await first.refresh()
  expect([idsIn(first), await keptUrls()]).toEqual([[ID(2)], ['/kept/public']])
  hub.isAway = true
  const later = terminal()
  await later.open()
  expect(idsIn(later)).toEqual([ID(2)])
})

test('K17 a photo is the one that the hub shows now; the one that is kept is shown without a line, and not when it was taken back', async () => {
  const { hub, terminal } = world()
  hub.cases = [shown(1, { photos: [1] })]
  hub.photos.set(photoAt(1), 'a face')
  const kept = terminal()
  await kept.refresh()
  hub.photos.set(photoAt(1), 'covered')
  expect(await (await kept.photo(ID(1), 1))?.text()).toBe('covered')
  hub.isAway = true
  expect(await (await kept.photo(ID(1), 1))?.text()).toBe('covered')
  expect(await kept.photo(ID(1), 2)).toBeNull()
  hub.isAway = false
  hub.photos.clear()
  expect(await kept.photo(ID(1), 1)).toBeNull()
})

test('K17 it asks at most so often as it may, and at once when somebody looks; a clock that was put back stops nothing', async () => {
  const { hub, terminal } = world()
  const kept = terminal()
  const lists = () => hub.asked.filter((url) => url === '/api/public/cases').length
  await Promise.all([kept.refresh(1000), kept.refresh(1000), kept.refresh()])
  expect(lists()).toBe(1)
  hub.clock += 999
  await kept.refresh(1000)
  expect(lists()).toBe(1)
  hub.clock += 1
  await kept.refresh(1000)
  await kept.refresh()
  expect(lists()).toBe(3)
  hub.clock = 5
  await kept.refresh(1000)
  expect(lists()).toBe(4)
})

test('K17 an answer that makes no sense, and a disk on which somebody has written nonsense, cost nothing but the news', async () => {
  const { hub, terminal } = world()
  const kept = terminal()
  await kept.refresh()
  for (const says of ['<html>portal</html>', '{"cases":"all"}', '']) {
    hub.says = says
    await kept.refresh()
    expect([kept.now.get().is, idsIn(kept)]).toEqual(['no-line', [ID(1)]])
  }
  const cache = await caches.open('xinxiji-public')
  for (const nonsense of ['{', '{"fetchedAt":1,"cases":[{"id":"x"}]}']) {
    await cache.put('/kept/public', new Response(nonsense))
    const later = terminal()
    await later.open()
    expect(later.now.get()).toEqual({ is: 'asked', kept: null })
  }
})

test('K17 a browser that keeps nothing shows what comes all the same', async () => {
  const { hub } = world()
  const kept = new KeptCases({ caches: undefined, fetch: async () => Response.json({ cases: hub.cases, now: 1 }), now: () => 1 })
  await kept.refresh()
  expect(idsIn(kept)).toEqual([ID(1)])
})
