import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { postgresPrograms } from '../store/postgres-programs.ts'

/** Whom a server runs as: PostgreSQL refuses to be root. */
function runner(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith('postgres:'))
  if (line === undefined) throw new Error('postgres: wants an account named postgres to run as, found none')
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** A PostgreSQL of its own in a folder of its own, with no port: it is spoken to through a socket there. */
export class TestPostgres {
  readonly folder: string
  readonly #programs: string
  readonly #before: readonly string[]
  #server: ChildProcess | null = null
  #databases = 0

  private constructor(folder: string, programs: string, before: readonly string[]) {
    this.folder = folder
    this.#programs = programs
    this.#before = before
  }

  /**
   * Makes a cluster and starts it. Throws with a sentence where no PostgreSQL is installed.
   *
   * @param before a program and its arguments under which the server runs, strace for one
   */
  static async start(before: readonly string[] = []): Promise<TestPostgres> {
    const programs = postgresPrograms('initdb', 'postgres')
    if (programs === null) throw new Error('postgres: wants initdb and postgres, found none; "npm test" installs them, or: apt-get install postgresql')
    const folder = mkdtempSync(join(tmpdir(), 'xinxiji-pg-'))
    const { uid, gid } = runner()
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
    const made = spawnSync(
      join(programs, 'initdb'),
      ['-D', join(folder, 'data'), '-U', 'hub', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
      { encoding: 'utf8', cwd: folder, ...runner() },
    )
    if (made.status !== 0) throw new Error(`initdb: ended with ${made.status}: ${made.stderr}`)
    const server = new TestPostgres(folder, programs, before)
    await server.up()
    return server
  }

  get pid(): number {
    const { pid } = this.#server ?? {}
    if (pid === undefined) throw new Error('postgres: does not run')
    return pid
  }

  /** Starts the server again after `kill`. */
  async up(): Promise<void> {
    const settings = ['listen_addresses=', `unix_socket_directories=${this.folder}`, 'max_connections=60', 'shared_buffers=32MB']
    const [program, ...args] = [...this.#before, join(this.#programs, 'postgres'), '-D', join(this.folder, 'data'), ...settings.flatMap((each) => ['-c', each])]
    const child = spawn(program as string, args, {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...runner(),
    })
    this.#server = child
    let said = ''
    child.stderr.on('data', (bytes: Buffer) => (said = (said + bytes.toString('utf8')).slice(-4000)))
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`postgres: ended with ${child.exitCode ?? child.signalCode}: ${said}`)
      const client = new Client(this.url('postgres'))
      try {
        await client.connect()
        await client.end()
        return
      } catch (error) {
        // Not up yet: the socket is not there, or the server says that it is starting.
        if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ECONNREFUSED', '57P03'].includes(String(error.code)))) throw error
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }

  url(database: string): string {
    return `postgresql://hub@${encodeURIComponent(this.folder)}/${database}`
  }

  /** Runs statements as the owner of everything. */
  async run(database: string, ...statements: readonly string[]): Promise<void> {
    const client = new Client(this.url(database))
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }

  /** A database that nobody else uses; its address. */
  async database(): Promise<string> {
    const name = `test_${++this.#databases}`
    await this.run('postgres', `create database ${name}`)
    return this.url(name)
  }

  /** Ends the server as `signal` says: SIGINT in good order, SIGQUIT at once without any, as after a crash. */
  async down(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null || server.exitCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }

  async end(): Promise<void> {
    await this.down('SIGQUIT')
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
