import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Saved = z.record(z.string(), z.tuple([z.string(), z.string()]))

/**
 * The SHA-256 of files, read again only when a file could have changed: by its number, size and both its times, of which
 * the change time cannot be set by hand. Only saves reading; what a bundle holds never depends on any of them. Rule B11.
 */
export class Fingerprints {
  readonly #file: string
  readonly #known: Record<string, readonly [stamp: string, hash: string]>
  readonly #met: Record<string, readonly [stamp: string, hash: string]> = {}

  constructor(cache: string, folder: string) {
    this.#file = join(cache, 'fingerprints', `${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`)
    const saved = existsSync(this.#file) ? Saved.safeParse(parseOrEmpty(readFileSync(this.#file, 'utf8'))) : null
    this.#known = saved?.success === true ? saved.data : {}
  }

  async of(path: string): Promise<string> {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
    const stamp = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`
    const known = this.#known[path] ?? this.#met[path]
    const hash = known !== undefined && known[0] === stamp ? known[1] : await hashFile(path)
    this.#met[path] = [stamp, hash]
    return hash
  }

  save(): void {
    mkdirSync(join(this.#file, '..'), { recursive: true })
    const half = `${this.#file}.half-${process.pid}`
    writeFileSync(half, JSON.stringify(this.#met))
    renameSync(half, this.#file)
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(part as Uint8Array)
  return hash.digest('hex')
}

// A file that was cut while it was written is worth no more than none.
function parseOrEmpty(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {}
  }
}
