import { fromBase64url } from '../../model/bytes.ts'
import type { DeskPart } from '../../model/case/desk.ts'
import type { Part, PartId } from '../../model/case/part.ts'
import { openPart } from '../../model/case/seal-part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { DeskParts } from '../desk/desk-settings.ts'
import type { Opener, SealKey } from '../opener.ts'
import { envelopeOf } from '../store/envelope-of.ts'
import { PARTS_OVER } from '../store/parts-told.ts'
import type { Store } from '../store/store.ts'
import type { CaseEnvelopeRow } from '../store/tables.ts'
import { voiceOf } from '../voice/voice.ts'
import { atMost } from '../at-most.ts'
import { looksLikePicture, pictureOf } from './picture.ts'

export interface AttachmentSettings {
  readonly store: Store
  readonly site: string
  readonly open: Opener
  readonly sealKeys: readonly SealKey[]
}

/** Why a photo or a voice cannot be had. `busy` is the only one that goes away by waiting. */
export type NoAttachment = 'no-such-part' | 'missing' | 'bad' | 'erased' | 'busy'

/** A photo, made anew, or a voice as it came. */
export interface Attachment {
  readonly type: 'image/webp' | 'audio/webm' | 'audio/ogg'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The photos and voices of cases, for those who may see them. */
export interface Attachments extends DeskParts {
  /**
   * One of them, for a desk.
   *
   * @param of the envelope it came with: the case itself, or words that were added to it
   */
  forDesk(id: CaseId, of: CaseId, part: number): Promise<Result<Attachment, NoAttachment>>
  /** A photo of the case's own words for everybody, without what its covers hide (cells of the grid of `COVER_CELLS`). Rules K17, K19 */
  forOthers(id: CaseId, part: PartId, covers: readonly number[]): Promise<Result<Uint8Array<ArrayBuffer>, NoAttachment>>
  /** How each photo and voice stands that the words of a case tell of. What only begins like a picture is `ready` until it was looked at. */
  states(id: CaseId): Promise<DeskPart[]>
}

/** So many are decoded at once, and so many more may wait. */
const TOGETHER = 2
const WAITING_MOST = 24
/** So many verdicts are remembered; the oldest go first. */
const VERDICTS_MOST = 2000

/** Opens photos and voices of one hub; they lie sealed and are opened for each answer. */
export function openAttachments({ store, site, open, sealKeys }: AttachmentSettings): Attachments {
  const turn = atMost(TOGETHER, WAITING_MOST)
  const verdicts = new Map<string, 'ready' | 'bad'>()

  function judged(of: CaseId, part: number, verdict: 'ready' | 'bad'): void {
    const [oldest] = verdicts.keys()
    if (oldest !== undefined && verdicts.size >= VERDICTS_MOST) verdicts.delete(oldest)
    verdicts.set(`${of} ${part}`, verdict)
  }

  /** A part's plain bytes. */
  async function plain({ id: of, key_id }: CaseEnvelopeRow, part: Part): Promise<Result<Uint8Array<ArrayBuffer>, 'missing' | 'bad'>> {
    const privateKey = fromBase64url(sealKeys.find(({ keyId }) => keyId === key_id)?.privateKey ?? '') ?? new Uint8Array(0)
    const opened = await openPart({ id: of, keyId: key_id }, part, await store.chunks(site, of, part.id), privateKey)
    return opened.ok ? opened : problem(opened.problem.kind === 'missing' ? 'missing' : 'bad')
  }

  async function one(id: CaseId, of: CaseId, part: number, covers: readonly number[]): Promise<Result<Attachment, NoAttachment>> {
    if ((await store.cases.row(site, id)) === null) return problem('no-such-part')
    const envelope = (await store.retention.envelopes(site, id)).find((each) => each.id === of)
    const { words } = envelope === undefined || envelope.sealed === '' ? { words: null } : await open(envelopeOf(envelope))
    const told = words?.parts?.find((each) => each.id === part)
    if (envelope === undefined || told === undefined) return problem('no-such-part')
    if (envelope.parts === PARTS_OVER) return problem('erased')
    const bytes = await plain(envelope, told)
    if (!bytes.ok) {
      if (bytes.problem === 'bad') judged(of, part, 'bad')
      return bytes
    }
    const attachment = await madeOf(told, bytes.value, covers)
    judged(of, part, attachment === null ? 'bad' : 'ready')
    return attachment === null ? problem('bad') : ok(attachment)
  }

  async function state(row: CaseEnvelopeRow, part: Part, have: number): Promise<DeskPart['is']> {
    if (have < part.chunks) return 'missing'
    const known = verdicts.get(`${row.id} ${part.id}`)
    if (known !== undefined) return known
    const bytes = await plain(row, part)
    if (!bytes.ok && bytes.problem === 'missing') return 'missing'
    const good = bytes.ok && (part.kind === 'voice' ? voiceOf(part.type, bytes.value) !== null : await looksLikePicture(part.type, bytes.value))
    judged(row.id, part.id, good ? 'ready' : 'bad')
    return good ? 'ready' : 'bad'
  }

  return {
    forDesk: async (id, of, part) => (await turn(() => one(id, of, part, []))) ?? problem('busy'),
    async forOthers(id, part, covers) {
      const made = (await turn(() => one(id, id, part, covers))) ?? problem('busy')
      if (!made.ok) return made
      // A voice is nobody's but the desk's.
      return made.value.type === 'image/webp' ? ok(made.value.bytes) : problem('no-such-part')
    },
    async states(id) {
      const states: DeskPart[] = []
      for (const row of await store.retention.envelopes(site, id)) {
        if (row.sealed === '') continue
        const { words } = await open(envelopeOf(row))
        const have = words?.parts === undefined ? null : await store.chunksCome(site, row.id)
        for (const part of words?.parts ?? [])
          states.push({ of: row.id, part: part.id, kind: part.kind, is: row.parts === PARTS_OVER ? 'erased' : await state(row, part, have?.get(part.id) ?? 0) })
      }
      return states
    },
  }
}

async function madeOf({ kind, type }: Part, bytes: Uint8Array<ArrayBuffer>, covers: readonly number[]): Promise<Attachment | null> {
  if (kind === 'voice') {
    const voice = voiceOf(type, bytes)
    return voice === null ? null : { type: voice.type, bytes }
  }
  const picture = await pictureOf(type, bytes, covers)
  return picture === null ? null : { type: 'image/webp', bytes: picture }
}
