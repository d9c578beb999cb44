import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** What came of bytes as they were written. */
export interface Written {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes a file as its bytes come, under a name of its own (`.half`), and gives it its name only when `wanted` says yes;
 * then it lies on the disk, name and all. Whatever else happens, nothing of it is kept. Rule B19.
 */
export async function writeDurably(
  file: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  wanted: (written: Written) => boolean,
): Promise<{ readonly kept: boolean; readonly written: Written }> {
  const folder = dirname(file)
  await makeFolder(folder)
  const half = `${file}.${randomBytes(6).toString('hex')}.half`
  let kept = false
  try {
    const hash = createHash('sha256')
    let count = 0
    await using handle = await open(half, 'wx', 0o644)
    for await (const part of bytes) {
      hash.update(part)
      count += part.length
      await handle.writeFile(part)
    }
    const written: Written = { bytes: count, sha256: hash.digest('hex') }
    if (!wanted(written)) return { kept, written }
    await handle.sync()
    await rename(half, file)
    kept = true
    await syncFolder(folder)
    return { kept, written }
  } finally {
    if (!kept) await rm(half, { force: true })
  }
}

/** Makes a folder with all above it; each new name lies on the disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = resolve(folder); ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === resolve(first)) return
  }
}

/** A name is on the disk when its folder is. Windows has no such call; there a rename is written through. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await open(folder, 'r')
  await handle.sync()
}
