import type { Opening } from './opening.ts'
import type { Store } from './store/store.ts'

/**
 * Gives a case to every envelope that has none: those that were kept before a hub knew cases. Once all have one it is remembered, since
 * an envelope comes with its case from then on; a start does not look through a million again. Answers how many got one until `signal`.
 */
export async function catchUp(store: Store, site: string, opening: Opening, signal: AbortSignal): Promise<number> {
  if (await store.cases.allHaveOne(site)) return 0
  let begun = 0
  for (let after: string | null = ''; after !== null; ) {
    const { envelopes, next } = await store.cases.uncased(site, after)
    for (const envelope of envelopes) {
      if (signal.aborted) return begun
      await store.cases.begin(envelope, await opening({ id: envelope.id, keyId: envelope.key_id, sealed: envelope.sealed, hash: envelope.hash }))
      begun++
    }
    if (signal.aborted) return begun
    after = next
  }
  await store.cases.remember(site)
  return begun
}
