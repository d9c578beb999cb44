import { fromBase64url } from '../model/bytes.ts'
import { openWords } from '../model/case/seal.ts'
import type { CaseId } from '../model/case/uuid7.ts'
import type { Words } from '../model/case/words.ts'
import type { CaseEnvelope } from './store/envelope-of.ts'

/** A key pair to which residents' words are sealed: X25519, 32 bytes each, base64url. */
export interface SealKey {
  readonly keyId: string
  readonly publicKey: string
  readonly privateKey: string
}

/** An envelope as it was opened; `unopened` says why it could not be. */
export type Opened = { readonly id: CaseId; readonly receivedAt: number } & (
  | { readonly words: Words; readonly unopened: null }
  | { readonly words: null; readonly unopened: string }
)

/** Opens one envelope. */
export type Opener = (envelope: CaseEnvelope) => Promise<Opened>

/**
 * Opens envelopes with the hub's private keys. What cannot be opened says why in `unopened`: `no-key` (sealed to a key
 * this hub does not hold), `wrong-hash`, `cannot-open` or `not-words`. Throws for a private key that is none.
 */
export function makeOpener(sealKeys: readonly SealKey[]): Opener {
  const privateKeys = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const { keyId, privateKey } of sealKeys) {
    const bytes = fromBase64url(privateKey)
    if (bytes?.length !== 32) throw new TypeError(`seal key ${keyId}: wants 32 bytes of base64url, came ${bytes?.length ?? 'none'}`)
    privateKeys.set(keyId, bytes)
  }
  return async (envelope) => {
    const { id, receivedAt } = envelope
    const privateKey = privateKeys.get(envelope.keyId)
    if (privateKey === undefined) return { id, receivedAt, words: null, unopened: 'no-key' }
    const words = await openWords(envelope, privateKey)
    return words.ok ? { id, receivedAt, words: words.value, unopened: null } : { id, receivedAt, words: null, unopened: words.problem.kind }
  }
}
