import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Schema } from '../../model/schema.ts'
import type { Picture } from '../pictures/pyramid.ts'
import { type BundleObject, hashOf } from './object.ts'

const Entry = z.object({
  /** name, offset, size, SHA-256 */
  parts: z.array(z.tuple([z.string(), z.number(), z.number(), z.string()])),
  width: z.number(),
  height: z.number(),
})

/** What was made of one source file before: its parts, none of them read yet. */
export interface Kept {
  readonly width: number
  readonly height: number
  readonly parts: ReadonlyMap<string, Omit<BundleObject, 'path'>>
}

/** A kept part is not what it was when it was kept. The entry is gone by the time this is thrown, so a second try makes it anew. */
export class CacheDamaged extends Error {
  constructor(file: string) {
    super(`cache: ${file} is damaged and was taken away`)
  }
}

const LENGTH_BYTES = 4

/**
 * What presses keep for later ones: cut pictures and small results, each under the hash of everything it was made from, so
 * that nothing in it can be out of date. Each entry is one file that appears whole: a length, a JSON head, the parts.
 */
export class PressCache {
  readonly #folder: string
  // A press asks for each entry several times.
  readonly #met = new Map<string, Kept>()

  constructor(folder: string) {
    this.#folder = folder
  }

  #file(kind: string, key: string): string {
    return join(this.#folder, kind, key.slice(0, 2), key)
  }

  /** The entry kept under a key; `null` when there is none. */
  get(kind: string, key: string): Kept | null {
    const met = this.#met.get(`${kind} ${key}`)
    if (met !== undefined) return met
    const file = this.#file(kind, key)
    if (!existsSync(file)) return null
    const open = openSync(file, 'r')
    try {
      const read = (length: number, at: number) => {
        const bytes = Buffer.alloc(length)
        return bytes.subarray(0, readSync(open, bytes, 0, length, at))
      }
      const length = read(LENGTH_BYTES, 0)
      const head = length.length === LENGTH_BYTES ? read(Math.min(length.readUInt32LE(), 16 * 1024 * 1024), LENGTH_BYTES) : null
      const entry = head === null ? null : Entry.safeParse(parseOrNull(head.toString('utf8')))
      if (head === null || entry === null || !entry.success) {
        rmSync(file)
        return null
      }
      const start = LENGTH_BYTES + head.length
      const parts = entry.data.parts.map(
        ([name, offset, size, hash]) => [name, { size, hash, read: () => this.#part(file, start + offset, size, hash) }] as const,
      )
      const kept = { width: entry.data.width, height: entry.data.height, parts: new Map(parts) }
      this.#met.set(`${kind} ${key}`, kept)
      return kept
    } finally {
      closeSync(open)
    }
  }

  put(kind: string, key: string, pictures: readonly Picture[], { width, height }: { readonly width: number; readonly height: number }): Kept {
    let offset = 0
    const parts = pictures.map(({ path, bytes }) => {
      const part: [string, number, number, string] = [path, offset, bytes.length, hashOf(bytes)]
      offset += bytes.length
      return part
    })
    const head = Buffer.from(JSON.stringify({ parts, width, height } satisfies z.infer<typeof Entry>))
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32LE(head.length)
    this.#write(this.#file(kind, key), Buffer.concat([length, head, ...pictures.map(({ bytes }) => bytes)]))
    return this.get(kind, key) as Kept
  }

  /** A small result that was kept; `null` when there is none, or none that its schema can read. */
  note<T>(kind: string, key: string, schema: Schema<T>): T | null {
    const file = this.#file(kind, key)
    const read = existsSync(file) ? schema.safeParse(parseOrNull(readFileSync(file, 'utf8'))) : null
    return read?.success === true ? read.data : null
  }

  setNote(kind: string, key: string, value: unknown): void {
    this.#write(this.#file(kind, key), Buffer.from(JSON.stringify(value)))
  }

  #write(file: string, bytes: Uint8Array): void {
    mkdirSync(join(file, '..'), { recursive: true })
    // Two presses may keep the same thing at once; each writes its own half, and the last whole one stays.
    const half = `${file}.half-${process.pid}`
    writeFileSync(half, bytes)
    renameSync(half, file)
  }

  #part(file: string, at: number, size: number, hash: string): Uint8Array {
    const open = openSync(file, 'r')
    try {
      const bytes = new Uint8Array(size)
      if (readSync(open, bytes, 0, size, at) === size && hashOf(bytes) === hash) return bytes
    } finally {
      closeSync(open)
    }
    rmSync(file, { force: true })
    throw new CacheDamaged(file)
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}
