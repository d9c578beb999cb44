// Loaded into the hub's process before the hub: counts what it is asked and what it sends, and tells on a message.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** What a hub has done since it started. */
export interface HubCounts {
  readonly requests: number
  /** bytes sent on all connections, heads included */
  readonly bytes: number
  readonly cpuSeconds: number
}

const sockets = new Set<Socket>()
let requests = 0
let closedBytes = 0

subscribe('http.server.request.start', (message) => {
  const { socket } = (message as { request: IncomingMessage }).request
  requests++
  if (sockets.has(socket)) return
  sockets.add(socket)
  socket.once('close', () => {
    sockets.delete(socket)
    closedBytes += socket.bytesWritten
  })
})

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  const bytes = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closedBytes)
  process.send?.({ requests, bytes, cpuSeconds: (user + system) / 1e6 } satisfies HubCounts)
})
// Who only counts must not keep the hub from ending.
process.channel?.unref()
