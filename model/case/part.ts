import * as z from 'zod/mini'
import { Sha256 } from '../bundle/channel.ts'
import { CaseId } from './uuid7.ts'

export const PARTS_MAX = 3
/** A voice is at most this long, in seconds. */
export const VOICE_MAX_SECONDS = 60
/** The most bytes a part may have before it is sealed: a photo as it is taken, and 60 s of Opus at 64 kbit/s with its container. */
export const PART_MAX_BYTES = { photo: 2 * 1024 * 1024, voice: 512 * 1024 } as const
/** The most that is read: terminals of an earlier version sealed voices of up to 1 MB, and words that speak of one stay readable. */
const READ_MAX_BYTES = { photo: PART_MAX_BYTES.photo, voice: 1024 * 1024 } as const
/** Plain bytes in one chunk; the last is padded to as many, so that its length tells little. */
export const CHUNK_BYTES = 128 * 1024
/** A sealed chunk: the plain bytes and the seal's tag. Each is exactly this long. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + 16
export const CHUNKS_MAX = PART_MAX_BYTES.photo / CHUNK_BYTES

/** How many chunks so many plain bytes need. */
export const chunksOf = (size: number): number => Math.ceil(size / CHUNK_BYTES)

/** 1 to 3: which photo or voice of a case. */
export const PartId = z.number().check(z.int(), z.minimum(1), z.maximum(PARTS_MAX))
export type PartId = z.infer<typeof PartId>

/** 0 to 15: which chunk of a part. */
export const ChunkIndex = z.number().check(z.int(), z.minimum(0), z.maximum(CHUNKS_MAX - 1))

export const PartKind = z.enum(['photo', 'voice'])
export type PartKind = z.infer<typeof PartKind>

/** A media type that a picture or a sound can have. */
export const PartType = z.string().check(z.maxLength(80), z.regex(/^(image|audio)\/[a-z0-9.+-]+(; ?codecs=[\w.,-]+)?$/i))

/**
 * A photo or a voice as the sealed words tell of it; its chunks travel after them, sealed too. `key` opens the chunks
 * together with the hub's private key (HPKE's encapsulated key, base64url): it stands only here, so chunks of another case
 * or of another part never open as this one.
 */
export const Part = z
  .object({
    id: PartId,
    kind: PartKind,
    type: PartType,
    /** plain bytes */
    size: z.number().check(z.int(), z.minimum(1), z.maximum(PART_MAX_BYTES.photo)),
    chunks: z.number().check(z.int(), z.minimum(1), z.maximum(CHUNKS_MAX)),
    /** SHA-256 of the plain bytes */
    hash: Sha256,
    key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  })
  .check(
    z.refine(({ kind, size }) => size <= READ_MAX_BYTES[kind], { path: ['size'], error: 'no more bytes than its kind may have' }),
    z.refine(({ size, chunks }) => chunks === chunksOf(size), { path: ['chunks'], error: 'as many chunks as its bytes need' }),
  )
export type Part = z.infer<typeof Part>

/** One sealed chunk on its way. `hash` is the SHA-256 of `sealed`. */
export interface Chunk {
  readonly id: CaseId
  readonly part: PartId
  readonly index: number
  readonly hash: string
  readonly sealed: Uint8Array<ArrayBuffer>
}

/**
 * The hub's answer to `PUT /sync/v1/cases/<id>/parts/<part>/<index>?hash=<sha-256>`, given after the commit. `again` is true
 * when it already had this chunk.
 */
export const ChunkKept = z.object({ id: CaseId, part: PartId, index: ChunkIndex, hash: Sha256, receivedAt: z.number(), again: z.boolean() })
export type ChunkKept = z.infer<typeof ChunkKept>
