import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bodyOf } from '../station.ts'
import { type Order, Said } from './said.ts'

/** What stands between a browser and a real hub in a proof: it adds a script that tells how the page is, and it can fall silent. */
export interface Front {
  readonly port: number
  /** an address that is no terminal's */
  readonly foreign: string
  /** how often anything came to the foreign address */
  readonly strayed: () => number
  /** Asks the page to do something and waits until it has; `false` when no page answers within four seconds. */
  order(order: Omit<Order, 'number'>): Promise<boolean>
  /** What the page said last, once it has spoken again; `null` when it is silent. */
  hear(): Promise<Said | null>
  /** New connections are taken and never answered. */
  hang(isHanging: boolean): void
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const ANSWERS_WITHIN_MS = 4_000
const SPEAKS_WITHIN_MS = 1_500
const WATCH = '<script src="/proof/watch.js"></script>'
const watchScript = () => stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'watch.ts'), 'utf8')).replace(/^import .*$/gm, '')

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** @param hub the port of the hub on 127.0.0.1 */
export async function openFront(hub: number): Promise<Front> {
  const script = watchScript()
  let order: Order = { number: 0 }
  let said: Said | null = null
  let strayed = 0
  let hanging = false

  const passOn = (request: IncomingMessage, response: ServerResponse) => {
    const isPage = /^\/kiosk(\/|$)/.test(request.url ?? '') && !/\.[a-z0-9]+$/i.test(request.url ?? '')
    // The page has to come as it is, not packed, for the script to be put in.
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const upstream = ask({ host: '127.0.0.1', port: hub, path: request.url, method: request.method, headers }, (answer) => {
      if (!isPage || answer.statusCode !== 200) {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
        return
      }
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { 'content-length': _length, etag: _etag, ...rest } = answer.headers
        response.writeHead(200, { ...rest, 'cache-control': 'no-store' }).end(Buffer.concat(parts).toString('utf8').replace('<head>', `<head>${WATCH}`))
      })
    })
    upstream.on('error', () => response.destroy())
    request.pipe(upstream)
  }

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (hanging) return
    if (request.url === '/proof/watch.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    else if (request.url === '/proof/file.bin')
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="file.bin"' }).end('x'.repeat(99))
    else if (request.url === '/proof/said')
      bodyOf(request).then(
        (body) => {
          said = Said.parse(body)
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(order))
        },
        () => response.destroy(),
      )
    // Without the keeper of the shelf: with it a page that is loaded anew comes from the shelf, and there is neither waiting nor an error.
    else if (request.url === '/sw.js') response.writeHead(404).end()
    else passOn(request, response)
  }

  let server = createServer(answer)
  const port = await listen(server, 0, '127.0.0.1')
  const elsewhere = createServer((_request, response) => {
    strayed++
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>elsewhere</title><h1>elsewhere')
  })
  const foreignPort = await listen(elsewhere, 0, '127.0.0.2')
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }

  return {
    port,
    foreign: `http://127.0.0.2:${foreignPort}/`,
    strayed: () => strayed,
    async order(next) {
      order = { ...next, number: order.number + 1 }
      for (const last = Date.now() + ANSWERS_WITHIN_MS; Date.now() < last; await pause(60)) if (said?.done === order.number) return true
      return false
    },
    async hear() {
      said = null
      for (const last = Date.now() + SPEAKS_WITHIN_MS; Date.now() < last; await pause(40)) if (said !== null) return said
      return null
    },
    hang(isHanging) {
      hanging = isHanging
      if (!isHanging) server.closeAllConnections()
    },
    stop,
    async start() {
      server = createServer(answer)
      await listen(server, port, '127.0.0.1')
    },
    async close() {
      if (server.listening) await stop()
      elsewhere.closeAllConnections()
      elsewhere.close()
    },
  }
}
