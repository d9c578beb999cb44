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

/** So many of a file's first bytes tell what it holds: the beginning of an index, or the header of a slot. */
export const FIRST_BYTES = 84

/** What lies in a file now. */
export interface Look {
  /** to be read, as of `first`: its size is that of the time when `first` was written */
  readonly file: Blob
  /** its first `FIRST_BYTES`, or all it has */
  readonly first: Uint8Array<ArrayBuffer>
}

/** Where the shelf lies. */
export interface ShelfDisk {
  /** All names. A browser keeps something for each of them until its garbage is collected: for a start and for what is new, not for every minute. */
  names(): Promise<readonly string[]>
  /** Makes files that are not there yet, all at once. */
  make(names: readonly string[]): Promise<void>
  /** Opens a file for writing; makes it when it is not there. */
  open(name: string): Promise<ShelfFile>
  /**
   * What lies in a file, to be read; `null` when there is none. What is written before it is read may be read in its place (measured in
   * Chromium 156, which by the specification would refuse): whoever reads holds a lock under which nobody writes it.
   */
  file(name: string): Promise<Blob | null>
  /** The same, and its first bytes; a file that has not changed is not opened again. `null` when there is none. */
  look(name: string): Promise<Look | null>
}

/** Reads a stretch of a file; `null` when the browser refuses it as changed, or it cannot be read. */
export async function readStretch(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  return readWhole(file.slice(from, to), to - from)
}

/** Reads all of a part of a file; `null` when it is not of this length, is refused as changed, or cannot be read. */
export async function readWhole(part: Blob, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(await part.arrayBuffer())
    return bytes.length === length ? bytes : null
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}
