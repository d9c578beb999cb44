import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layPages } from './lobby.ts'
import { newSealKey } from './resident.ts'
import type { SealKey } from '../opener.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Lays what a hub needs into `<folder>/data` and `<folder>/dist`. */
export async function layHub(folder: string): Promise<SealKey> {
  const key = newSealKey()
  await mkdir(join(folder, 'data', 'keys'), { recursive: true })
  await mkdir(join(folder, 'data', 'bundles'))
  await writeFile(join(folder, 'data', 'keys', 'hub.json'), JSON.stringify({ seal: [key] }))
  await layPages(join(folder, 'dist'))
  return key
}

/** A hub as a process of its own. */
export interface ChildHub {
  readonly child: ChildProcess
  /** the address it listens on; rejects with what it said when it ended instead */
  readonly address: Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string; readonly complained: string }>
}

/**
 * Starts a hub.
 *
 * @param before a program and its arguments under which the hub runs, strace for one
 */
export function startHub(folder: string, args: readonly string[] = [], before: readonly string[] = []): ChildHub {
  const [program, ...all] = [...before, process.execPath, MAIN, '--port', '0', '--data', join(folder, 'data'), '--dist', join(folder, 'dist'), ...args]
  const child = spawn(program as string, all, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } })
  let said = ''
  let complained = ''
  child.stderr.on('data', (bytes: Buffer) => (complained += bytes.toString('utf8')))
  const ended: ChildHub['ended'] = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, said, complained })))
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8')
      const found = /^hub listening on (\S+)$/m.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    void ended.then(({ complained: why }) => reject(new Error(`the hub ended before it listened: ${why}`)))
  })
  // Those who only wait for its end need not hear of it twice.
  address.catch(() => undefined)
  return { child, address, ended }
}
