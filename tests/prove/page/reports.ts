import type { Outbox } from '../../../sw/page/outbox.ts'
import { rest, tell } from './tell.ts'

/** A place that keeps reports: the terminal's outbox, or one that it is compared with. */
export interface Keeping {
  /** Resolves when the resident would get a receipt, with the id of what was kept and the hash of its bytes. */
  keep(text: string): Promise<readonly [id: string, hash: string]>
  /** Everything that is kept and not answered for, found whole. */
  all(): Promise<(readonly [id: string, hash: string])[]>
  /** counts of what the place has noticed itself */
  noticed(): Readonly<Record<string, number>>
}

/** Says what is there, then keeps one report after another and says of each when it is acknowledged. */
export async function reportsAt(keeping: Keeping, { write, pauseMs }: { readonly write: boolean; readonly pauseMs: number }): Promise<void> {
  await tell('reports-looked', { here: await keeping.all(), noticed: keeping.noticed() })
  for (let n = 0; write; n++) {
    await tell('reports-kept', await keeping.keep(`${n} ${crypto.randomUUID()}`))
    if (pauseMs > 0) await rest(pauseMs)
  }
}

/** Says one thing into an outbox as the form does; throws when there is no receipt. */
export async function sayInto(outbox: Outbox, text: string): Promise<{ readonly id: string; readonly receipt: string }> {
  const said = await outbox.say({ category: 'REPORT-LIGHT', locale: 'zh', sentences: [], said: [], text, pole: 'CG-0027', terminal: 'lobby-1' })
  if (!said.ok) throw new Error(`no receipt: ${said.problem.kind}`)
  return said.value
}
