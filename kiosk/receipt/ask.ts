import { Refusal } from '../../model/case/refusal.ts'
import type { ReceiptCode } from '../../model/case/receipt.ts'
import { CaseSeen } from '../../model/case/seen.ts'

/** What the hub says of a receipt. */
export type Answer =
  | { readonly is: 'found'; readonly seen: CaseSeen }
  | { readonly is: 'none' }
  /** two cases have this code */
  | { readonly is: 'which' }
  | { readonly is: 'wait'; readonly seconds: number }
  | { readonly is: 'no-line' }
  | { readonly is: 'trouble' }

/** What tells two cases with one code apart. */
export interface Which {
  readonly pole?: string
  readonly day?: string
}

const PATIENCE_MS = 20_000

const jsonOf = async (response: Response): Promise<unknown> => response.json().catch(() => null)

/** Asks the hub how the case of a receipt stands; never throws. */
export async function askReceipt(code: ReceiptCode, which: Which = {}): Promise<Answer> {
  const query = new URLSearchParams(Object.entries(which)).toString()
  let response: Response
  try {
    response = await fetch(`/api/receipts/${code}${query === '' ? '' : `?${query}`}`, { signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch {
    return { is: 'no-line' }
  }
  if (response.ok) {
    const seen = CaseSeen.safeParse(await jsonOf(response))
    return seen.success ? { is: 'found', seen: seen.data } : { is: 'trouble' }
  }
  if (response.status === 429) return { is: 'wait', seconds: Math.max(1, Number(response.headers.get('retry-after')) || 60) }
  const refusal = Refusal.safeParse(await jsonOf(response))
  const refused = refusal.success ? refusal.data.code : ''
  if (refused === 'no-such-receipt') return { is: 'none' }
  if (refused === 'which-receipt') return { is: 'which' }
  // A proxy that answers for a hub that is away.
  return response.status >= 502 && response.status <= 504 ? { is: 'no-line' } : { is: 'trouble' }
}
