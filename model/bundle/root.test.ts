import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { signedBy, testChain, type TestChain, testKey, type TestKey } from '../testing/chain.ts'
import { readFirstRoot, readNextRoot, type Root, signersOf } from './root.ts'

let chain: TestChain
let newcomer: TestKey
/** version 2: the third person leaves and another comes */
let next: Root
beforeAll(async () => {
  chain = await testChain()
  newcomer = await testKey()
  const [a, b] = chain.root
  next = {
    ...chain.rootFile,
    version: 2,
    keys: { ...chain.rootFile.keys, [newcomer.keyId]: newcomer.publicKey },
    roles: { ...chain.rootFile.roles, root: { keys: [a.keyId, b.keyId, newcomer.keyId], threshold: 2 } },
  }
})

test('B3 the root a shell carries is read when its own people have signed it', async () => {
  expect(await readFirstRoot(chain.firstRoot)).toEqual({ ok: true, value: chain.rootFile })
  expect(signersOf(chain.rootFile, 'content')).toEqual({ keys: chain.rootFile.keys, allowed: [chain.content.keyId], threshold: 1 })
})

test('B3 a root signed by too few, by others, or changed after it was signed is refused', async () => {
  const [a] = chain.root
  expect(await readFirstRoot(await signedBy('root', chain.rootFile, a))).toMatchObject({ problem: { kind: 'bad-signature', wanted: 2, came: 1 } })
  expect(await readFirstRoot(await signedBy('root', chain.rootFile, a, chain.content))).toMatchObject({ problem: { kind: 'bad-signature', came: 1 } })
  const changed = { ...chain.firstRoot, payload: chain.firstRoot.payload.replace('"threshold":2', '"threshold":1') }
  expect(await readFirstRoot(changed)).toMatchObject({ problem: { kind: 'bad-signature' } })
})

test('B3 whatever comes in place of a root is a problem and not a throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ payload: fc.oneof(fc.string(), fc.json()), signatures: fc.constant([]) })), async (raw) => {
      expect((await readFirstRoot(raw)).ok).toBe(false)
    }),
  )
})

test('B4 the next root is taken when people of the one before and of its own have signed it', async () => {
  const [a, b] = chain.root
  expect(await readNextRoot(await signedBy('root', next, a, b), chain.rootFile)).toEqual({ ok: true, value: next })
})

test('B4 the old people alone cannot bring in a root that its own people have not signed', async () => {
  const [a, b, c] = chain.root
  // a and c are enough for version 1, but in version 2 c has left
  expect(await readNextRoot(await signedBy('root', next, a, c), chain.rootFile)).toMatchObject({
    problem: { kind: 'bad-signature', file: 'root/2.json', came: 1 },
  })
  expect(await readNextRoot(await signedBy('root', next, a, c, b), chain.rootFile)).toMatchObject({ ok: true })
})

test('B4 new people alone cannot make themselves the root', async () => {
  const [a] = chain.root
  expect(await readNextRoot(await signedBy('root', next, a, newcomer), chain.rootFile)).toMatchObject({ problem: { kind: 'bad-signature', came: 1 } })
  const takeover: Root = { ...next, roles: { ...next.roles, root: { keys: [newcomer.keyId], threshold: 1 } } }
  expect(await readNextRoot(await signedBy('root', takeover, newcomer), chain.rootFile)).toMatchObject({ problem: { kind: 'bad-signature', came: 0 } })
})

test('B4 roots come one by one: none is left out, none comes again, none goes back', async () => {
  const [a, b] = chain.root
  for (const version of [1, 3, 1000]) {
    expect(await readNextRoot(await signedBy('root', { ...next, version }, a, b), chain.rootFile)).toEqual({
      ok: false,
      problem: { kind: 'rollback', file: 'root/2.json', have: 1, came: version },
    })
  }
})

test('B4 whichever byte of the next root is changed, it is refused', async () => {
  const signed = await signedBy('root', next, chain.root[0], chain.root[1])
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.payload.length - 1), async (at) => {
      const payload = signed.payload.slice(0, at) + (signed.payload[at] === '0' ? '1' : '0') + signed.payload.slice(at + 1)
      expect((await readNextRoot({ ...signed, payload }, chain.rootFile)).ok).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('a root names at least one key for each role and one to seal to', async () => {
  const [a, b] = chain.root
  const wrong: readonly Partial<Root>[] = [
    { seal: [] },
    { roles: { ...chain.rootFile.roles, content: { keys: [], threshold: 1 } } },
    { roles: { ...chain.rootFile.roles, alert: { keys: [a.keyId], threshold: 0 } } },
    { version: 0 },
  ]
  for (const change of wrong)
    expect(await readFirstRoot(await signedBy('root', { ...chain.rootFile, ...change }, a, b))).toMatchObject({ problem: { kind: 'unreadable', file: 'root' } })
})
