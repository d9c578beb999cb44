import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { fromBase64url, utf8 } from '../bytes.ts'

/** Bytes of an encapsulated key. */
export const ENC_BYTES = 32
/** Bytes that sealing adds. */
export const TAG_BYTES = 16

/** The hub's public key to seal to. */
export interface SealTo {
  readonly keyId: string
  readonly publicKey: string
}

// HPKE, RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
const suite = () => new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** Seals one message after another; the order is bound in, and `about` is what it is sealed for. */
export interface Sealer {
  /** the encapsulated key that the hub needs beside its private one */
  readonly enc: Uint8Array
  seal(bytes: Uint8Array<ArrayBuffer>, about: string): Promise<Uint8Array<ArrayBuffer>>
}

/** Begins to seal to a key. Throws a `TypeError` for a key that is none: the root was checked before. */
export async function sealer(to: SealTo, info: string): Promise<Sealer> {
  const raw = fromBase64url(to.publicKey)
  if (raw === null) throw new TypeError(`seal: key ${to.keyId} is no base64url`)
  const hpke = suite()
  const recipientPublicKey = await hpke.kem.deserializePublicKey(raw.buffer)
  const sender = await hpke.createSenderContext({ recipientPublicKey, info: utf8(info).buffer })
  return { enc: new Uint8Array(sender.enc), seal: async (bytes, about) => new Uint8Array(await sender.seal(bytes.slice().buffer, utf8(about).buffer)) }
}

/** What opens one message after another, in the order they were sealed in; `null` for what does not open. */
export type Opening = (bytes: Uint8Array, about: string) => Promise<Uint8Array<ArrayBuffer> | null>

/** Begins to open what was sealed to a private key of 32 bytes; `null` when the key or `enc` is none. */
export async function opening(privateKey: Uint8Array, enc: Uint8Array, info: string): Promise<Opening | null> {
  const hpke = suite()
  const recipient = await unlessRefused(async () => {
    const recipientKey = await hpke.kem.deserializePrivateKey(privateKey.slice().buffer as ArrayBuffer)
    return hpke.createRecipientContext({ recipientKey, enc: enc.slice().buffer as ArrayBuffer, info: utf8(info).buffer })
  })
  if (recipient === null) return null
  return async (bytes, about) => {
    const plain = await unlessRefused(() => recipient.open(bytes.slice().buffer as ArrayBuffer, utf8(about).buffer))
    return plain === null ? null : new Uint8Array(plain)
  }
}

async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    // The library throws its own errors for a wrong key and for altered bytes alike.
    if (!(error instanceof Error)) throw error
    return null
  }
}
