import { createHash } from 'node:crypto'

/**
 * An object of a bundle before it is packed. Its bytes are asked for only when a new pack needs them, so that the memory of
 * a press does not grow with its pictures.
 */
export interface BundleObject {
  readonly path: string
  readonly size: number
  /** SHA-256 in hex of what `read` gives */
  readonly hash: string
  read(): Uint8Array
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** An object whose bytes are there already. */
export const held = (path: string, bytes: Uint8Array): BundleObject => ({ path, size: bytes.length, hash: hashOf(bytes), read: () => bytes })

export const json = (path: string, value: unknown): BundleObject => held(path, new TextEncoder().encode(JSON.stringify(value)))
