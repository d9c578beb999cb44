import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Active } from '../../model/terminal.ts'
import { openStack, provesItself, readJson } from './bundles.ts'

const terminal = { id: 'lobby-1', title: { zh: '1 号楼大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['district', 'chenguangli'] }
const active = (bundle: string, version: number) => ({ bundle, version, expires: 1_900_000_000, from: 'shelf' })
let house: Map<string, () => Response | Promise<never>>
beforeEach(() => {
  localStorage.clear()
  house = new Map<string, () => Response | Promise<never>>([
    ['/c/terminal.json', () => Response.json(terminal)],
    ['/c/district/active.json', () => Response.json(active('district', 7))],
    ['/c/chenguangli/active.json', () => Response.json(active('chenguangli', 12))],
  ])
  vi.stubGlobal('fetch', async (url: string) => house.get(url)?.() ?? new Response('not here', { status: 404 }))
})
afterEach(() => vi.unstubAllGlobals())

const noLine = () => Promise.reject(new TypeError('Failed to fetch'))

test('a terminal knows who it is and which version of each of its bundles serves', async () => {
  const opened = await openStack()
  expect(opened).toMatchObject({ ok: true, value: { terminal: { id: 'lobby-1' }, left: [] } })
  if (opened.ok)
    expect(opened.value.bundles.map(({ bundle, base }) => [bundle, base])).toEqual([
      ['district', '/c/district/7/'],
      ['chenguangli', '/c/chenguangli/12/'],
    ])
})

test('a district that cannot be read is left out and named; the community’s own is still shown', async () => {
  house.set('/c/district/active.json', noLine)
  const opened = await openStack()
  if (!opened.ok) throw new Error(opened.problem.kind)
  expect(opened.value.bundles.map(({ bundle }) => bundle)).toEqual(['chenguangli'])
  expect(opened.value.left).toEqual([{ kind: 'no-line', file: '/c/district/active.json' }])
})

test('without the community’s own there is nothing to show, and the reason is told', async () => {
  house.delete('/c/chenguangli/active.json')
  expect(await openStack()).toEqual({ ok: false, problem: { kind: 'missing', file: '/c/chenguangli/active.json' } })
  house.set('/c/terminal.json', noLine)
  expect(await openStack()).toEqual({ ok: false, problem: { kind: 'no-line', file: '/c/terminal.json' } })
})

test('no line, not there, broken hub, portal page, other words: each is an answer and none a throw', async () => {
  const reading = async (answer: () => Response | Promise<never>) => {
    house.set('/x', answer)
    return readJson('/x', Active)
  }
  const file = '/x'
  expect(await reading(noLine)).toEqual({ ok: false, problem: { kind: 'no-line', file } })
  expect(await reading(() => Promise.reject(new DOMException('aborted', 'AbortError')))).toEqual({ ok: false, problem: { kind: 'no-line', file } })
  expect(await reading(() => new Response('', { status: 404 }))).toEqual({ ok: false, problem: { kind: 'missing', file } })
  expect(await reading(() => new Response('', { status: 502 }))).toEqual({ ok: false, problem: { kind: 'no-line', file } })
  expect(await reading(() => new Response('<html>请登录</html>'))).toEqual({ ok: false, problem: { kind: 'unreadable', file, wanted: 'JSON' } })
  expect(await reading(() => Response.json({ ...active('a', 1), from: 'nowhere' }))).toEqual({
    ok: false,
    problem: { kind: 'unreadable', file, wanted: 'from' },
  })
})

test('a bug is not a missing line', async () => {
  house.set('/x', () => Promise.reject(new RangeError('a bug')))
  await expect(readJson('/x', Active)).rejects.toThrow('a bug')
})

test('S11 pages that die at their start come back on the version before, and one that stands stays', async () => {
  house.set('/c/chenguangli/active.json', () => Response.json({ ...active('chenguangli', 12), previous: 11 }))
  const begins = async () => {
    const stack = await openStack()
    if (!stack.ok) throw new Error(stack.problem.kind)
    return { stack: stack.value, own: stack.value.bundles.at(-1) }
  }
  expect([(await begins()).own?.base, (await begins()).own?.base]).toEqual(['/c/chenguangli/12/', '/c/chenguangli/12/'])
  expect((await begins()).own).toMatchObject({ version: 11, newest: 12, base: '/c/chenguangli/11/' })
  localStorage.clear()
  const { stack } = await begins()
  provesItself(stack)
  dispatchEvent(new PageTransitionEvent('pagehide'))
  for (let i = 0; i < 4; i++) expect((await begins()).own).toMatchObject({ version: 12 })
})

test('S6 a page holds the versions it stands on, and lets go of those before when it opens anew', async () => {
  const held = async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name).filter((name) => name?.startsWith('shelf-session'))
  await openStack()
  await expect.poll(held).toEqual(expect.arrayContaining(['shelf-session district 7', 'shelf-session chenguangli 12']))
  house.set('/c/chenguangli/active.json', () => Response.json(active('chenguangli', 13)))
  await openStack()
  await expect.poll(async () => (await held()).sort()).toEqual(['shelf-session chenguangli 13', 'shelf-session district 7'])
})
