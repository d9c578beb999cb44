import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes a file whole and on the disk before it gets its name; its bytes are at hand, so nothing has to wait (`bundle/write-durably.ts` is for streams). */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const half = `${file}.half`
  const open = openSync(half, 'w')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
  renameSync(half, file)
}

/** Makes names in a folder last: a rename is only on the disk when its folder is. */
export function syncFolder(folder: string): void {
  // Windows has no such call; there a rename is written through.
  if (process.platform === 'win32') return
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
