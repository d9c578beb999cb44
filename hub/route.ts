import type { RouteShorthandOptions } from 'fastify'
import * as z from 'zod/mini'
import type { Right } from '../model/case/rights.ts'
import { REFUSALS, type RefusalCode } from './refuse.ts'

/** Who may ask for something. Rule K16. */
export type Who =
  /** `why` says what keeps it from harm */
  | { readonly is: 'anyone'; readonly why: string }
  | { readonly is: 'publisher' }
  /** staff, also those who still have to change their password */
  | { readonly is: 'signed-in' }
  | { readonly is: 'staff'; readonly right: Right }

/** What a route does, for programs, people and the gate. Schemas are those that the route reads with. */
export interface About {
  readonly who: Who
  readonly does: string
  readonly body?: z.core.$ZodType
  readonly query?: z.core.$ZodType
  readonly answer?: z.core.$ZodType
  /** the media type of the answer, when it is not JSON */
  readonly type?: string
  readonly refuses?: readonly RefusalCode[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: Who
  }
}

const schemaOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', target: 'openapi-3.0' })

/** The noes of a route by their status, each code with its sentences. */
function refusalsOf(codes: readonly RefusalCode[]): Record<string, object> {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of codes) byStatus.set(REFUSALS[code].status, [...(byStatus.get(REFUSALS[code].status) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `${code}: ${REFUSALS[code].zh}`).join('\n'),
        type: 'object',
        properties: { code: { type: 'string', enum: same }, zh: { type: 'string' }, ug: { type: 'string' }, detail: { type: 'string' } },
        required: ['code', 'zh', 'ug'],
      },
    ]),
  )
}

const GATE: Readonly<Record<Who['is'], readonly RefusalCode[]>> = {
  anyone: [],
  publisher: ['no-publish-key', 'publishing-off'],
  'signed-in': ['not-signed-in', 'other-origin'],
  staff: ['not-signed-in', 'not-allowed', 'change-first', 'other-origin'],
}

/**
 * The options of a route: who may ask is enforced by the gate, the rest tells the OpenAPI page. Nothing is validated or serialized
 * by it; routes read what comes with the same schemas themselves, so that every no has a code and a sentence.
 */
export function about({ who, does, body, query, answer, type = 'application/json', refuses = [] }: About): RouteShorthandOptions {
  const refused = refusalsOf([...new Set([...GATE[who.is], ...refuses, 'trouble' as const])])
  return {
    config: { who },
    schema: {
      summary: does,
      ...(body === undefined ? {} : { body: schemaOf(body) }),
      ...(query === undefined ? {} : { querystring: schemaOf(query) }),
      response: {
        200: answer === undefined ? { description: 'done', content: { [type]: { schema: { type: 'string' } } } } : { description: 'done', ...schemaOf(answer) },
        ...refused,
      },
    } as object,
  }
}
