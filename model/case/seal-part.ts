import { fromBase64url, sha256, toBase64url } from '../bytes.ts'
import { ok, problem, type Result } from '../result.ts'
import { opening, type SealTo, sealer } from './hpke.ts'
import { type Chunk, CHUNK_BYTES, chunksOf, type Part, type PartId, type PartKind } from './part.ts'
import type { CaseId } from './uuid7.ts'

const INFO = 'xinxiji part/1 '
const aboutChunk = (id: CaseId, part: PartId, index: number, count: number) => `${id} ${part} ${index} ${count}`

/** A photo or a voice before it is sealed. */
export interface PlainPart {
  readonly id: PartId
  readonly kind: PartKind
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Seals a photo or a voice for a case, chunk by chunk. Case, part, place and count are bound into each chunk, and each goes on
 * from the one before, so that none can be swapped, left out, repeated or taken from another case. Rule Q14.
 *
 * @param part `bytes` 1 or more, `id` and `type` as `Part` wants them
 */
export async function sealPart(id: CaseId, part: PlainPart, to: SealTo): Promise<{ readonly part: Part; readonly chunks: Chunk[] }> {
  const { bytes } = part
  const { enc, seal } = await sealer(to, INFO + to.keyId)
  const count = chunksOf(bytes.length)
  const chunks: Chunk[] = []
  for (let index = 0; index < count; index++) {
    const padded = new Uint8Array(CHUNK_BYTES)
    padded.set(bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES))
    const sealed = await seal(padded, aboutChunk(id, part.id, index, count))
    chunks.push({ id, part: part.id, index, hash: await sha256(sealed), sealed })
  }
  const { kind, type } = part
  return { part: { id: part.id, kind, type, size: bytes.length, chunks: count, hash: await sha256(bytes), key: toBase64url(enc) }, chunks }
}

/** Why a part does not open: `missing` says which chunk has not come yet. */
export type PartProblem =
  | { readonly kind: 'missing'; readonly index: number }
  | { readonly kind: 'cannot-open'; readonly index: number }
  | { readonly kind: 'wrong-hash' }

/**
 * Opens a part with the hub's private key (32 bytes).
 *
 * @param part as the opened words of this case tell of it; `keyId` as its envelope
 * @param chunks the sealed chunks by their index
 */
export async function openPart(
  { id, keyId }: { readonly id: CaseId; readonly keyId: string },
  part: Part,
  chunks: ReadonlyMap<number, Uint8Array>,
  privateKey: Uint8Array,
): Promise<Result<Uint8Array<ArrayBuffer>, PartProblem>> {
  const open = await opening(privateKey, fromBase64url(part.key) ?? new Uint8Array(0), INFO + keyId)
  const plain = new Uint8Array(part.chunks * CHUNK_BYTES)
  for (let index = 0; index < part.chunks; index++) {
    const sealed = chunks.get(index)
    if (sealed === undefined) return problem({ kind: 'missing', index })
    const opened = (await open?.(sealed, aboutChunk(id, part.id, index, part.chunks))) ?? null
    if (opened?.length !== CHUNK_BYTES) return problem({ kind: 'cannot-open', index })
    plain.set(opened, index * CHUNK_BYTES)
  }
  const bytes = plain.slice(0, part.size)
  return (await sha256(bytes)) === part.hash ? ok(bytes) : problem({ kind: 'wrong-hash' })
}
