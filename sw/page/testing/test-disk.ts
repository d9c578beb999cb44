import type { Journal } from '../journal.ts'

/** The part of a terminal's disk on which the journal lies: a folder, in OPFS or in a real file system. */
export interface TestDisk {
  /** The journal as a page that has just started opens it. */
  open(name: string): Promise<Journal & { close(): void }>
  /** The bytes of its two files. */
  read(name: string): Promise<[Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]>
  /** Puts other bytes into its two files. */
  write(name: string, files: readonly Uint8Array<ArrayBuffer>[]): Promise<void>
  remove(name: string): Promise<void>
}
