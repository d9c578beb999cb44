import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { endsSoon } from './ends-soon.ts'

async function opened(graceMs?: number) {
  const hub = Fastify({ forceCloseConnections: 'idle', http: { headersTimeout: 120_000 }, requestTimeout: 240_000 })
  endsSoon(hub, graceMs)
  let answer = () => {}
  const asked = new Promise<void>((isAsked) =>
    hub.get('/slow', (_request, reply) => {
      answer = () => void reply.send('late')
      isAsked()
    }),
  )
  await hub.listen({ port: 0, host: '127.0.0.1' })
  const { port } = hub.server.address() as AddressInfo
  return { hub, port, asked, answer: () => answer() }
}

test('a connection that has never asked anything holds up no end', async () => {
  const { hub, port } = await opened()
  const ahead = connect(port, '127.0.0.1')
  await once(ahead, 'connect')
  const gone = once(ahead, 'close')
  await hub.close()
  await gone
})

test('whoever is being answered when the end comes still has the answer', async () => {
  const { hub, port, asked, answer } = await opened()
  const answered = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.text())
  await asked
  const closed = hub.close()
  answer()
  expect(await answered).toBe('late')
  await closed
})

test('whoever never takes it is not waited for longer than the grace', async () => {
  const { hub, port, asked } = await opened(50)
  const answered = fetch(`http://127.0.0.1:${port}/slow`).then(
    () => 'answered',
    () => 'broken',
  )
  await asked
  await hub.close()
  expect(await answered).toBe('broken')
})
