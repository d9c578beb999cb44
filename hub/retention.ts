import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256, utf8 } from '../model/bytes.ts'
import { sealWords } from '../model/case/seal.ts'
import { isMissing } from './file-memory.ts'
import type { Opener, SealKey } from './opener.ts'
import type { Resealed } from './store/retention.ts'
import { envelopeOf } from './store/envelope-of.ts'
import type { Store } from './store/store.ts'
import type { CaseEnvelopeRow } from './store/tables.ts'

const DAY_MS = 24 * 3_600_000
/** Days after the end of a case for which something is kept; chunks without words, after the first of them came. */
export const KEPT_DAYS = { contact: 30, attachments: 180, backups: 30, orphans: 30 } as const
/** A copy of the database as `backup.ts` names it. */
const COPY = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})-.*\.(sqlite|dump)$/

export interface RetentionSettings {
  readonly store: Store
  readonly site: string
  /** holds `backups/` */
  readonly folder: string
  readonly open: Opener
  readonly sealKeys: readonly SealKey[]
  readonly now: () => number
}

/** What one run has deleted. */
export interface Forgotten {
  readonly contacts: number
  readonly attachments: number
  readonly backups: number
  /** cases whose chunks waited in vain for their words */
  readonly orphans: number
}

/** The words of an envelope without the contact; `null` when it has none. What nobody can open may hold one, so it goes whole. */
async function withoutContact(row: CaseEnvelopeRow, { open, sealKeys }: RetentionSettings): Promise<Resealed | null> {
  if (row.sealed === '') return null
  const { words } = await open(envelopeOf(row))
  if (words === null) return { id: row.id, sealed: '', hash: await sha256(utf8('')) }
  if (words.contact === undefined) return null
  const { contact: _, ...rest } = words
  // To the same key: photos and voices were sealed to it too, and open only with the words beside them.
  const key = sealKeys.find(({ keyId }) => keyId === row.key_id) as SealKey
  return sealWords(row.id, rest, key)
}

/**
 * Deletes what is kept no longer than it is needed: contacts 30 days after a case ended, photos and voices after 180, and copies of
 * the database that are older than 30 days, since they hold what was deleted since. The anonymous history stays. A case that is
 * opened again keeps everything until it ends again. Chunks that have waited 30 days for their words go too: nothing else opens
 * them. Rules K13, K20.
 */
export async function forget(settings: RetentionSettings): Promise<Forgotten> {
  const { store, site, now } = settings
  const { retention } = store
  let contacts = 0
  let attachments = 0
  for (;;) {
    const due = await retention.due(site, 'contact', now() - KEPT_DAYS.contact * DAY_MS)
    if (due.length === 0) break
    for (const id of due) {
      const resealed = await Promise.all((await retention.envelopes(site, id)).map((row) => withoutContact(row, settings)))
      await retention.eraseContact(
        site,
        id,
        resealed.filter((each) => each !== null),
        now(),
      )
      contacts++
    }
  }
  for (;;) {
    const due = await retention.due(site, 'attachments', now() - KEPT_DAYS.attachments * DAY_MS)
    if (due.length === 0) break
    for (const id of due) {
      await retention.eraseAttachments(site, id, now())
      attachments++
    }
  }
  const orphans = await retention.eraseOrphans(site, now() - KEPT_DAYS.orphans * DAY_MS)
  if (contacts + attachments + orphans > 0) await retention.forget()
  return { contacts, attachments, orphans, backups: await forgetBackups(settings) }
}

async function forgetBackups({ folder, now }: RetentionSettings): Promise<number> {
  const copies = join(folder, 'backups')
  let names: string[]
  try {
    names = await readdir(copies)
  } catch (error) {
    if (!isMissing(error)) throw error
    return 0
  }
  const old = names.filter((name) => {
    const [, year, month, day, hour, minute, second] = COPY.exec(name) ?? []
    return second !== undefined && Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) <= now() - KEPT_DAYS.backups * DAY_MS
  })
  for (const name of old) await rm(join(copies, name))
  return old.length
}
