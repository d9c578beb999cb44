import { makeReceiptCode, type ReceiptCode } from '../../model/case/receipt.ts'
import type { SealTo } from '../../model/case/hpke.ts'
import { type Chunk, type Part, PART_MAX_BYTES, PARTS_MAX, type PartKind } from '../../model/case/part.ts'
import { sealPart } from '../../model/case/seal-part.ts'
import { sealWords } from '../../model/case/seal.ts'
import { caseId, type CaseId } from '../../model/case/uuid7.ts'
import { Words } from '../../model/case/words.ts'
import type { Envelope } from '../../model/case/envelope.ts'
import { ok, problem, type Result } from '../../model/result.ts'

/** What a page says; receipt, format, time and the list of parts are added here. */
export type Said = Omit<Words, 'format' | 'receipt' | 'saidAt' | 'parts'>

/** A photo (at most 2 MB) or a voice (at most 512 KB, 60 s) that goes with a report; at most three. `type` is its media type. */
export interface Attachment {
  readonly kind: PartKind
  readonly type: string
  readonly bytes: Blob | Uint8Array
}

/** Why a report cannot be sealed. `attachment` is the place of the one that is too large, or that is one too many. */
export type SealProblem = { readonly kind: 'too-long' } | { readonly kind: 'too-large'; readonly attachment: number }

export interface SealedReport {
  readonly id: CaseId
  readonly receipt: ReceiptCode
  readonly envelope: Envelope
  readonly chunks: readonly Chunk[]
}

interface SealWorld {
  readonly sealTo: () => Promise<SealTo>
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
}

/** Seals a report and what goes with it. Throws for words that the desk could not read: that is a bug of the page. Rules Q1, Q13. */
export async function sealReport(said: Said, attachments: readonly Attachment[], world: SealWorld): Promise<Result<SealedReport, SealProblem>> {
  const tooLarge = attachments.findIndex(({ kind, bytes }, at) => at >= PARTS_MAX || sizeOf(bytes) > PART_MAX_BYTES[kind])
  if (tooLarge >= 0) return problem({ kind: 'too-large', attachment: tooLarge })
  const { sealTo, now, random } = world
  const receipt = makeReceiptCode(random(48))
  const id = caseId(now(), random(10))
  const to = await sealTo()
  const parts: Part[] = []
  const chunks: Chunk[] = []
  for (const [at, { kind, type, bytes }] of attachments.entries()) {
    const sealed = await sealPart(id, { id: at + 1, kind, type, bytes: await plainBytes(bytes) }, to)
    parts.push(sealed.part)
    chunks.push(...sealed.chunks)
  }
  const words: Words = { ...said, format: 'xinxiji-words/1', receipt, saidAt: now(), ...(parts.length > 0 ? { parts } : {}) }
  const read = Words.safeParse(words)
  if (!read.success) {
    const issue = read.error.issues[0]
    if (issue?.code === 'too_big') return problem({ kind: 'too-long' })
    throw new TypeError(`outbox: words that the desk could not read, wanted ${issue?.code} at ${issue?.path.join('.')}`)
  }
  try {
    return ok({ id, receipt, envelope: await sealWords(id, words, to), chunks })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return problem({ kind: 'too-long' })
  }
}

const sizeOf = (bytes: Blob | Uint8Array) => (bytes instanceof Uint8Array ? bytes.length : bytes.size)
const plainBytes = async (bytes: Blob | Uint8Array) => (bytes instanceof Uint8Array ? bytes.slice() : new Uint8Array(await bytes.arrayBuffer()))
