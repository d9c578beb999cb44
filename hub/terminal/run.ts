import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ok, problem, type Result } from '../../model/result.ts'
import { runCommand } from './command.ts'
import { makeCupboard } from './cupboard.ts'
import { Findings } from './findings.ts'
import { HubLine } from './hub-line.ts'
import { pluggedIn } from './jack.ts'
import { systemdNotify } from './notify.ts'
import type { CupboardSettings } from './settings.ts'
import { StateFolder } from './state-folder.ts'
import { Watch } from './watch.ts'

const LOOK_EVERY_MS = 250
const ASK_HUB_EVERY_MS = 60_000
const WRITE_EVERY_MS = 10 * 60_000
const LOOK_AGAIN_MS = 10_000

/** Starts the cupboard and listens; the answer is its address and a way to end it, the problem one sentence in Chinese and English. */
export async function runCupboard(
  settings: CupboardSettings,
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<Result<{ readonly url: string; readonly close: () => Promise<void> }, string>> {
  const { hub, hubCa, port, dist, glass, headphones } = settings
  if (!existsSync(join(dist, 'kiosk', 'index.html'))) return problem(`${dist}: 没有页面文件 · wants the built pages, found none`)
  if (hubCa !== undefined && !existsSync(hubCa)) return problem(`${hubCa}: 没有这个证书文件 · wants the hub's authority, found none`)

  const now = () => performance.now()
  const findings = new Findings(now, say)
  const state = new StateFolder(settings.state, findings)
  const watch = new Watch({ settings, findings, state, now, wall: Date.now, run: runCommand })
  const ca = hubCa === undefined ? {} : { ca: readFileSync(hubCa, 'utf8') }
  const line = new HubLine({ url: hub, ...ca, now, wall: Date.now, heard: (heard) => watch.lineHeard(heard) })
  const readJack = async () => {
    if (headphones === undefined) return null
    const contents = await runCommand(['amixer', '-c', String(headphones.card), 'contents'])
    const plugged = contents.ok ? pluggedIn(contents.value, headphones.control) : null
    findings.note('headphones-unknown', plugged === null, contents.ok ? undefined : contents.problem)
    return plugged
  }
  const profile = {
    cupboard: true,
    ...(headphones === undefined ? {} : { headphones: true }),
    ...(glass === undefined ? {} : { glass: { diagonalInch: glass.diagonalInch, lowerEdgeMm: glass.lowerEdgeMm } }),
  }
  const cupboard = makeCupboard({ dist, line, profile, watch, headphones: readJack, log: say })
  const listening = await listen(cupboard, port)
  if (!listening.ok) return listening

  const notify = systemdNotify(env)
  const tell = (...states: readonly string[]) => void notify.tell(...states).then((heard) => findings.note('watchdog-deaf', !heard))
  const askHub = () =>
    void line.ask({ method: 'GET', path: '/api/health', headers: { host: line.host } }).then((answer) => {
      if (answer.ok) answer.value.resume()
    })
  const timers = [
    setInterval(() => watch.look(), LOOK_EVERY_MS),
    setInterval(askHub, ASK_HUB_EVERY_MS),
    setInterval(() => state.write(), WRITE_EVERY_MS),
    setInterval(() => state.writeIfWrong(), LOOK_AGAIN_MS),
  ]
  if (notify.everyMs !== null) {
    const beat = () => {
      const [worst] = watch.health().findings
      const status = `STATUS=${worst === undefined ? '一切正常 · all is well' : `${worst.zh} · ${worst.what}`}`
      if (watch.isWell) tell('WATCHDOG=1', status)
      else tell(status)
    }
    timers.push(setInterval(beat, notify.everyMs))
  }
  state.write()
  askHub()
  tell('READY=1', 'STATUS=等待页面 · waiting for the page')
  return ok({
    url: listening.value,
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await cupboard.close()
    },
  })
}

/** Nobody but this machine reaches it. Rule G1. */
async function listen(cupboard: FastifyInstance, port: number): Promise<Result<string, string>> {
  try {
    return ok(await cupboard.listen({ port, host: '127.0.0.1' }))
  } catch (error) {
    await cupboard.close()
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') return problem(`端口 ${port} 已被占用 · port ${port} wants to be free, another program has it`)
    if (code === 'EACCES') return problem(`没有权限打开端口 ${port} · this user may not open port ${port}`)
    throw error
  }
}
