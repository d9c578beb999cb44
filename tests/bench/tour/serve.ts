import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.webp': 'image/webp',
  '.json': 'application/json',
}

/** A server for the peers' pages and pictures, and nothing else. */
export interface PeerServer {
  readonly url: string
  /** @param path begins with a slash; @param folder or, for a page, its text */
  mount(path: string, folder: string): void
  page(path: string, html: string): void
  stop(): Promise<void>
}

export async function startPeerServer(): Promise<PeerServer> {
  const folders = new Map<string, string>()
  const pages = new Map<string, string>()
  const server = createServer((request, reply) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const page = pages.get(path)
    if (page !== undefined) {
      reply.writeHead(200, { 'content-type': 'text/html' }).end(page)
      return
    }
    const mounted = [...folders].find(([at]) => path.startsWith(`${at}/`))
    const file = mounted === undefined ? null : join(mounted[1], path.slice(mounted[0].length))
    const size = file === null ? undefined : statSync(file, { throwIfNoEntry: false })?.size
    if (file === null || size === undefined) {
      reply.writeHead(404).end()
      return
    }
    reply.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-length': size })
    createReadStream(file).pipe(reply)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('bench: wants a port for the peers, got none')
  return {
    url: `http://127.0.0.1:${address.port}`,
    mount: (path, folder) => void folders.set(path, folder),
    page: (path, html) => void pages.set(path, html),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
