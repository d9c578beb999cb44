import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_MAX_BYTES } from '../../model/bundle/channel.ts'
import { problem, ok, type Result } from '../../model/result.ts'
import { type Finding, findingOf, missing } from './finding.ts'

// A root with sixteen keys and signatures is under 8 kB; terminals read no more than this either.
export const SMALL_FILE_BYTES = 256 * 1024

/** True for a path at which there is no file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** How long a file is; `null` when there is none. */
export async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (!isMissing(error)) throw error
    return null
  }
}

/** The names in a folder, sorted; none when it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (!isMissing(error)) throw error
    return []
  }
}

/** The bytes of a file of a bundle, unless it is missing or larger than such a file may be. */
export async function readBytes(folder: string, name: string, most = MANIFEST_MAX_BYTES): Promise<Result<Uint8Array<ArrayBuffer>, Finding>> {
  const size = await sizeOf(join(folder, name))
  if (size === null) return problem(missing(name))
  if (size > most) return problem(findingOf({ kind: 'wrong-size', file: name, wanted: most, came: size }))
  return ok(new Uint8Array(await readFile(join(folder, name))))
}

/** The JSON in a file of a bundle. */
export async function readJsonFile(folder: string, name: string, most = MANIFEST_MAX_BYTES): Promise<Result<unknown, Finding>> {
  const bytes = await readBytes(folder, name, most)
  return bytes.ok ? parseJson(bytes.value, name) : bytes
}

/** The JSON in some bytes that came under a name. */
export function parseJson(bytes: Uint8Array, name: string): Result<unknown, Finding> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    // A TypeError is what the decoder throws for bytes that are no UTF-8.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    return problem(findingOf({ kind: 'unreadable', file: name, wanted: 'JSON in UTF-8' }))
  }
}

/** The versions of which `root/` or `manifest/` holds a file, ascending. */
export async function versionsIn(folder: string, kind: 'root' | 'manifest'): Promise<number[]> {
  const names = await namesIn(join(folder, kind))
  return names
    .filter((name) => /^[1-9]\d{0,8}\.json$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b)
}
