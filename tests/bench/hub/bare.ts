// A Fastify that takes in letters by the same route, reads them as the hub does, and keeps nothing: what the hub is measured against.
import Fastify from 'fastify'
import { type Kept, SEALED_MAX_CHARS } from '../../../model/case/envelope.ts'
import { readEnvelope } from '../../../hub/read-envelope.ts'

const app = Fastify({ logger: false })
app.removeAllContentTypeParsers()
app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: SEALED_MAX_CHARS + 1024 }, (_request, body, done) => done(null, body))
app.put<{ Params: { id: string } }>('/sync/v1/cases/:id', async (request, reply) => {
  const envelope = readEnvelope(request.body as Buffer, request.params.id)
  if (!envelope.ok) return reply.code(400).send({ code: envelope.problem.code })
  const { id, hash } = envelope.value
  const kept: Kept = { id, hash, receivedAt: Date.now(), again: false }
  return reply.code(201).header('cache-control', 'no-store').send(kept)
})
console.log(`hub listening on ${await app.listen({ port: 0, host: '127.0.0.1' })}`)
