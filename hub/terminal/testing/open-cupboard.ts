import { request } from 'node:http'
import { join } from 'node:path'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Alive, CupboardHealth } from '../../../model/cupboard.ts'
import { testFolder } from '../../testing/folder.ts'
import { layPages } from '../../testing/lobby.ts'
import { makeCupboard } from '../cupboard.ts'
import { Findings } from '../findings.ts'
import { HubLine } from '../hub-line.ts'
import type { Profile } from '../own-profile.ts'
import type { CupboardSettings } from '../settings.ts'
import { StateFolder } from '../state-folder.ts'
import { Watch } from '../watch.ts'

export interface Asked {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A cupboard on a port of its own, with its clocks held still and what it would run written down. */
export interface OpenCupboard extends AsyncDisposable {
  readonly port: number
  readonly server: FastifyInstance
  readonly watch: Watch
  readonly findings: Findings
  readonly ran: (readonly string[])[]
  readonly notes: string[]
  /** milliseconds by a clock that only goes forward */
  at: number
  /** epoch milliseconds */
  wall: number
  ask(path: string, options?: { method?: string; headers?: Record<string, string>; body?: string | Buffer }): Promise<Asked>
  alive(part?: Partial<Alive>): Promise<Asked>
  health(): Promise<CupboardHealth>
}

export const PAGE: Alive = {
  page: 'a1b2c3d4',
  bundles: [{ bundle: 'chenguangli', version: 2, issued: 1_700_000_000, previous: 1 }],
  drew: true,
  hidden: false,
  inSession: false,
  width: 1080,
  height: 1920,
}

/** @param hub where the hub is; left out, at an address where nobody listens */
export async function openCupboard({
  hub = 'http://127.0.0.1:9',
  settings = {},
  profile = { cupboard: true },
  ca,
  state,
  headphones = null,
  fails = [],
}: {
  hub?: string
  settings?: Partial<CupboardSettings>
  profile?: Profile
  ca?: string
  state?: string
  headphones?: boolean | null
  /** programs that fail when they are run */
  fails?: readonly string[]
} = {}): Promise<OpenCupboard> {
  const folder = await testFolder()
  const dist = join(folder.path, 'dist')
  await layPages(dist)
  const ran: (readonly string[])[] = []
  const notes: string[] = []
  const log = (line: string) => void notes.push(line)
  const now = () => cupboard.at
  const wall = () => cupboard.wall
  const findings = new Findings(now, log)
  const stateFolder = new StateFolder(state ?? join(folder.path, 'state'), findings)
  const run = async (argv: readonly string[]) => {
    ran.push(argv)
    return fails.includes(argv[0] ?? '') ? ({ ok: false, problem: `${argv[0]}: cannot` } as const) : ({ ok: true, value: '' } as const)
  }
  // Made before anything asks for its clocks.
  const clocks = { at: 0, wall: Date.now() }
  const cupboard = clocks as OpenCupboard
  const watch = new Watch({ settings, findings, state: stateFolder, now, wall, run })
  const line = new HubLine({ url: hub, ...(ca === undefined ? {} : { ca }), now, wall, heard: (heard) => watch.lineHeard(heard) })
  const server = makeCupboard({ dist, line, profile, watch, headphones: () => Promise.resolve(headphones), log })
  const port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port)

  const ask: OpenCupboard['ask'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const asking = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (bytes: Buffer) => parts.push(bytes))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString('utf8') }))
        answer.on('error', reject)
      })
      asking.on('error', reject).end(body)
    })
  const origin = { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
  return Object.assign(cupboard, {
    port,
    server,
    watch,
    findings,
    ran,
    notes,
    ask,
    alive: (part: Partial<Alive> = {}) => ask('/local/alive', { method: 'POST', headers: origin, body: JSON.stringify({ ...PAGE, ...part }) }),
    health: async () => JSON.parse((await ask('/local/health')).body) as CupboardHealth,
    async [Symbol.asyncDispose]() {
      await server.close()
      await folder[Symbol.asyncDispose]()
    },
  })
}
