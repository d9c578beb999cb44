import { ok, problem, type Result } from '../model/result.ts'

/** The JSON in some bytes; the problem is one sentence saying what was wrong. */
export function readJson(bytes: Uint8Array): Result<unknown, string> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    if (error instanceof SyntaxError) return problem(`wants whole JSON, came ${bytes.length} bytes that are not`)
    if (error instanceof TypeError) return problem(`wants UTF-8, came ${bytes.length} bytes that are not`)
    throw error
  }
}
