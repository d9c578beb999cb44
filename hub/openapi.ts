import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { rolesFor } from '../model/case/rights.ts'
import { about, type Who } from './route.ts'

/** Who may ask, in words for the page. */
function whoSays(who: Who | undefined): { readonly roles: readonly string[]; readonly words: string } | null {
  if (who === undefined) return null
  switch (who.is) {
    case 'anyone':
      return { roles: ['anyone'], words: `anyone: ${who.why}` }
    case 'publisher':
      return { roles: ['publisher'], words: 'whoever shows the publisher’s token' }
    case 'signed-in':
      return { roles: ['staff'], words: 'whoever of the staff has signed in' }
    case 'staff':
      return { roles: rolesFor(who.right), words: `staff with the right ${who.right}: ${rolesFor(who.right).join(', ')}` }
  }
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

interface Operation {
  readonly summary?: string
  readonly 'x-who'?: string
  readonly responses?: Record<string, { description?: string }>
}

/** The document as a page: every way in, who may use it, and every no with its sentence. */
function pageOf(title: string, paths: Record<string, Record<string, Operation>>): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary = '', 'x-who': who = '', responses = {} }]) => {
      const noes = Object.entries(responses)
        .filter(([status]) => Number(status) >= 400)
        .map(([status, { description = '' }]) => `<li><b>${status}</b> ${escapeHtml(description).replaceAll('\n', '<br>')}</li>`)
      return `<section><h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2><p>${escapeHtml(summary)}</p><p class="who">${escapeHtml(who)}</p><ul>${noes.join('')}</ul></section>`
    }),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#17233b;background:#f6f3ec}section{background:#fffdf8;border:1px solid #e4ddcf;border-radius:12px;padding:1rem 1.25rem;margin:1rem 0}h2{font-size:1.05rem;margin:0}p{margin:.25rem 0}.who{color:#1f5f8b}ul{margin:.5rem 0 0;padding-left:1.25rem}</style><h1>${escapeHtml(title)}</h1><p><a href="/api/openapi.json">openapi.json</a></p>${rows.join('')}</html>`
}

/** `GET /api/openapi.json` and the same as a page at `GET /api/`: made from what the routes say of themselves (route.ts). */
export function openApi(hub: FastifyInstance, version: () => string): void {
  const title = '智慧信息机 hub'
  void hub.register(swagger, {
    openapi: { openapi: '3.0.3', info: { title, version: version(), description: 'Every no is {code, zh, ug}; detail is for developers.' } },
    // Pages and bundles are files; what is documented are the ways in.
    transform: ({ schema, url, route }) => {
      const who = whoSays((route as RouteOptions).config?.who)
      return { url, schema: { ...(schema ?? {}), ...(who === null ? { hide: true } : { 'x-roles': who.roles, 'x-who': who.words }) } as object }
    },
  })
  void hub.register(async (app) => {
    const who = { is: 'anyone', why: 'says what the hub can be asked, and nothing of anybody' } as const
    app.get('/api/openapi.json', about({ who, does: 'This document, OpenAPI 3.0.' }), async (_request, reply) => reply.send(hub.swagger()))
    app.get('/api/', about({ who, does: 'This document as a page.', type: 'text/html' }), async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(pageOf(title, (hub.swagger().paths ?? {}) as Record<string, Record<string, Operation>>)),
    )
  })
}
