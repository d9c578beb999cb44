import { stat } from 'node:fs/promises'
import { problem, type Result } from '../model/result.ts'

/** Why a file of the bundles folder cannot serve. `none` is a 404, `damaged` is for the administrator's eyes. */
export type FileProblem = { readonly kind: 'none' } | { readonly kind: 'damaged'; readonly detail: string }

/** True for a path at which there is no file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/**
 * Reads files and remembers what they said until they change (time, size or inode). Failures are not remembered, so
 * a file that is still being put in place is read again.
 *
 * @param most how many files are remembered; the one unused for longest goes first
 */
export function rememberFiles<T>(most: number, read: (file: string) => Promise<Result<T, FileProblem>>): (file: string) => Promise<Result<T, FileProblem>> {
  const memory = new Map<string, { readonly stamp: string; readonly answer: Promise<Result<T, FileProblem>> }>()

  async function readAndKeep(file: string, stamp: string): Promise<Result<T, FileProblem>> {
    const answer = read(file)
    const entry = { stamp, answer }
    memory.set(file, entry)
    const oldest = memory.keys().next()
    if (memory.size > most && oldest.done === false) memory.delete(oldest.value)
    const forget = () => {
      if (memory.get(file) === entry) memory.delete(file)
    }
    try {
      const result = await answer
      if (!result.ok) forget()
      return result
    } catch (error) {
      forget()
      throw error
    }
  }

  return async (file) => {
    let stamp: string
    try {
      const { mtimeNs, size, ino } = await stat(file, { bigint: true })
      stamp = `${mtimeNs} ${size} ${ino}`
    } catch (error) {
      if (!isMissing(error)) throw error
      memory.delete(file)
      return problem({ kind: 'none' })
    }
    const known = memory.get(file)
    if (known?.stamp !== stamp) return readAndKeep(file, stamp)
    // Set again, so that it is the youngest.
    memory.delete(file)
    memory.set(file, known)
    return known.answer
  }
}
