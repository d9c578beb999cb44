import { afterEach, expect, test, vi } from 'vitest'
import { openBundle } from './open-bundle.ts'

afterEach(() => vi.unstubAllGlobals())

const terminal = { id: 't1', title: { zh: '大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 900 }, stack: ['district', 'chenguangli'] }
const never = new AbortController().signal

function theHubGives(files: Readonly<Record<string, unknown>>) {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(url in files ? Response.json(files[url]) : new Response('', { status: 404 })))
}

test('visitors walk in the community itself, in the version that serves', async () => {
  theHubGives({ '/c/terminal.json': terminal, '/c/chenguangli/active.json': { bundle: 'chenguangli', version: 7, expires: 1, from: 'hub' } })
  expect(await openBundle(never)).toEqual({ ok: true, value: { bundle: 'chenguangli', base: '/c/chenguangli/7/' } })
})

test('no line and a broken list of bundles are two different sentences', async () => {
  theHubGives({})
  expect(await openBundle(never)).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
  theHubGives({ '/c/terminal.json': { ...terminal, stack: [] } })
  expect(await openBundle(never)).toMatchObject({ ok: false, problem: { kind: 'broken' } })
})
