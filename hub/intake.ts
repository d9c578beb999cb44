import type { FastifyInstance } from 'fastify'
import { sha256, utf8 } from '../model/bytes.ts'
import { Envelope, Kept, SEALED_MAX_CHARS } from '../model/case/envelope.ts'
import { CaseId } from '../model/case/uuid7.ts'
import type { Opening } from './opening.ts'
import { readEnvelope } from './read-envelope.ts'
import { parts } from './parts.ts'
import { refuse } from './refuse.ts'
import { about } from './route.ts'
import type { Store } from './store/store.ts'

// Room for the sealed words, the three other fields and white space.
const BODY_MAX_BYTES = SEALED_MAX_CHARS + 1024

export interface IntakeSettings {
  readonly store: Store
  readonly site: string
  readonly opening: Opening
}

/**
 * `PUT /sync/v1/cases/<id>`: takes in what a resident said. 201 and 200 are given after the commit and echo id and
 * hash, so a terminal may forget its copy. An envelope this hub cannot open is kept all the same, as a case that says so.
 */
export async function intake(app: FastifyInstance, settings: IntakeSettings): Promise<void> {
  const { store, site, opening } = settings
  void app.register(parts, settings)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_MAX_BYTES }, (_request, body, done) => done(null, body))

  const route = about({
    who: {
      is: 'anyone',
      why: 'residents have no account; an envelope only the hub can open is kept once, and whoever floods it is put aside and not let in (K15)',
    },
    does: 'Takes in what a resident said, sealed. Sending it again is the same as sending it once.',
    body: Envelope,
    answer: Kept,
    refuses: ['malformed', 'not-json', 'too-large', 'too-slow', 'wrong-hash', 'other-words', 'not-kept'],
  })
  app.put<{ Params: { id: string } }>('/sync/v1/cases/:id', route, async (request, reply) => {
    const { id } = request.params
    if (!CaseId.safeParse(id).success) return refuse(reply, 'malformed', `address: id wants a UUID of version 7, came a text of ${id.length} characters`)
    if (!(request.body instanceof Uint8Array)) return refuse(reply, 'not-json', 'body: wants application/json, came nothing')
    const envelope = readEnvelope(request.body, id)
    if (!envelope.ok) return refuse(reply, envelope.problem.code, envelope.problem.detail)
    const hash = await sha256(utf8(envelope.value.sealed))
    if (hash !== envelope.value.hash) return refuse(reply, 'wrong-hash', `envelope: hash wants that of sealed, ${hash}, came ${envelope.value.hash}`)
    const keeping = await store.keep(site, envelope.value, await opening(envelope.value))
    if (!keeping.ok) return refuse(reply, 'not-kept', `disk: ${keeping.problem.kind}`)
    if (keeping.value.is === 'clash') return refuse(reply, 'other-words', `case ${id}: wants the envelope kept before, came another hash`)
    const again = keeping.value.is === 'again'
    const kept: Kept = { id, hash, receivedAt: keeping.value.receivedAt, again }
    return reply
      .code(again ? 200 : 201)
      .header('cache-control', 'no-store')
      .send(kept)
  })
}
