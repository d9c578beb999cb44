import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { deadlinesOf } from '../../model/case/clocks.ts'
import { parseReceiptCode } from '../../model/case/receipt.ts'
import { seenOf } from '../../model/case/seen.ts'
import { PoleNo } from '../../model/content/tour.ts'
import { Day, wallAt } from '../../model/day.ts'
import type { Published } from '../published.ts'
import type { ReceiptNames } from '../receipt-key.ts'
import { refuse } from '../refuse.ts'
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

/**
 * `GET /api/receipts/<12 digits>[?day=2026-11-25][&pole=CG-0027]`: how a case stands, for whoever holds its receipt. Two cases
 * with one code are answered with 409 until the day or the pole is said. Wrong codes are counted. Rules K11 and K12.
 */
export async function receipts(app: FastifyInstance, { store, site, receiptNames, published, now }: ReceiptSettings): Promise<void> {
  const tries = new Tries()
  app.get<{ Params: { code: string } }>('/api/receipts/:code', async (request, reply) => {
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
    const { calendar, clocks, isHazard } = await published()
    const deadlines = deadlinesOf(history.file, row.code ?? 'REPORT', row.code !== null && isHazard(row.code), clocks, calendar)
    return reply.header('cache-control', 'no-store').send(seenOf(row.code, history.file, history.events, deadlines, now()))
  })
}
