import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Findings, What } from './findings.ts'

const DISK = ['disk-full', 'disk-read-only', 'disk-trouble'] as const satisfies readonly What[]
const BY_CODE: Readonly<Record<string, What>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
}
const MOST_KEPT = 20

/** When and why the browser was started anew. */
export interface Restart {
  /** the machine's clock, which may be wrong */
  readonly at: string
  readonly why: string
}

/** Puts a file in its place whole, or leaves the one before. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}

/**
 * The cupboard's own folder: the last restarts, for whoever comes with a keyboard. Nothing else depends on it; a disk that takes
 * nothing is a finding and no more. Rule G12.
 */
export class StateFolder {
  readonly #folder: string
  readonly #findings: Findings
  readonly #put: typeof writeWhole
  #restarts: Restart[] = []
  #writing: Promise<void> = Promise.resolve()

  /** @param put how a file comes to lie on the disk */
  constructor(folder: string, findings: Findings, put = writeWhole) {
    this.#folder = folder
    this.#findings = findings
    this.#put = put
  }

  /** Notes a restart. */
  add(restart: Restart): void {
    this.#restarts = [...this.#restarts, restart].slice(-MOST_KEPT)
    this.write()
  }

  /** Tries again on a disk that took nothing the last time: a full one is often free again soon. */
  writeIfWrong(): void {
    if (DISK.some((what) => this.#findings.has(what))) this.write()
  }

  /** Writes what is known; also a way to find out whether the disk still takes anything. */
  write(): void {
    this.#writing = this.#writing.then(async () => {
      try {
        await this.#put(join(this.#folder, 'restarts.json'), `${JSON.stringify(this.#restarts, null, 2)}\n`)
        this.#findings.noteOne(DISK, null)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error
        this.#findings.noteOne(DISK, BY_CODE[String(error.code)] ?? 'disk-trouble', `${this.#folder}: ${String(error.code)}`)
      }
    })
  }

  /** All that was begun is done. */
  settled(): Promise<void> {
    return this.#writing
  }
}
