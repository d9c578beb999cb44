import { fromBase64url, sha256, toBase64url, utf8 } from '../bytes.ts'
import { ok, problem, type Result } from '../result.ts'
import type { Envelope } from './envelope.ts'
import { ENC_BYTES, opening, type SealTo, sealer, TAG_BYTES } from './hpke.ts'
import type { CaseId } from './uuid7.ts'
import { Words } from './words.ts'

const INFO = 'xinxiji case/1 '

/** Padded sizes in bytes, so that the length of an envelope does not tell what was chosen. */
const SIZES = [1024, 2048, 4096, 8192] as const

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = SIZES.find((candidate) => bytes.length + 4 <= candidate)
  if (size === undefined) throw new RangeError(`seal: wants at most ${SIZES[3] - 4} bytes of words, came ${bytes.length}`)
  const padded = new Uint8Array(size)
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, 4)
  return padded
}

/** Seals what a resident said to the hub's key. The case id is bound in, so an envelope cannot be sent under another. */
export async function sealWords(id: CaseId, words: Words, to: SealTo): Promise<Envelope> {
  const { enc, seal } = await sealer(to, INFO + to.keyId)
  const closed = await seal(pad(utf8(JSON.stringify(words))), id)
  const bytes = new Uint8Array(ENC_BYTES + closed.length)
  bytes.set(enc, 0)
  bytes.set(closed, ENC_BYTES)
  const sealed = toBase64url(bytes)
  return { id, keyId: to.keyId, sealed, hash: await sha256(utf8(sealed)) }
}

export type OpenProblem = { readonly kind: 'wrong-hash' } | { readonly kind: 'cannot-open' } | { readonly kind: 'not-words'; readonly where: string }

/** Opens an envelope with the hub's private key (32 bytes). An envelope that was altered, or sealed to another key, is a problem, not a throw. */
export async function openWords(envelope: Envelope, privateKey: Uint8Array<ArrayBuffer>): Promise<Result<Words, OpenProblem>> {
  if ((await sha256(utf8(envelope.sealed))) !== envelope.hash) return problem({ kind: 'wrong-hash' })
  const bytes = fromBase64url(envelope.sealed)
  if (bytes === null || bytes.length < ENC_BYTES + TAG_BYTES) return problem({ kind: 'cannot-open' })
  const open = await opening(privateKey, bytes.subarray(0, ENC_BYTES), INFO + envelope.keyId)
  const padded = (await open?.(bytes.subarray(ENC_BYTES), envelope.id)) ?? null
  if (padded === null) return problem({ kind: 'cannot-open' })
  const length = padded.length >= 4 ? new DataView(padded.buffer, padded.byteOffset).getUint32(0) : 0
  const text = new TextDecoder().decode(padded.subarray(4, 4 + length))
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem({ kind: 'not-words', where: 'JSON' })
  }
  const words = Words.safeParse(raw)
  return words.success ? ok(words.data) : problem({ kind: 'not-words', where: words.error.issues[0]?.path.join('.') ?? '' })
}
