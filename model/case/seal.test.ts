import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { fromBase64url, sha256, toBase64url, utf8 } from '../bytes.ts'
import { Envelope, SEALED_MAX_CHARS } from './envelope.ts'
import { makeReceiptCode } from './receipt.ts'
import type { SealTo } from './hpke.ts'
import { openWords, sealWords } from './seal.ts'
import { caseId } from './uuid7.ts'
import type { Words } from './words.ts'

interface SealPair extends SealTo {
  readonly privateKey: Uint8Array<ArrayBuffer>
}

async function sealPair(keyId: string): Promise<SealPair> {
  const pair = (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { keyId, publicKey: jwk.x as string, privateKey: fromBase64url(jwk.d as string) as Uint8Array<ArrayBuffer> }
}

let hub: SealPair
let otherHub: SealPair
beforeAll(async () => {
  hub = await sealPair('0123456789abcdef')
  otherHub = await sealPair('fedcba9876543210')
})

const id = caseId(1_763_787_600_000, new Uint8Array(10).fill(7))
const lamp: Words = {
  format: 'xinxiji-words/1',
  receipt: makeReceiptCode(new Uint8Array(48).fill(3)),
  category: 'REPORT-LIGHT',
  locale: 'ug',
  sentences: ['dark'],
  said: ['چىراغ يانمايدۇ'],
  text: '路灯坏了',
  pole: 'CG-0027',
  terminal: 'lobby-1',
  saidAt: 1_763_787_600_000,
}

test('R2 what a resident says in the lobby is what the desk reads', async () => {
  const envelope = await sealWords(id, lamp, hub)
  expect(Envelope.parse(envelope)).toEqual(envelope)
  expect(await openWords(envelope, hub.privateKey)).toEqual({ ok: true, value: lamp })
})

test('R2 any words of any length that fit come out as they went in', async () => {
  const free = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 900 }),
    said: fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 10 }),
  })
  await fc.assert(
    fc.asyncProperty(free, async (more) => {
      const opened = await openWords(await sealWords(id, { ...lamp, ...more }, hub), hub.privateKey)
      expect(opened).toEqual({ ok: true, value: { ...lamp, ...more } })
    }),
    { numRuns: 60 },
  )
})

test('R2 the same words sealed twice look different, so nobody on the line can tell that two people said the same', async () => {
  const [one, other] = await Promise.all([sealWords(id, lamp, hub), sealWords(id, lamp, hub)])
  expect(one.sealed).not.toBe(other.sealed)
  expect(one.sealed.slice(0, 43)).not.toBe(other.sealed.slice(0, 43))
})

test('R2 whichever byte of a sealed envelope is altered, it does not open', async () => {
  const envelope = await sealWords(id, lamp, hub)
  const bytes = fromBase64url(envelope.sealed) as Uint8Array<ArrayBuffer>
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const altered = bytes.slice()
      altered[at] = (altered[at] as number) ^ flip
      const sealed = toBase64url(altered)
      expect(await openWords({ ...envelope, sealed }, hub.privateKey)).toEqual({ ok: false, problem: { kind: 'wrong-hash' } })
      // X25519 does not look at the topmost bit of a public key (RFC 7748 §5); the key schedule does.
      expect(await openWords({ ...envelope, sealed, hash: await sha256(utf8(sealed)) }, hub.privateKey)).toEqual({
        ok: false,
        problem: { kind: 'cannot-open' },
      })
    }),
    { numRuns: 120 },
  )
})

test('R2 an envelope cannot be sent under another id, another key name, or opened with another key', async () => {
  const envelope = await sealWords(id, lamp, hub)
  const closed = { ok: false, problem: { kind: 'cannot-open' } }
  expect(await openWords({ ...envelope, id: caseId(1_763_787_600_001, new Uint8Array(10)) }, hub.privateKey)).toEqual(closed)
  expect(await openWords({ ...envelope, keyId: otherHub.keyId }, hub.privateKey)).toEqual(closed)
  expect(await openWords(envelope, otherHub.privateKey)).toEqual(closed)
  expect(await openWords(envelope, new Uint8Array(31))).toEqual(closed)
})

test('R2 an envelope cut short anywhere is a problem and not a crash', async () => {
  const envelope = await sealWords(id, lamp, hub)
  await fc.assert(
    fc.asyncProperty(fc.nat(envelope.sealed.length - 1), async (length) => {
      const sealed = envelope.sealed.slice(0, length)
      expect(await openWords({ ...envelope, sealed, hash: await sha256(utf8(sealed)) }, hub.privateKey)).toEqual({
        ok: false,
        problem: { kind: 'cannot-open' },
      })
    }),
    { numRuns: 60 },
  )
})

test('R2 the private key may be a part of a larger buffer', async () => {
  const pool = new Uint8Array(100)
  pool.set(hub.privateKey, 20)
  expect(await openWords(await sealWords(id, lamp, hub), pool.subarray(20, 52))).toEqual({ ok: true, value: lamp })
})

test('R2 the length of an envelope does not tell what was chosen, and only hints at how much was written', async () => {
  const length = async (more: Partial<Words>) => (await sealWords(id, { ...lamp, ...more }, hub)).sealed.length
  const short = await length({})
  expect(await length({ category: 'ASK', locale: 'zh', sentences: [], said: [], text: undefined, pole: undefined })).toBe(short)
  expect(await length({ category: 'SUGGEST-WHATEVER', said: ['楼道的灯晚上不亮，老人看不见台阶。'], text: '字'.repeat(150) })).toBe(short)
  const sizes = new Set<number>()
  for (let letters = 0; letters <= 2600; letters += 100) sizes.add(await length({ text: '字'.repeat(letters) }))
  expect(sizes.size).toBe(4)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(SEALED_MAX_CHARS)
})

test('R2 words too long for the largest envelope are refused before anything is sealed', async () => {
  await expect(sealWords(id, { ...lamp, text: '字'.repeat(3000) }, hub)).rejects.toThrow(RangeError)
})

test('what opens but is no words says where it is wrong', async () => {
  const odd = { ...lamp, category: 'LAMP' }
  expect(await openWords(await sealWords(id, odd, hub), hub.privateKey)).toEqual({ ok: false, problem: { kind: 'not-words', where: 'category' } })
  expect(await openWords(await sealWords(id, 'lamp' as unknown as Words, hub), hub.privateKey)).toEqual({
    ok: false,
    problem: { kind: 'not-words', where: '' },
  })
})

test('a key that is no key is the build’s fault and throws', async () => {
  await expect(sealWords(id, lamp, { keyId: hub.keyId, publicKey: 'not base64!' })).rejects.toThrow(`seal: key ${hub.keyId} is no base64url`)
})

test('nobody asks for a name, a telephone or a card number: what is said has no field for them', async () => {
  const opened = await openWords(await sealWords(id, { ...lamp, name: '王', phone: '138', idCard: '1' } as Words, hub), hub.privateKey)
  expect(opened).toEqual({ ok: true, value: lamp })
})
