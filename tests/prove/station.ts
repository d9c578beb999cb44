import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

/** Hears what a page of this round says; what it gives back is the answer. */
export type Ear = (what: string, body: unknown) => unknown

/** Answers an address that is none of the station's own; `false` leaves it to the station (404). */
export type Shelf = (url: URL, request: IncomingMessage, response: ServerResponse) => boolean

/** The server of a proof: it hands out the bundled pages and hears what they say. It lies outside of every disk that loses power. */
export interface Station {
  readonly origin: string
  /** A new round begins: only what its pages say is heard; the pages of rounds before have lost their power. */
  listen(round: number, ear: Ear): void
  close(): Promise<void>
}

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/'

/** What came with a request, as JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown
}

/**
 * Opens a station on a free port of 127.0.0.1. `GET /at/<page>?round=…` is a page, `POST /say/<what>?round=…` is what it says.
 *
 * @param pages the folder of the bundled pages
 * @param shelf answers everything else
 */
export async function openStation(pages: string, shelf: Shelf = () => false): Promise<Station> {
  let now = -1
  let ear: Ear = () => null
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://station')
    const end = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    const page = /^\/at\/([a-z-]+)$/.exec(url.pathname)?.[1]
    const said = /^\/say\/([a-z-]+)$/.exec(url.pathname)?.[1]
    if (page !== undefined) end(200, 'text/html', `${HEAD}${page}.js"></script>`)
    else if (said !== undefined && request.method === 'POST') {
      bodyOf(request).then(
        (body) => {
          if (Number(url.searchParams.get('round')) !== now) end(410, 'application/json', 'null')
          else end(200, 'application/json', JSON.stringify(ear(said, body) ?? null))
        },
        // The page died while it spoke: nothing was said.
        () => response.destroy(),
      )
    } else if (/^\/[\w/.-]+\.js$/.test(url.pathname)) {
      readFile(join(pages, normalize(url.pathname))).then(
        (bytes) => end(200, 'text/javascript', bytes),
        () => end(404, 'text/plain', 'no such page'),
      )
    } else if (!shelf(url, request, response)) end(404, 'text/plain', 'not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listen(round, hear) {
      now = round
      ear = hear
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
