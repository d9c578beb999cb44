import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { address } from '../../model/bundle/address.ts'
import { readFirstRoot, type Root } from '../../model/bundle/root.ts'
import { signedBy, testChain, type TestChain } from '../../model/testing/chain.ts'
import { newerRoot } from './newest-root.ts'
import { newestSealKey } from './newest-seal-key.ts'

const terminal = { id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['district', 'chenguangli'] }
let chain: TestChain
let shell: Root
beforeAll(async () => {
  chain = await testChain()
  const read = await readFirstRoot(chain.firstRoot)
  if (!read.ok) throw new Error(read.problem.kind)
  shell = read.value
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const next = async (version: number) => {
  const seal = [{ keyId: String(version).padStart(16, '0'), publicKey: shell.seal[0]?.publicKey as string }, ...shell.seal]
  return signedBy('root', { ...chain.rootFile, version, seal }, chain.root[0], chain.root[1])
}
function keeps(files: Readonly<Record<string, unknown>>, { worker = true } = {}): string[] {
  const asked: string[] = []
  vi.spyOn(navigator.serviceWorker, 'controller', 'get').mockReturnValue(worker ? ({} as ServiceWorker) : null)
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const file = files[url]
    if (file === undefined) throw new TypeError('Failed to fetch')
    return Response.json(file)
  })
  return asked
}

test('Q13 words are sealed to the newest key of the newest root that the shelf has accepted, of whichever bundle', async () => {
  keeps({ '/c/terminal.json': terminal, [address.newestRoot('district')]: await next(3), [address.newestRoot('chenguangli')]: await next(2) })
  const newest = await newerRoot(shell)
  expect([newest?.version, newestSealKey(newest ?? shell).keyId]).toEqual([3, '0000000000000003'])
})

test('Q13 with no newer root, none at all, or one that nobody signed, the shell’s own stays', async () => {
  const unsigned = { ...(await next(9)), signatures: [] }
  for (const files of [
    {},
    { '/c/terminal.json': terminal },
    { '/c/terminal.json': terminal, [address.newestRoot('district')]: chain.firstRoot, [address.newestRoot('chenguangli')]: null },
    { '/c/terminal.json': terminal, [address.newestRoot('district')]: unsigned, [address.newestRoot('chenguangli')]: 'x' },
  ]) {
    keeps(files)
    expect(await newerRoot(shell)).toBeNull()
    vi.unstubAllGlobals()
  }
})

test('Q13 without a worker between the page and the line nobody is asked for a root', async () => {
  const asked = keeps({ '/c/terminal.json': terminal, [address.newestRoot('district')]: await next(3) }, { worker: false })
  expect([await newerRoot(shell), asked]).toEqual([null, []])
})
