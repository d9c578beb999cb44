import { type Envelope, Kept } from '../../model/case/envelope.ts'
import type { CaseEnvelope } from '../store/envelope-of.ts'
import type { Store } from '../store/store.ts'

/** Sends an envelope over a real line, as a terminal does; `null` when there was no answer that counts. */
export async function send(address: string, envelope: Envelope): Promise<Kept | null> {
  try {
    const answer = await fetch(`${address}/sync/v1/cases/${envelope.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
    })
    return answer.ok ? Kept.parse(await answer.json()) : null
  } catch (error) {
    // fetch says a broken line with a TypeError; anything else is a bug here.
    if (!(error instanceof TypeError)) throw error
    return null
  }
}

/** Everything a store has kept for a site, page after page. */
export async function everything(store: Store, site: string): Promise<CaseEnvelope[]> {
  const all: CaseEnvelope[] = []
  for (;;) {
    const before = all.at(-1)?.id
    const page = await store.newest(site, { limit: 200, ...(before === undefined ? {} : { before }) })
    if (page.length === 0) return all
    all.push(...page)
  }
}
