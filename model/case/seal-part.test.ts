import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { fromBase64url, sha256 } from '../bytes.ts'
import type { SealTo } from './hpke.ts'
import { CHUNK_BYTES, Part, SEALED_CHUNK_BYTES } from './part.ts'
import { openPart, type PlainPart, sealPart } from './seal-part.ts'
import { caseId } from './uuid7.ts'

interface Hub extends SealTo {
  readonly privateKey: Uint8Array
}

async function newHub(keyId: string): Promise<Hub> {
  const pair = (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { keyId, publicKey: jwk.x as string, privateKey: fromBase64url(jwk.d as string) as Uint8Array }
}

let hub: Hub
let otherHub: Hub
beforeAll(async () => {
  hub = await newHub('0123456789abcdef')
  otherHub = await newHub('fedcba9876543210')
})

const id = caseId(1_763_787_600_000, new Uint8Array(10).fill(7))
const otherId = caseId(1_763_787_600_001, new Uint8Array(10).fill(8))
const photo = (bytes: Uint8Array<ArrayBuffer>, more: Partial<PlainPart> = {}): PlainPart => ({ id: 1, kind: 'photo', type: 'image/jpeg', bytes, ...more })
const bytesOf = (length: number, seed = 1) => Uint8Array.from({ length }, (_, at) => (at * 13 + seed) & 255)

async function sealedAs(plain: PlainPart, of = id) {
  const { part, chunks } = await sealPart(of, plain, hub)
  return { part, chunks: new Map<number, Uint8Array>(chunks.map((chunk) => [chunk.index, chunk.sealed])) }
}
const opens = (part: Part, chunks: ReadonlyMap<number, Uint8Array>, key = hub, of = id) => openPart({ id: of, keyId: hub.keyId }, part, chunks, key.privateKey)

test('Q14 a photo or a voice of any length opens as it was sealed, and its list entry is one the desk can read', async () => {
  const length = fc.oneof(
    fc.integer({ min: 1, max: 2_000 }),
    fc.integer({ min: -2, max: 2 }).map((by) => 2 * CHUNK_BYTES + by),
  )
  await fc.assert(
    fc.asyncProperty(length, fc.nat(255), async (size, seed) => {
      const bytes = bytesOf(size, seed)
      const { part, chunks } = await sealedAs(photo(bytes))
      expect(Part.parse(part)).toEqual({ ...part, size, chunks: Math.ceil(size / CHUNK_BYTES), hash: await sha256(bytes) })
      for (const chunk of chunks.values()) expect(chunk.length).toBe(SEALED_CHUNK_BYTES)
      expect(await opens(part, chunks)).toEqual({ ok: true, value: bytes })
    }),
    { numRuns: 30 },
  )
})

test('Q14 a chunk that is missing is named', async () => {
  const { part, chunks } = await sealedAs(photo(bytesOf(3 * CHUNK_BYTES)))
  for (const index of [0, 1, 2]) {
    const fewer = new Map(chunks)
    fewer.delete(index)
    expect(await opens(part, fewer)).toEqual({ ok: false, problem: { kind: 'missing', index } })
  }
})

test('Q14 chunks swapped, repeated, cut, altered, from another part or another case do not open', async () => {
  const { part, chunks } = await sealedAs(photo(bytesOf(3 * CHUNK_BYTES)))
  const closed = (index: number) => ({ ok: false, problem: { kind: 'cannot-open', index } })
  const [first, second, third] = [0, 1, 2].map((index) => chunks.get(index) as Uint8Array) as [Uint8Array, Uint8Array, Uint8Array]
  const others = [
    await sealedAs(photo(bytesOf(3 * CHUNK_BYTES), { id: 2 })),
    await sealedAs(photo(bytesOf(3 * CHUNK_BYTES)), otherId),
    await sealedAs(photo(bytesOf(3 * CHUNK_BYTES))),
  ]
  const bent = second.slice()
  bent[100] = (bent[100] as number) ^ 1
  const foreign = others.map((other) => other.chunks.get(1) as Uint8Array)
  for (const instead of [third, first, bent, second.subarray(0, -1), new Uint8Array(0), ...foreign])
    expect(
      await opens(
        part,
        new Map([
          [0, first],
          [1, instead],
          [2, third],
        ]),
      ),
    ).toEqual(closed(1))
  expect(
    await opens(
      part,
      new Map([
        [0, second],
        [1, first],
        [2, third],
      ]),
    ),
  ).toEqual(closed(0))
  expect(await opens(part, chunks, otherHub)).toEqual(closed(0))
  expect(await opens(part, chunks, hub, otherId)).toEqual(closed(0))
  expect(await opens({ ...part, id: 2 }, chunks)).toEqual(closed(0))
  expect(await opens({ ...part, key: (others[2] as { part: Part }).part.key }, chunks)).toEqual(closed(0))
  expect(await opens({ ...part, key: 'A' }, chunks)).toEqual(closed(0))
})

test('Q14 a list that lies about how many chunks, how long or which bytes is found out', async () => {
  const { part, chunks } = await sealedAs(photo(bytesOf(2 * CHUNK_BYTES)))
  expect(await opens({ ...part, chunks: 1 }, chunks)).toEqual({ ok: false, problem: { kind: 'cannot-open', index: 0 } })
  expect(await opens({ ...part, size: part.size - 1 }, chunks)).toEqual({ ok: false, problem: { kind: 'wrong-hash' } })
  expect(await opens({ ...part, hash: '0'.repeat(64) }, chunks)).toEqual({ ok: false, problem: { kind: 'wrong-hash' } })
})
