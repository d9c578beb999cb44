import { Envelope, SEALED_MAX_CHARS } from '../model/case/envelope.ts'
import { ok, problem, type Result } from '../model/result.ts'
import type { RefusalCode } from './refuse.ts'
import { readJson } from './read-json.ts'

const WANTED: Readonly<Record<string, string>> = {
  id: 'a UUID of version 7',
  keyId: '16 hex digits',
  sealed: `base64url, 1 to ${SEALED_MAX_CHARS} characters`,
  hash: '64 hex digits',
}

/** What came, short enough for a log line and without its content. */
function outline(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return `a text of ${value.length} characters`
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

export interface EnvelopeProblem {
  readonly code: RefusalCode
  readonly detail: string
}

/** Reads the body of `PUT /sync/v1/cases/<id>`. The problem says where, what was wanted and what came. */
export function readEnvelope(body: Uint8Array, idInAddress: string): Result<Envelope, EnvelopeProblem> {
  const json = readJson(body)
  if (!json.ok) return problem({ code: 'malformed', detail: `envelope: ${json.problem}` })
  const read = Envelope.safeParse(json.value)
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? '')
    if (typeof json.value !== 'object' || json.value === null || WANTED[field] === undefined) {
      return problem({ code: 'malformed', detail: `envelope: wants id, keyId, sealed and hash, came ${outline(json.value)}` })
    }
    const came: unknown = Reflect.get(json.value, field)
    const tooLong = field === 'sealed' && typeof came === 'string' && came.length > SEALED_MAX_CHARS
    return problem({ code: tooLong ? 'too-large' : 'malformed', detail: `envelope: ${field} wants ${WANTED[field]}, came ${outline(came)}` })
  }
  if (read.data.id !== idInAddress)
    return problem({ code: 'malformed', detail: `envelope: id wants that of the address, ${idInAddress}, came ${read.data.id}` })
  return ok(read.data)
}
