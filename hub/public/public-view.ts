import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { CaseFile } from '../../model/case/fold.ts'
import { PartId } from '../../model/case/part.ts'
import { PublicCase, PublicCases, publicOf, PublicStatistics } from '../../model/case/public.ts'
import { FEWEST, statisticsOf } from '../../model/case/statistics.ts'
import { CaseId } from '../../model/case/uuid7.ts'
import { PoleNo } from '../../model/content/tour.ts'
import { Day, dayAfter, epochOf } from '../../model/day.ts'
import { ASK_FIRST, hasAlready } from '../freshness.ts'
import type { Published } from '../published.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import type { ReleasedRow } from '../store/public-cases.ts'
import type { Store } from '../store/store.ts'
import { csvHead, csvLine } from './bulk-csv.ts'
import { type Released, releasedSlices } from './released.ts'
import { shortMemory } from './short-memory.ts'

export interface PublicViewSettings {
  readonly store: Store
  readonly site: string
  readonly published: () => Promise<Published>
  readonly now: () => number
}

/** A list holds the newest; whoever wants all of them takes the file. */
const MOST_CASES = 300
const KEPT_MS = 10_000

const Which = z.object({ pole: z.optional(PoleNo), day: z.optional(Day) })

const squeeze = promisify(gzip)

/** A text as it goes over the line, made once for everybody. */
interface Body {
  readonly type: string
  readonly plain: Buffer
  readonly squeezed: Buffer
  readonly etag: string
}

/** @param is what makes it another text; the moment at which it was made does not */
async function bodyOf(type: string, text: string, is = text): Promise<Body> {
  const plain = Buffer.from(text)
  return { type, plain, squeezed: await squeeze(plain), etag: `"${createHash('sha256').update(is).digest('base64url').slice(0, 22)}"` }
}

function sends(request: FastifyRequest, reply: FastifyReply, { type, plain, squeezed, etag }: Body): FastifyReply {
  reply.headers({ 'cache-control': ASK_FIRST, etag, vary: 'accept-encoding' })
  if (hasAlready(request, etag)) return reply.code(304).send()
  const squeezes = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  return (squeezes ? reply.header('content-encoding', 'gzip') : reply).type(type).send(squeezes ? squeezed : plain)
}

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * What everybody may see: released cases as a list, one by one, as figures and as a file; and the way from a receipt's QR code to the
 * page that follows it. Rules K7 and K17.
 */
export async function publicView(app: FastifyInstance, { store: { publicCases: store }, site, published, now }: PublicViewSettings): Promise<void> {
  const memory = <T>(most: number | undefined, make: (rows: readonly ReleasedRow[], content: Published, at: number) => Promise<T>) =>
    shortMemory({ rows: () => store.released(site, most === undefined ? {} : { most }), published, make, now, keptMs: KEPT_MS })

  const seen = ({ file, events, deadlines, ...row }: Released, at: number): readonly PublicCase[] => {
    const found = publicOf(row, file, events, deadlines, at)
    return found === null ? [] : [found]
  }
  async function listOf(rows: readonly ReleasedRow[], content: Published, at: number): Promise<Body> {
    const cases: PublicCase[] = []
    for await (const slice of releasedSlices(store, site, rows, content)) cases.push(...slice.flatMap((each) => seen(each, at)))
    return bodyOf(JSON_TYPE, JSON.stringify({ cases, now: at } satisfies PublicCases), JSON.stringify(cases))
  }

  const list = memory(MOST_CASES, listOf)
  const statistics = memory(undefined, async (rows, content, at): Promise<Body> => {
    const all: { readonly file: CaseFile; readonly deadlines: Released['deadlines']; readonly code: string }[] = []
    for await (const slice of releasedSlices(store, site, rows, content)) all.push(...slice.map(({ file, deadlines, code }) => ({ file, deadlines, code })))
    const codes = [...new Set(all.map(({ code }) => code))].sort()
    const figures: PublicStatistics = {
      all: statisticsOf(all, at),
      byCode: Object.fromEntries(
        codes.map((code) => [
          code,
          statisticsOf(
            all.filter((each) => each.code === code),
            at,
          ),
        ]),
      ),
      fewest: FEWEST,
      now: at,
    }
    return bodyOf(JSON_TYPE, JSON.stringify(figures), JSON.stringify([figures.all, figures.byCode]))
  })
  const file = memory(undefined, async (rows, content, at): Promise<Body> => {
    let text = csvHead()
    for await (const slice of releasedSlices(store, site, rows, content)) text += slice.map((each) => csvLine(each, content, at)).join('')
    return bodyOf('text/csv; charset=utf-8', text)
  })

  const who = { is: 'anyone', why: 'shows only what staff have released, without the person (K17)' } as const

  app.get(
    '/api/public/cases',
    about({ who, does: 'Released cases, the newest first; of one pole or one day when asked.', query: Which, answer: PublicCases, refuses: ['bad-question'] }),
    async (request, reply) => {
      const which = Which.safeParse(request.query)
      if (!which.success) return refuse(reply, 'bad-question', 'cases: wants pole as CG-0027 and day as 2026-11-25')
      const { pole, day } = which.data
      if (pole === undefined && day === undefined) return sends(request, reply, await list())
      const wanted = {
        most: MOST_CASES,
        ...(pole === undefined ? {} : { pole }),
        ...(day === undefined ? {} : { receivedFrom: epochOf(`${day}T00:00`), receivedBefore: epochOf(`${dayAfter(day, 1)}T00:00`) }),
      }
      return sends(request, reply, await listOf(await store.released(site, wanted), await published(), now()))
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/public/cases/:id',
    about({ who, does: 'One released case.', answer: PublicCase, refuses: ['no-such-case'] }),
    async (request, reply) => {
      const found = await one(request.params.id)
      const [seenCase] = found === null ? [] : seen(found, now())
      if (seenCase === undefined) return refuse(reply, 'no-such-case')
      return reply.header('cache-control', 'no-store').type(JSON_TYPE).send(JSON.stringify(seenCase))
    },
  )

  app.get<{ Params: { id: string; part: string } }>(
    '/api/public/cases/:id/photos/:part',
    about({ who, does: 'A photo of a released case that staff have looked at.', type: 'image/webp', refuses: ['no-such-picture'] }),
    async (request, reply) => {
      const found = await one(request.params.id)
      const part = PartId.safeParse(Number(request.params.part))
      if (!part.success || found?.file.shown?.photos.includes(part.data) !== true) return refuse(reply, 'no-such-picture')
      const bytes = await store.picture(site, found.id, part.data)
      if (bytes === null) return refuse(reply, 'no-such-picture')
      // Kept by nobody without asking: it may be taken back, or covered anew.
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
      reply.headers({ 'cache-control': ASK_FIRST, etag })
      return hasAlready(request, etag) ? reply.code(304).send() : reply.type('image/webp').send(Buffer.from(bytes))
    },
  )

  app.get(
    '/api/public/statistics',
    about({ who, does: 'How many released cases there are, how long they took, and how many were late, opened again, refused.', answer: PublicStatistics }),
    async (request, reply) => sends(request, reply, await statistics()),
  )

  app.get(
    '/api/public/cases.csv',
    about({ who, does: 'All released cases as GeoReport Bulk, with what every published figure is computed from.', type: 'text/csv' }),
    async (request, reply) => sends(request, reply.header('content-disposition', 'attachment; filename="cases.csv"'), await file()),
  )

  app.get<{ Params: { code: string } }>(
    '/r/:code',
    about({
      who: { is: 'anyone', why: 'looks nothing up; the page asks, and wrong codes are counted there (K12)' },
      does: 'From the QR code of a receipt to the page that follows it.',
      refuses: ['not-found'],
    }),
    (request, reply) => {
      const { code } = request.params
      if (!/^\d{12}$/.test(code)) return refuse(reply, 'not-found')
      // Behind a # the digits stay in the browser: no server writes them down a second time.
      return reply.header('cache-control', 'no-store').redirect(`/kiosk/follow#${code}`, 302)
    },
  )

  async function one(asked: string): Promise<Released | null> {
    const id = CaseId.safeParse(asked)
    const row = id.success ? await store.one(site, id.data) : null
    if (row === null) return null
    for await (const [found] of releasedSlices(store, site, [row], await published())) return found ?? null
    return null
  }
}
