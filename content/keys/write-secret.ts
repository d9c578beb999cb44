import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that only its owner may read, whole or not at all; it lies on the disk when this returns. */
export function writeSecret(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const half = `${file}.half`
  const handle = openSync(half, 'w', 0o600)
  try {
    writeFileSync(handle, JSON.stringify(value, null, 2))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  // The mode above counts only for a file that is new.
  chmodSync(half, 0o600)
  renameSync(half, file)
}
