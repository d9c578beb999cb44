import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../bytes.ts'
import { signedBy, testKey, type TestKey } from '../testing/chain.ts'
import { openSigned, type Signed, type Signers } from './signed.ts'

let a: TestKey
let b: TestKey
let c: TestKey
let stranger: TestKey
let two: Signers
beforeAll(async () => {
  ;[a, b, c, stranger] = (await Promise.all([testKey(), testKey(), testKey(), testKey()])) as [TestKey, TestKey, TestKey, TestKey]
  two = { keys: Object.fromEntries([a, b, c, stranger].map((key) => [key.keyId, key.publicKey])), allowed: [a, b, c].map((key) => key.keyId), threshold: 2 }
})

const value = { notice: '周四停水', at: 17 }
const open = (raw: unknown, signers = two, label = 'manifest') => openSigned(label, 'file.json', raw, signers)
const refused = (came: number, wanted = 2) => ({ ok: false, problem: { kind: 'bad-signature', file: 'file.json', wanted, came } })

test('B1 two of three people have signed: the payload is given, the very text that was signed', async () => {
  for (const pair of [
    [a, b],
    [b, c],
    [c, a],
    [a, b, c],
  ])
    expect(await open(await signedBy('manifest', value, ...pair))).toEqual({ ok: true, value: JSON.stringify(value) })
})

test('B1 one of three is not enough, and neither is one who signs twice', async () => {
  expect(await open(await signedBy('manifest', value, a))).toEqual(refused(1))
  expect(await open(await signedBy('manifest', value, a, a, a))).toEqual(refused(1))
  expect(await open({ payload: JSON.stringify(value), signatures: [] })).toEqual(refused(0))
})

test('B1 one key that stands in the root under two names is still one signer', async () => {
  const alias = '00000000000000aa'
  const signed = await signedBy('manifest', value, a)
  const twice: Signed = { ...signed, signatures: [...signed.signatures, { ...(signed.signatures[0] as Signed['signatures'][number]), keyId: alias }] }
  expect(await open(twice, { keys: { ...two.keys, [alias]: a.publicKey }, allowed: [...two.allowed, alias], threshold: 2 })).toEqual(refused(1))
})

test('B1 a stranger does not count, nor does a known key of another role', async () => {
  const unknown = await testKey()
  expect(await open(await signedBy('manifest', value, a, unknown))).toEqual(refused(1))
  expect(await open(await signedBy('manifest', value, a, stranger))).toEqual(refused(1))
  // allowed by name, but the root has no key for the name
  expect(await open(await signedBy('manifest', value, a, unknown), { ...two, allowed: [...two.allowed, unknown.keyId] })).toEqual(refused(1))
})

test('B1 a good signature put under another person’s name does not count for anybody', async () => {
  const signed = await signedBy('manifest', value, a, a)
  const borrowed: Signed = { ...signed, signatures: signed.signatures.map((each, i) => (i === 0 ? each : { ...each, keyId: b.keyId })) }
  expect(await open(borrowed)).toEqual(refused(1))
})

test('B1 a threshold of nought still wants one signature', async () => {
  expect(await open({ payload: '{}', signatures: [] }, { ...two, threshold: 0 })).toEqual(refused(0, 0))
})

test('B1 whichever letter of the payload is changed, it is refused', async () => {
  const signed = await signedBy('manifest', value, a, b)
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.payload.length - 1), fc.integer({ min: 0, max: 0xffff }), async (at, code) => {
      const letter = String.fromCharCode(code)
      if (letter === signed.payload[at]) return
      expect(await open({ ...signed, payload: signed.payload.slice(0, at) + letter + signed.payload.slice(at + 1) })).toEqual(refused(0))
    }),
    { numRuns: 150 },
  )
  expect(await open({ ...signed, payload: `${signed.payload} ` })).toEqual(refused(0))
  expect(await open({ ...signed, payload: signed.payload.slice(1) })).toEqual(refused(0))
})

test('B1 whichever byte of a signature is changed, that signature does not count', async () => {
  const signed = await signedBy('manifest', value, a, b)
  await fc.assert(
    fc.asyncProperty(fc.nat(1), fc.nat(63), fc.integer({ min: 1, max: 255 }), async (which, at, flip) => {
      const signatures = signed.signatures.map((each, i) => {
        if (i !== which) return each
        const bytes = fromBase64url(each.signature) as Uint8Array<ArrayBuffer>
        bytes[at] = (bytes[at] as number) ^ flip
        return { ...each, signature: toBase64url(bytes) }
      })
      expect(await open({ ...signed, signatures })).toEqual(refused(1))
    }),
    { numRuns: 150 },
  )
})

test('B1 a signature cut short, grown, or no base64url does not count and does not throw', async () => {
  const signed = await signedBy('manifest', value, a, b)
  for (const change of [(text: string) => text.slice(0, -2), (text: string) => `${text}AA`, () => '', () => '!', (text: string) => `${text}=`]) {
    expect(
      await open({ ...signed, signatures: signed.signatures.map((each, i) => (i === 0 ? { ...each, signature: change(each.signature) } : each)) }),
    ).toEqual(refused(1))
  }
})

test('B1 public keys that are no points, or the weakest ones, sign nothing', async () => {
  for (const publicKey of [toBase64url(new Uint8Array(32)), toBase64url(new Uint8Array(32).fill(255)), 'short', '!']) {
    const keyId = '00000000000000bb'
    const forged: Signed = { payload: '{}', signatures: [{ keyId, signature: toBase64url(new Uint8Array(64)) }] }
    expect(await open(forged, { keys: { [keyId]: publicKey }, allowed: [keyId], threshold: 1 })).toEqual(refused(0, 1))
  }
})

test('B2 a file signed as one kind is refused as another', async () => {
  for (const [signedAs, readAs] of [
    ['channel', 'manifest'],
    ['root', 'channel'],
    ['manifest', 'root'],
    ['alert', 'manifest'],
    ['', 'manifest'],
  ] as const) {
    expect(await open(await signedBy(signedAs, value, a, b), two, readAs)).toEqual(refused(0))
  }
})

test('B2 a label cannot be lengthened by the payload that follows it', async () => {
  const payload = 'x\n{}'
  const signed = await signedBy('manifest', value, a, b)
  expect(await open({ ...signed, payload }, two, 'manifest\nx')).toEqual(refused(0))
})

test('B1 anything that is no signed file is unreadable, and more than sixteen signatures are not looked at', async () => {
  const signed = await signedBy('manifest', value, a, b)
  const unreadable = { ok: false, problem: { kind: 'unreadable', file: 'file.json', wanted: 'payload and signatures' } }
  for (const raw of [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { payload: 1, signatures: [] },
    { payload: '{}' },
    { ...signed, signatures: [{ keyId: 'x', signature: 'x' }] },
  ])
    expect(await open(raw)).toEqual(unreadable)
  expect(await open({ ...signed, signatures: Array.from({ length: 17 }, () => signed.signatures[0]) })).toEqual(unreadable)
  await fc.assert(fc.asyncProperty(fc.anything(), async (raw) => !(await open(raw)).ok))
})
