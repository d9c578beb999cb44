/**
 * A file of this origin's own file system, open for writing in place. A file that is there stays there through a power cut, and
 * what was flushed into it too; one that was just made may be gone with its name. Each call throws what the disk throws
 * (`QuotaExceededError` when it is full).
 */
export interface ShelfFile {
  /** Writes all of `bytes` at byte `at`. */
  write(bytes: Uint8Array<ArrayBuffer>, at: number): Promise<void>
  /** Resolves when what was written is on the disk. */
  flush(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** Where the shelf lies. */
export interface ShelfDisk {
  names(): Promise<readonly string[]>
  /** Makes files that are not there yet, all at once. */
  make(names: readonly string[]): Promise<void>
  /** Opens a file for writing; makes it when it is not there. */
  open(name: string): Promise<ShelfFile>
  /** What lies in a file now, to be read; `null` when there is none. What is written later makes it unreadable, never wrong. */
  file(name: string): Promise<Blob | null>
}

/** Reads a stretch of a file; `null` when it has changed since it was asked for, or cannot be read. */
export async function readStretch(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer())
    return bytes.length === to - from ? bytes : null
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}
