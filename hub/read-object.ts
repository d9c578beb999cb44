import { open } from 'node:fs/promises'
import { sha256 } from '../model/bytes.ts'
import { ok, problem, type Result } from '../model/result.ts'
import type { ObjectPlace } from './bundle-folder.ts'
import { type FileProblem, isMissing } from './file-memory.ts'

/**
 * Cuts one object out of its pack. It goes out marked as never changing, so a damaged disk must not get past here:
 * the bytes are checked against their hash.
 */
export async function readObject({ pack, offset, size, hash }: ObjectPlace): Promise<Result<Buffer, FileProblem>> {
  const bytes = Buffer.alloc(size)
  let read = 0
  try {
    await using handle = await open(pack)
    while (read < size) {
      const { bytesRead } = await handle.read(bytes, read, size - read, offset + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
  } catch (error) {
    if (!isMissing(error)) throw error
    return problem({ kind: 'damaged', detail: `${pack}: wants a file, found none` })
  }
  if (read < size) return problem({ kind: 'damaged', detail: `${pack}: wants ${size} bytes at ${offset}, came ${read}` })
  const came = await sha256(bytes)
  return came === hash ? ok(bytes) : problem({ kind: 'damaged', detail: `${pack}: wants ${hash} at ${offset}, came ${came}` })
}
