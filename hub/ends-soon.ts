import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Whoever is being answered when the hub ends has so long to take the answer. */
const GRACE_MS = 10_000

/**
 * Lets a hub that is told to end do so soon. Browsers open connections ahead of what they may ask, and Node counts one that has never
 * asked anything as busy until its headers are overdue: each such browser held up an end, and a restart, for a minute.
 *
 * @param graceMs how long whoever is being answered is waited for
 */
export function endsSoon(hub: FastifyInstance, graceMs = GRACE_MS): void {
  const unasked = new Set<Socket>()
  hub.server.on('connection', (socket: Socket) => {
    unasked.add(socket)
    socket.once('close', () => unasked.delete(socket))
  })
  hub.server.on('request', ({ socket }) => unasked.delete(socket))
  hub.addHook('preClose', async () => {
    for (const socket of unasked) socket.destroy()
    setTimeout(() => hub.server.closeAllConnections(), graceMs).unref()
  })
}
