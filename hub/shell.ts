import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ASK_FIRST, FOREVER } from './freshness.ts'
import type { Published } from './published.ts'
import { refuse } from './refuse.ts'
import { previewFor, withPreview } from './tour-preview.ts'

// Pages load nothing from elsewhere and are shown in no other page. Styles are set inline by React and three.
const PAGE_POLICY = [
  "default-src 'self'",
  // A recording is fetched whole and played from the page's own memory.
  "media-src 'self' blob:",
  "img-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ')

// A voice and a photo are taken on the kiosk's pages alone, and by nothing that stands in them. Rule D2.
const DEVICES = 'microphone=(self), camera=(self), geolocation=(), display-capture=()'
const NO_DEVICES = 'microphone=(), camera=(), geolocation=(), display-capture=()'

/** The pages of the house; every address under them belongs to the page. */
const PAGES = /^(kiosk|tour|studio)\/(.*)$/

export interface ShellSettings {
  /** the folder of the built pages */
  readonly dist: string
  readonly published: () => Promise<Published>
}

/** The last part of a path names a file when it has a dot; a missing file must never be answered with a page. */
const namesFile = (path: string) => path.slice(path.lastIndexOf('/') + 1).includes('.')

/** Serves the built pages: `/kiosk/*`, `/tour/*` and `/studio/*` fall back to that page, `/` goes to the kiosk. */
export async function shell(app: FastifyInstance, { dist, published }: ShellSettings): Promise<void> {
  await app.register(fastifyStatic, { root: dist, serve: false, cacheControl: false, index: false, dotfiles: 'ignore' })

  app.addHook('onRequest', async ({ url }, reply) => {
    reply.header('content-security-policy', PAGE_POLICY)
    reply.header('permissions-policy', /^\/kiosk(\/|\?|$)/.test(url) ? DEVICES : NO_DEVICES)
  })

  app.get('/', (_request, reply) => reply.redirect('/kiosk/'))
  for (const page of ['kiosk', 'tour', 'studio']) app.get(`/${page}`, (_request, reply) => reply.redirect(`/${page}/`))

  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*']
    if (path.includes('\0')) return refuse(reply, 'not-found')
    const page = PAGES.exec(path)?.[1]
    const file = page !== undefined && !namesFile(path) ? `${page}/index.html` : path
    if (file.endsWith('/')) return refuse(reply, 'not-found')
    if (page === 'tour' && file === 'tour/index.html' && !namesFile(path)) {
      // Whoever sends a link on sees where it leads before it is opened; programs that look at links run no scripts.
      const preview = await previewFor(new URLSearchParams(request.url.split('?')[1] ?? ''), await published())
      const html = withPreview(await readFile(join(dist, file), 'utf8'), preview)
      return reply.header('cache-control', ASK_FIRST).type('text/html; charset=utf-8').send(html)
    }
    if (file === 'sw.js') reply.header('service-worker-allowed', '/')
    return reply.header('cache-control', file.startsWith('assets/') ? FOREVER : ASK_FIRST).sendFile(file)
  })
}
