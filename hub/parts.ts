import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { sha256 } from '../model/bytes.ts'
import { Sha256 } from '../model/bundle/channel.ts'
import { ChunkKept, CHUNKS_MAX, PARTS_MAX, SEALED_CHUNK_BYTES } from '../model/case/part.ts'
import { CaseId } from '../model/case/uuid7.ts'
import type { IntakeSettings } from './intake.ts'
import { refuse } from './refuse.ts'
import { about } from './route.ts'

const Question = z.object({ hash: Sha256 })

/** A number as an address writes it; `null` when it is none from `least` to `most`. */
function numberIn(text: string, least: number, most: number): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : -1
  return number >= least && number <= most && String(number) === text ? number : null
}

/**
 * `PUT /sync/v1/cases/<id>/parts/<part>/<index>?hash=<sha-256>`: takes in one sealed chunk of a photo or a voice. 201 and 200
 * are given after the commit and echo case, part, index and hash. A chunk that comes before its case's envelope is kept all
 * the same while there is room: the order on a bad line is anybody's guess. Rules Q17, K20.
 */
export async function parts(app: FastifyInstance, { store, site }: IntakeSettings): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: SEALED_CHUNK_BYTES }, (_request, body, done) => done(null, body))

  app.put<{ Params: { id: string; part: string; index: string }; Querystring: { hash?: unknown } }>(
    '/sync/v1/cases/:id/parts/:part/:index',
    about({
      who: { is: 'anyone', why: 'residents have no account; chunks only the hub can open, a bounded number of bounded size for each case' },
      does: 'Takes in one sealed chunk of a photo or a voice. Sending it again is the same as sending it once.',
      query: Question,
      answer: ChunkKept,
      refuses: ['malformed', 'not-json', 'too-large', 'too-slow', 'wrong-hash', 'other-words', 'other-part', 'not-kept'],
    }),
    async (request, reply) => {
      const { id } = request.params
      if (!CaseId.safeParse(id).success) return refuse(reply, 'malformed', `address: id wants a UUID of version 7, came a text of ${id.length} characters`)
      const part = numberIn(request.params.part, 1, PARTS_MAX)
      if (part === null) return refuse(reply, 'malformed', `address: part wants 1 to ${PARTS_MAX}`)
      const index = numberIn(request.params.index, 0, CHUNKS_MAX - 1)
      if (index === null) return refuse(reply, 'malformed', `address: index wants 0 to ${CHUNKS_MAX - 1}`)
      const asked = Sha256.safeParse(request.query.hash)
      if (!asked.success) return refuse(reply, 'malformed', 'address: hash wants 64 hex digits')
      const { body } = request
      if (!(body instanceof Uint8Array)) return refuse(reply, 'not-json', 'body: wants application/octet-stream, came nothing')
      if (body.length !== SEALED_CHUNK_BYTES) return refuse(reply, 'malformed', `body: wants ${SEALED_CHUNK_BYTES} bytes, came ${body.length}`)
      const sealed = new Uint8Array(body)
      const hash = await sha256(sealed)
      if (hash !== asked.data) return refuse(reply, 'wrong-hash', `chunk: hash wants that of the body, ${hash}, came ${asked.data}`)
      const keeping = await store.keepChunk(site, { id, part, index, hash, sealed })
      if (!keeping.ok) return refuse(reply, 'not-kept', `disk: ${keeping.problem.kind}`)
      if (keeping.value.is === 'no-room') {
        // Room comes with the words of other cases, or in a month.
        reply.header('retry-after', '60')
        return refuse(reply, 'not-kept', `case ${id}: wants its words first, too many chunks wait for theirs`)
      }
      if (keeping.value.is === 'no-place') return refuse(reply, 'other-part', `case ${id}: its words tell of no chunk ${index} of part ${part}`)
      if (keeping.value.is === 'clash') return refuse(reply, 'other-words', `case ${id}, part ${part}: wants the chunk ${index} kept before, came another hash`)
      const again = keeping.value.is === 'again'
      const kept: ChunkKept = { id, part, index, hash, receivedAt: keeping.value.receivedAt, again }
      return reply
        .code(again ? 200 : 201)
        .header('cache-control', 'no-store')
        .send(kept)
    },
  )
}
