import type { OpenStack } from '../../sw/page/door.ts'
import { onGlass } from '../glass.ts'
import { publicCases } from '../public/kept-cases.ts'
import { openSearchAhead } from '../search/use-search.ts'

const CASES_EVERY_MS = 5 * 60_000
/** To open the search of a thousand guides and the dictionaries takes seconds of a small processor. Whoever stands at the first screen touches it sooner. */
const SEARCH_AFTER_MS = 20_000

/**
 * While the first screen stands and nobody asks for anything: what everybody may see is brought up to date, and a terminal opens what
 * takes long to open. Elsewhere nothing is opened that nobody has asked for.
 *
 * @returns a way to end it
 */
export function whileNobodyAsks(stack: OpenStack): () => void {
  const refresh = () => publicCases.refresh(CASES_EVERY_MS)
  refresh()
  const again = setInterval(refresh, CASES_EVERY_MS)
  const ahead = onGlass() ? setTimeout(() => openSearchAhead(stack), SEARCH_AFTER_MS) : undefined
  return () => {
    clearInterval(again)
    clearTimeout(ahead)
  }
}
