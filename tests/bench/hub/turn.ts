import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SealKey } from '../../../hub/opener.ts'
import { layHub, startHub } from '../../../hub/testing/child-hub.ts'
import type { TestPostgres } from '../../../hub/testing/postgres.ts'
import { cpuOf, sumOf } from '../offline/processes.ts'
import type { LoadDone, LoadOrder } from './load.ts'

/** Who is asked: a server that keeps nothing, or the hub on one of its databases. */
export const SERVERS = ['bare', 'sqlite', 'postgres'] as const
export type ServerName = (typeof SERVERS)[number]

/** What is the same in all turns. */
export interface Ground {
  readonly home: string
  readonly key: SealKey
  readonly postgres: TestPostgres
  readonly connections: number
  readonly seconds: number
  /** letters that only warm a server up, and those that are counted, in one file */
  readonly warmUp: number
  readonly letters: number
}

/** What one server showed in one turn. */
export interface Turn extends LoadDone {
  /** CPU seconds of the server, its database not among them */
  readonly serverCpuSeconds: number
  readonly databaseCpuSeconds: number
}

interface Server {
  readonly child: ChildProcess
  readonly port: number
}

async function listening(child: ChildProcess): Promise<number> {
  let said = ''
  for await (const bytes of child.stdout as NonNullable<typeof child.stdout>) {
    said += String(bytes)
    const port = /^hub listening on \S+:(\d+)$/m.exec(said)?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error(`bench: a server wants to listen, it ended: ${said}`)
}

/** A server on new ground: every turn begins with an empty database. */
async function start(name: ServerName, { home, key, postgres }: Ground): Promise<Server> {
  if (name === 'bare') {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
    return { child, port: await listening(child) }
  }
  const folder = mkdtempSync(join(home, `${name}-`))
  await layHub(folder)
  await writeFile(join(folder, 'data', 'keys', 'hub.json'), JSON.stringify({ seal: [key] }))
  const { child, address } = startHub(folder, name === 'postgres' ? ['--database', await postgres.database()] : [])
  child.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return { child, port: Number(new URL(await address).port) }
}

async function ordered(loader: ChildProcess, order: LoadOrder): Promise<LoadDone> {
  const answer = once(loader, 'message')
  loader.send(order)
  const [done] = (await Promise.race([answer, once(loader, 'exit').then(() => Promise.reject(new Error('bench: the load ended')))])) as [LoadDone]
  return done
}

/** One server takes in letters for some seconds. */
export async function takeTurn(name: ServerName, file: string, ground: Ground): Promise<Turn> {
  const { connections, seconds, warmUp, letters, postgres } = ground
  const server = await start(name, ground)
  const loader = fork(join(import.meta.dirname, 'load.ts'))
  try {
    const order = { port: server.port, file, connections, again: name === 'bare' }
    await ordered(loader, { ...order, from: 0, to: warmUp, seconds: 60, again: false })
    const cpu = () => [sumOf(cpuOf(server.child.pid as number)), name === 'postgres' ? sumOf(cpuOf(postgres.pid)) : 0] as const
    const [serverBefore, databaseBefore] = cpu()
    const done = await ordered(loader, { ...order, from: warmUp, to: warmUp + letters, seconds })
    const [serverAfter, databaseAfter] = cpu()
    return { ...done, serverCpuSeconds: serverAfter - serverBefore, databaseCpuSeconds: databaseAfter - databaseBefore }
  } finally {
    loader.kill()
    const ended = once(server.child, 'exit')
    server.child.kill('SIGTERM')
    await ended
  }
}
