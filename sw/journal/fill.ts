import type { JournalFile } from './file.ts'

/** The files grow in steps of so many bytes; the first step is there since the terminal was set up. */
export const STEP_BYTES = 4 * 1024 * 1024
const BLOCK_BYTES = 256 * 1024

/**
 * Makes a file at least so long, in whole steps. It writes a pattern and not zeros: zeros may be kept as a hole, and the
 * blocks would then have to be found in the moment a resident waits for a receipt. Rule Q8.
 */
export function fill(file: JournalFile, bytes: number, step = STEP_BYTES): void {
  const wanted = Math.ceil(bytes / step) * step
  const pattern = new Uint8Array(BLOCK_BYTES).fill(0xa5)
  for (let at = file.size(); at < wanted; at += BLOCK_BYTES) file.write(pattern.subarray(0, Math.min(BLOCK_BYTES, wanted - at)), at)
}
