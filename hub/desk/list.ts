import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { DeskList, type DeskRow, DeskView, DESK_VIEWS } from '../../model/case/desk.ts'
import type { StaffRole } from '../../model/case/event.ts'
import { CASE_KINDS, kindOfCase } from '../../model/case/kind.ts'
import { mayRead } from '../../model/case/rights.ts'
import { PoleNo } from '../../model/content/tour.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import { staffOf } from '../staff/gate.ts'
import type { CaseFileRow } from '../store/case-rows.ts'
import type { DeskSettings } from './desk-settings.ts'
import { dueAt, reckon, type Reckoned, viewsOf } from './row.ts'

const PAGE = 50
const ENDED_COUNT_MS = 60_000
/** So few are counted at each look. */
const COUNTED_ANEW = 1000
const digits = (most: number) =>
  z.string().check(
    z.regex(/^\d{1,6}$/),
    z.refine((text) => Number(text) <= most, { error: `at most ${most}` }),
  )
const Question = z.object({
  view: z.optional(DeskView),
  kind: z.optional(z.enum(CASE_KINDS)),
  pole: z.optional(PoleNo),
  skip: z.optional(digits(100_000)),
  limit: z.optional(digits(200)),
})

/** Whether somebody of the staff may read a case; one that nobody can open is read by all but editors. */
export const reads = (roles: readonly StaffRole[], code: string | null): boolean =>
  roles.some((role) => (code === null ? role !== 'editor' : mayRead(role, kindOfCase(code))))

/** The first words of cases, opened for this one answer. */
export async function withWords({ store, site, open }: DeskSettings, rows: readonly Reckoned[]): Promise<DeskRow[]> {
  const envelopes = await store.desk.firstWords(
    site,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async (row) => {
      const envelope = envelopes.get(row.id)
      const words = envelope === undefined || envelope.sealed === '' ? null : (await open(envelope)).words
      const first = words === null ? undefined : (words.said[0] ?? words.text)
      return { ...row, said: words === null || first === undefined ? null : { locale: words.locale, words: first.slice(0, 200) } }
    }),
  )
}

/** `GET /api/desk/cases`: what there is to do, with its deadlines as they are at this moment. */
export async function list(app: FastifyInstance, settings: DeskSettings): Promise<void> {
  const { store, site, published, now } = settings
  const known = new Map<boolean, { readonly at: number; readonly n: number }>()
  /** How many have ended; a desk asks every five seconds, and of a million it takes a while to count. */
  async function endedCount(onlyContent: boolean, at: number): Promise<number> {
    const last = known.get(onlyContent)
    if (last !== undefined && last.n > COUNTED_ANEW && at - last.at < ENDED_COUNT_MS && at >= last.at) return last.n
    const n = await store.desk.countEnded(site, onlyContent ? { kind: 'CONTENT' } : {})
    known.set(onlyContent, { at, n })
    return n
  }
  app.get(
    '/api/desk/cases',
    about({
      who: { is: 'staff', right: 'read-cases' },
      does: 'The cases of a view, the nearest deadline first, and how many there are of each.',
      query: Question,
      answer: DeskList,
      refuses: ['bad-question'],
    }),
    async (request, reply) => {
      const question = Question.safeParse(request.query)
      if (!question.success) return refuse(reply, 'bad-question', `cases: ${question.error.issues[0]?.path.join('.') ?? 'the query'} is not as wanted`)
      const { view = 'open', kind, pole } = question.data
      const [skip, limit] = [Number(question.data.skip ?? 0), Number(question.data.limit ?? PAGE)]
      const { roles } = staffOf(request)
      const at = now()
      const content = await published()
      const mine = (row: CaseFileRow) => reads(roles, row.code)
      const fits = ({ code, pole: stands }: Pick<CaseFileRow, 'code' | 'pole'>) =>
        (kind === undefined || (code !== null && kindOfCase(code) === kind)) && (pole === undefined || stands === pole)
      // Editors read one kind only, and of those that have ended too.
      const onlyContent = roles.every((role) => role === 'editor')
      const endedFilter = { ...(onlyContent ? { kind: 'CONTENT' } : kind === undefined ? {} : { kind }), ...(pole === undefined ? {} : { pole }) }
      const toDo = (await store.desk.toDo(site)).filter(mine)
      const reckoned = toDo.map((row) => ({ row: reckon(row, content, at), filtered: fits(row) }))
      const counts = Object.fromEntries(DESK_VIEWS.map((name) => [name, 0])) as DeskList['counts']
      const found: Reckoned[] = []
      for (const { row, filtered } of reckoned)
        for (const name of viewsOf(row, at)) {
          counts[name]++
          if (name === view && view !== 'ended' && filtered) found.push(row)
        }
      counts.ended = await endedCount(onlyContent, at)
      const ended = view === 'ended' ? await store.desk.ended(site, { limit, skip, ...endedFilter }) : []
      const rows =
        view === 'ended'
          ? ended.map((row) => reckon(row, content, at))
          : found.sort((a, b) => dueAt(a, view) - dueAt(b, view) || a.receivedAt - b.receivedAt).slice(skip, skip + limit)
      const total = view === 'ended' ? await store.desk.countEnded(site, endedFilter) : found.length
      return { rows: await withWords(settings, rows), counts, total, now: at } satisfies DeskList
    },
  )
}
