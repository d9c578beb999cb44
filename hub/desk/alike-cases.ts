import { type Comparable, type Known, maybeTheSame, NEAR_METRES } from '../../model/case/alike.ts'
import type { Words } from '../../model/case/words.ts'
import { spotOf } from '../../model/content/spot.ts'
import type { Published } from '../published.ts'
import type { CaseFileRow } from '../store/case-rows.ts'
import type { DeskSettings } from './desk-settings.ts'

const MONTH_MS = 30 * 24 * 3_600_000

/** What a case is compared by. */
export function comparable({ category, locale, text = '', sentences, pole, viewpoint }: Words, { poles, graph }: Published): Comparable {
  const at = spotOf({ pole, viewpoint }, poles, graph)
  return { code: category, locale, text, sentences, ...(pole === undefined ? {} : { pole }), ...(at === null ? {} : { at }) }
}

/** Whether a case at a pole, or at a place that only its words tell, could be near; one that cannot is not opened for it. */
function couldBeNear(said: Comparable, pole: string | null, { poles, graph }: Published): boolean {
  if (pole !== null && pole === said.pole) return true
  if (said.at === undefined) return false
  const at = pole === null ? null : spotOf({ pole }, poles, graph)
  return at === null || Math.hypot(at[0] - said.at[0], at[1] - said.at[1]) <= NEAR_METRES
}

/** Open cases that are perhaps the same as this one, three at most. They are opened to be compared; nothing is kept of it. Rule K10. */
export async function alikeCases({ store, site, open, now }: DeskSettings, row: CaseFileRow, words: Words, published: Published): Promise<CaseFileRow[]> {
  const others = (await store.desk.openOf(site, words.category, now() - MONTH_MS)).filter(({ id }) => id !== row.id)
  const envelopes = await store.desk.firstWords(
    site,
    others.map(({ id }) => id),
  )
  const said = comparable(words, published)
  const known: (Known & { readonly row: CaseFileRow })[] = []
  for (const other of others) {
    if (!couldBeNear(said, other.pole, published)) continue
    const envelope = envelopes.get(other.id)
    const opened = envelope === undefined || envelope.sealed === '' ? null : (await open(envelope)).words
    if (opened !== null) known.push({ ...comparable(opened, published), receivedAt: other.received_at, closed: false, row: other })
  }
  return maybeTheSame(said, known, now()).map((each) => each.row)
}
