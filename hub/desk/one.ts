import { deadlinesOf, overdue, uyghurBy } from '../../model/case/clocks.ts'
import type { DeskCase, DeskRoad, DeskWords } from '../../model/case/desk.ts'
import type { StaffRole } from '../../model/case/event.ts'
import type { CaseFile } from '../../model/case/fold.ts'
import { isChecked, kindOfCase, missingIn } from '../../model/case/kind.ts'
import { mayDo, roleWith, type DeskWish } from '../../model/case/rights.ts'
import { roadsFrom, wantsReason } from '../../model/case/state.ts'
import { usualSentence } from '../../model/case/usual.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Words } from '../../model/case/words.ts'
import { phrasesFor } from '../../model/content/phrase.ts'
import type { Opened } from '../opener.ts'
import type { Published } from '../published.ts'
import type { Staff } from '../staff/staff-door.ts'
import { envelopeOf } from '../store/envelope-of.ts'
import type { DeskSettings } from './desk-settings.ts'
import { withWords } from './list.ts'
import { reckon } from './row.ts'
import { alikeCases } from './alike-cases.ts'

const MONTH_MS = 30 * 24 * 3_600_000

/** What was said, without what only some may see. */
function wordsForDesk(words: Words): DeskWords {
  const { contact, receipt: _, about: __, ...rest } = words
  return { ...rest, hasContact: (contact ?? '').trim() !== '' }
}

/** The steps that somebody may take now, each with its ready sentences. Rules K2, K3, K16. */
function roadsOf(code: string | null, file: CaseFile, { id, roles }: Staff, { phrases }: Published, pole: string | null): DeskRoad[] {
  const kind = code === null ? 'REPORT' : kindOfCase(code)
  const category = code ?? 'REPORT'
  return roadsFrom(file.state)
    .filter((to) => roles.some((role) => mayDo(role, code, { is: 'step', to })))
    .filter((to) => !(to === 'verified' && file.fixer === id))
    .filter((to) => !(to === 'archived' && file.state === 'fixed' && isChecked(kind)))
    .map((to) => ({
      to,
      wantsReason: wantsReason(to),
      phrases: phrasesFor(phrases, to, category),
      usual: usualSentence(phrases, to, category, pole === null ? {} : { pole })?.phrase ?? null,
    }))
}

const CAN = ['answer', 'waiting', 'asked', 'translated', 'shown', 'let-through'] as const

function mayOf(code: string | null, file: CaseFile, roles: readonly StaffRole[]): DeskCase['may'] {
  const can = CAN.filter((is) => roles.some((role) => mayDo(role, code, { is } as DeskWish)))
    .filter((is) => is !== 'let-through' || file.held !== null)
    .filter((is) => is !== 'translated' || file.unread.ug.length + file.unread.zh.length > 0)
  return roleWith(roles, 'see-contact') === null ? can : [...can, 'contact']
}

/** Everything a desk sees of a case; `null` when there is none. */
export async function deskCase(settings: DeskSettings, id: CaseId, staff: Staff): Promise<DeskCase | null> {
  const { store, site, open, published, parts, door, now } = settings
  const [row, history, envelopes, content] = await Promise.all([
    store.cases.row(site, id),
    store.cases.history(site, id),
    store.retention.envelopes(site, id),
    published(),
  ])
  if (row === null || history === null) return null
  const { file, events } = history
  const opened = await Promise.all(
    envelopes.map(
      async (each): Promise<Opened> =>
        each.sealed === '' ? { id: each.id, receivedAt: each.received_at, words: null, unopened: 'erased' } : open(envelopeOf(each)),
    ),
  )
  const first = opened.find((each) => each.id === id)
  const words = first?.words ?? null
  const at = now()
  const deadlines = deadlinesOf(file, row.code ?? 'REPORT', row.code !== null && content.isHazard(row.code), content.clocks, content.calendar)
  const poleRows = row.pole === null ? [] : (await store.desk.atPole(site, row.pole, at - MONTH_MS)).filter((each) => each.id !== id).slice(0, 10)
  const same = words === null ? [] : await alikeCases(settings, row, words, content)
  const names = new Map((await door.accounts()).map((account) => [account.id, account.name]))
  const people = Object.fromEntries(events.flatMap(({ by }) => (by.id === null ? [] : [[by.id, names.get(by.id) ?? by.id] as const])))
  const [base] = await withWords(settings, [reckon(row, content, at)])
  const { roles } = staff
  return {
    ...(base as NonNullable<typeof base>),
    overdue: overdue(file, deadlines, at),
    uyghurBy: words?.locale === 'ug' ? (uyghurBy(file, content.clocks, content.calendar)?.at ?? null) : null,
    ...deadlines,
    words: words === null ? null : wordsForDesk(words),
    reads: words?.locale ?? null,
    missing: words === null ? [] : missingIn(words),
    added: opened
      .filter((each) => each.id !== id)
      .sort((a, b) => a.receivedAt - b.receivedAt)
      .map((each) => ({ id: each.id, receivedAt: each.receivedAt, words: each.words === null ? null : wordsForDesk(each.words), unopened: each.unopened })),
    events: [...events],
    people,
    parts: await parts.states(id),
    roads: roadsOf(row.code, file, staff, content, row.pole),
    may: mayOf(row.code, file, roles),
    phrases: { waiting: phrasesFor(content.phrases, 'waiting', row.code ?? 'REPORT'), asked: phrasesFor(content.phrases, 'asked', row.code ?? 'REPORT') },
    shown:
      file.shown === null
        ? null
        : { photos: [...file.shown.photos], sentences: [...file.shown.sentences], summary: file.shown.summary, viewpoint: file.shown.viewpoint },
    same: await withWords(
      settings,
      same.map((each) => reckon(each, content, at)),
    ),
    sameAs: words?.sameAs ?? null,
    duplicateOf: file.duplicateOf,
    atPole: await withWords(
      settings,
      poleRows.map((each) => reckon(each, content, at)),
    ),
    meToo: file.meToo,
    fixer: file.fixer,
    stars: file.stars,
  }
}
