import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { writeSecret } from '../../content/keys/write-secret.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { readJson } from '../read-json.ts'

const SecretFile = z.object({ staffSecret: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

/**
 * Reads `<data>/keys/staff.json`, by which cookies are signed and the secrets of authenticator apps are sealed, and makes it where
 * there are no accounts yet. Where there are, a lost one is a problem: nobody's code would be right any more.
 */
export async function readStaffSecret(file: string, hasAccounts: () => Promise<boolean>): Promise<Result<string, string>> {
  if (!existsSync(file)) {
    if (await hasAccounts()) return problem(`${file}: wants the secret of the staff's accounts, found no file; bring it back from a copy`)
    writeSecret(file, { staffSecret: randomBytes(32).toString('hex') })
  }
  const json = readJson(readFileSync(file))
  const read = json.ok ? SecretFile.safeParse(json.value) : null
  return read?.success === true ? ok(read.data.staffSecret) : problem(`${file}: wants staffSecret as 64 hex digits`)
}
