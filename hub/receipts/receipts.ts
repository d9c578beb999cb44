import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { type Deadlines, deadlinesOf } from '../../model/case/clocks.ts'
import type { CaseFile } from '../../model/case/fold.ts'
import { parseReceiptCode } from '../../model/case/receipt.ts'
import { CaseSeen, type First, seenOf } from '../../model/case/seen.ts'
import { PoleNo } from '../../model/content/tour.ts'
import { Day, wallAt } from '../../model/day.ts'
import type { Published } from '../published.ts'
import type { ReceiptNames } from '../receipt-key.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import type { CaseFileRow } from '../store/case-rows.ts'
import type { Store } from '../store/store.ts'
import { Tries } from './tries.ts'

export interface ReceiptSettings {
  readonly store: Store
  readonly site: string
  readonly receiptNames: ReceiptNames
  readonly published: () => Promise<Published>
  readonly now: () => number
}

/** What tells two cases with one code apart: the day (Asia/Shanghai) it was received, or the pole. */
const Which = z.object({ day: z.optional(Day), pole: z.optional(PoleNo) })

const fits = ({ received_at, pole }: CaseFileRow, which: z.infer<typeof Which>) =>
  (which.day === undefined || wallAt(received_at).day === which.day) && (which.pole === undefined || pole === which.pole)

const promised = (file: CaseFile, code: CaseFileRow['code'], { isHazard, clocks, calendar }: Published): Deadlines =>
  deadlinesOf(file, code ?? 'REPORT', code !== null && isHazard(code), clocks, calendar)

/**
 * `GET /api/receipts/<12 digits>[?day=2026-11-25][&pole=CG-0027]`: how a case stands, for whoever holds its receipt. Two cases
 * with one code are answered with 409 until the day or the pole is said. Wrong codes are counted. Rules K11 and K12.
 */
export async function receipts(app: FastifyInstance, { store, site, receiptNames, published, now }: ReceiptSettings): Promise<void> {
  const tries = new Tries()
  const route = about({
    who: { is: 'anyone', why: 'whoever holds the twelve digits; wrong ones are counted (K12)' },
    does: 'How a case stands, for whoever holds its receipt.',
    query: Which,
    answer: CaseSeen,
    refuses: ['wrong-receipt', 'bad-question', 'too-many-tries', 'no-such-receipt', 'which-receipt'],
  })
  app.get<{ Params: { code: string } }>('/api/receipts/:code', route, async (request, reply) => {
    const code = parseReceiptCode(request.params.code)
    if (code === null) return refuse(reply, 'wrong-receipt', 'receipt: wants twelve digits, the last of which checks the others')
    const which = Which.safeParse(request.query)
    if (!which.success) return refuse(reply, 'bad-question', 'receipt: wants day as 2026-11-25 and pole as CG-0027')
    const name = receiptNames(code)
    const waits = tries.waits(request.ip, name, now())
    if (waits > 0)
      return refuse(reply.header('retry-after', String(Math.ceil(waits / 1000))), 'too-many-tries', `receipt: wants ${Math.ceil(waits / 1000)} seconds of rest`)
    const all = await store.cases.byReceipt(site, name)
    if (all.length === 0) {
      tries.missed(request.ip, now())
      return refuse(reply, 'no-such-receipt')
    }
    tries.found(name, now())
    const found = all.filter((row) => fits(row, which.data))
    if (found.length !== 1)
      return refuse(
        reply,
        found.length === 0 ? 'no-such-receipt' : 'which-receipt',
        `receipt: ${all.length} cases have this code; day or pole tells them apart`,
      )
    const [row] = found as [CaseFileRow]
    const history = await store.cases.history(site, row.id)
    if (history === null) throw new Error(`case ${row.id}: wants events beside its row, found none`)
    const content = await published()
    const first = await firstOf(history.file, content)
    return reply
      .header('cache-control', 'no-store')
      .send(seenOf(row.code, history.file, history.events, promised(history.file, row.code, content), now(), first))
  })

  /** The case that this one was taken for. */
  async function firstOf({ duplicateOf }: CaseFile, content: Published): Promise<First | null> {
    if (duplicateOf === null) return null
    const [row, history] = await Promise.all([store.cases.row(site, duplicateOf), store.cases.history(site, duplicateOf)])
    return row === null || history === null ? null : { file: history.file, deadlines: promised(history.file, row.code, content) }
  }
}
