import * as z from 'zod/mini'
import { fromBase64url, toBase64url, utf8 } from '../bytes.ts'
import { ok, problem, type Result } from '../result.ts'
import type { Schema } from '../schema.ts'
import type { BundleProblem } from './problem.ts'

/** A public Ed25519 key, 32 bytes as base64url. */
export const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
/** A key is named by the first 16 hex digits of its SHA-256. */
export const KeyId = z.string().check(z.regex(/^[0-9a-f]{16}$/))
export type KeyId = z.infer<typeof KeyId>

/**
 * A signed file: the exact text that was signed, and who signed it. The payload stays a string so that the bytes
 * under the signature are the bytes that were checked; nothing is put into a canonical form.
 */
export const Signed = z.object({
  payload: z.string(),
  signatures: z.array(z.object({ keyId: KeyId, signature: z.string() })).check(z.maxLength(16)),
})
export type Signed = z.infer<typeof Signed>

const ED25519 = { name: 'Ed25519' } as const

/** What is signed: a label that keeps one kind of file from being passed off as another, then the payload. Rule B2. */
const underSignature = (label: string, payload: string) => utf8(`xinxiji ${label}\n${payload}`)

/**
 * Adds one signature to a payload.
 *
 * @param label what the file is: `root`, `channel` or `manifest`
 * @param privateKey PKCS#8 bytes of an Ed25519 key
 */
export async function sign(label: string, payload: string, keyId: KeyId, privateKey: Uint8Array<ArrayBuffer>): Promise<Signed['signatures'][number]> {
  const key = await crypto.subtle.importKey('pkcs8', privateKey, ED25519, false, ['sign'])
  const signature = await crypto.subtle.sign(ED25519, key, underSignature(label, payload))
  return { keyId, signature: toBase64url(new Uint8Array(signature)) }
}

/** Who may sign a kind of file, and how many of them must. */
export interface Signers {
  readonly keys: Readonly<Record<KeyId, string>>
  readonly allowed: readonly KeyId[]
  readonly threshold: number
}

/** Reads a signed file and gives its payload only when enough different allowed keys have signed it. Rules B1 and B2. */
export async function openSigned(label: string, file: string, raw: unknown, signers: Signers): Promise<Result<string, BundleProblem>> {
  const signed = Signed.safeParse(raw)
  if (!signed.success) return problem({ kind: 'unreadable', file, wanted: 'payload and signatures' })
  const bytes = underSignature(label, signed.data.payload)
  // Counted by key and not by name: one key that stands under two names is still one signer.
  const good = new Set<string>()
  for (const { keyId, signature } of signed.data.signatures) {
    const publicKey = signers.allowed.includes(keyId) ? signers.keys[keyId] : undefined
    const keyBytes = publicKey === undefined ? null : fromBase64url(publicKey)
    const signatureBytes = fromBase64url(signature)
    if (publicKey === undefined || keyBytes === null || keyBytes.length !== 32 || signatureBytes === null || signatureBytes.length !== 64) continue
    const key = await crypto.subtle.importKey('raw', keyBytes, ED25519, false, ['verify'])
    if (await crypto.subtle.verify(ED25519, key, signatureBytes, bytes)) good.add(publicKey)
  }
  if (good.size < Math.max(1, signers.threshold)) return problem({ kind: 'bad-signature', file, wanted: signers.threshold, came: good.size })
  return ok(signed.data.payload)
}

/** Parses the payload of a signed file with its schema. */
export function readPayload<T>(file: string, payload: string, schema: Schema<T>): Result<T, BundleProblem> {
  let raw: unknown
  try {
    raw = JSON.parse(payload)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem({ kind: 'unreadable', file, wanted: 'JSON' })
  }
  const read = schema.safeParse(raw)
  if (read.success) return ok(read.data)
  return problem({ kind: 'unreadable', file, wanted: read.error.issues[0]?.path.map(String).join('.') ?? 'its schema' })
}
