import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { HubKeys } from '../content/keys.ts'
import { fromBase64url, toBase64url } from '../model/bytes.ts'
import { ok, problem, type Result } from '../model/result.ts'
import { isMissing } from './file-memory.ts'
import { readJson } from './read-json.ts'

// PKCS#8 of an X25519 key is this beginning and the 32 bytes (RFC 8410 §7).
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** The public key that belongs to a raw private one; `null` when it is none. */
function publicKeyOf(privateKey: string): string | null {
  const raw = fromBase64url(privateKey)
  if (raw?.length !== 32) return null
  const der = Buffer.concat([PKCS8_X25519, raw])
  const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({ format: 'der', type: 'spki' })
  return toBase64url(spki.subarray(-32))
}

/** Reads `<data>/keys/hub.json`; its seal keys are X25519, 32 raw bytes each. The problem is one sentence and never holds a key. */
export async function readHubKeys(file: string): Promise<Result<HubKeys, string>> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    if (!isMissing(error)) throw error
    return problem(`${file}: wants the hub's keys, found no file`)
  }
  const json = readJson(bytes)
  if (!json.ok) return problem(`${file}: ${json.problem}`)
  const read = HubKeys.safeParse(json.value)
  if (!read.success) return problem(`${file}: ${read.error.issues[0]?.path.join('.') || 'the file'} is not as the hub's keys want it`)
  // A pair that does not match would take in words for months that nobody can open.
  const wrong = read.data.seal.find(({ publicKey, privateKey }) => publicKeyOf(privateKey) !== publicKey)
  if (wrong !== undefined) return problem(`${file}: the private key of ${wrong.keyId} wants to match its public key, it does not`)
  return ok(read.data)
}
