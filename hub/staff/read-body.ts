import type { FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import { problem, ok, type Result } from '../../model/result.ts'

/** Reads a body with a schema. The problem says where it is not as it should be, and never what came: it may hold a password. */
export function readBody<T>(request: FastifyRequest, schema: z.ZodMiniType<T>): Result<T, string> {
  const read = schema.safeParse(request.body)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return problem(`body: ${issue?.path.join('.') || 'the whole'} is not as wanted (${issue?.code ?? 'unknown'})`)
}
