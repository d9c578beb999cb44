import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Said } from '../problem.ts'

/** A command of `npm run xinxiji -- <name> …`. */
export interface Command {
  readonly name: string
  /** how it is written, then one line in Chinese and English */
  readonly help: string
  /** @returns the exit code: 0 done, 1 refused and every reason named, 3 gated. Throws `NotUnderstood` for 2. */
  run(args: string[]): Promise<number>
}

/** The command line is not as a command wants it; the exit code is 2 and the help is shown. */
export class NotUnderstood extends Error {}

/** A sentence in both languages of the staff, in one line. */
export const both = ([zh, en]: Said): string => `${zh} · ${en}`

/** An argument that names a folder which is there; otherwise one sentence says so and the answer is `null`. */
export function folderAt(command: string, path: string): string | null {
  const folder = resolve(path)
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder
  console.error(`${command}: 没有文件夹 ${path} · wants a folder, found none at ${folder}`)
  return null
}

/** Bytes as people read them. */
export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
