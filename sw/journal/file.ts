/**
 * One file of the journal, open: OPFS in a terminal, `node:fs` in tests. All calls block until they are done.
 * A call that the disk refuses throws its own error (`QuotaExceededError` in a browser, `ENOSPC` in Node).
 */
export interface JournalFile {
  /** bytes */
  size(): number
  /** Fills `into` from byte `at` on; returns how many bytes there were. */
  read(into: Uint8Array, at: number): number
  /** Writes all of `bytes` at byte `at`, or throws. */
  write(bytes: Uint8Array, at: number): void
  /** Returns when what was written is on the disk. */
  flush(): void
  close(): void
}

/** The two files the journal changes between. Rule Q8. */
export type JournalFiles = readonly [JournalFile, JournalFile]
