import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { writeSecret } from '../content/keys/write-secret.ts'
import { ok, problem, type Result } from '../model/result.ts'
import { readJson } from './read-json.ts'

const KeyFile = z.object({ receiptKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

/** Names a case by its receipt code without holding the code: the same code has the same name under one key, and no other way back. */
export type ReceiptNames = (code: string) => string

/** HMAC-SHA256 (RFC 2104) of the twelve digits, hex. Without the key, all 10¹¹ codes would be tried in minutes. */
export function receiptNames(key: string): ReceiptNames {
  const bytes = Buffer.from(key, 'hex')
  return (code) => createHmac('sha256', bytes).update(code).digest('hex')
}

/**
 * Reads `<data>/keys/receipts.json`, and makes it on a hub that has no case yet. Where there are cases a lost key is a problem:
 * with a new one nobody who holds a receipt would find anything.
 *
 * @param hasCases whether the database holds cases that were named by a key
 */
export async function readReceiptKey(file: string, hasCases: () => Promise<boolean>): Promise<Result<ReceiptNames, string>> {
  if (!existsSync(file)) {
    if (await hasCases())
      return problem(`${file}: wants the key by which receipts are found, found no file; the database has cases under it, so bring it back from a copy`)
    writeSecret(file, { receiptKey: randomBytes(32).toString('hex') })
  }
  const json = readJson(readFileSync(file))
  const read = json.ok ? KeyFile.safeParse(json.value) : null
  return read?.success === true ? ok(receiptNames(read.data.receiptKey)) : problem(`${file}: wants receiptKey as 64 hex digits`)
}
