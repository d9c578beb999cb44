// `npm run prove:recovery`: how long a terminal is without a page when something of it dies, hangs or is bad. Starts a hub, the program of
// the cupboard and a Chromium, with a stand-in for the system that starts again what has ended. Ends with one JSON line.
//
//   npm run prove:recovery -- [--repeats 5] [--only renderer|browser|still|cupboard|begin|dies|later]
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare } from '../../hub/prepare.ts'
import { freePort, LobbyHub } from '../journeys/lobby.ts'
import { PREPARED } from '../journeys/prepare.ts'
import { BrowserUnit } from './ladder/browser-unit.ts'
import { CupboardUnit } from './ladder/cupboard-unit.ts'
import { GlassWatch, versionOf } from './ladder/glass-watch.ts'
import { signVersion } from './ladder/next-version.ts'

const BUNDLE = 'chenguangli'
const { values } = parseArgs({ options: { repeats: { type: 'string' }, only: { type: 'string' } } })
const repeats = Number(values.repeats ?? 5)
const wants = (name: string) => values.only === undefined || values.only.split(',').includes(name)
const rest = (ms: number) => new Promise((rested) => setTimeout(rested, ms))
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)

await prepare({ data: PREPARED, dist: join(PREPARED, 'dist') })
const folder = mkdtempSync(join(tmpdir(), 'xinxiji-recovery-'))
for (const part of ['keys', 'bundles']) cpSync(join(PREPARED, part), join(folder, part), { recursive: true })
const hub = new LobbyHub(folder, await freePort())
const port = await freePort()
const browser = new BrowserUnit(folder, `http://127.0.0.1:${port}/kiosk/`)
const unit = new CupboardUnit(port, () => ({ hub: hub.url, browser: { restart: browser.restart } }), folder)
const glass = new GlassWatch(unit.cupboard)
const times = new Map<string, number[]>()
const note = (what: string, ms: number) => {
  times.set(what, [...(times.get(what) ?? []), ms])
  say(`${what}: ${(ms / 1000).toFixed(1)} s`)
}
const any = () => true
process.once('exit', () => browser.killGroup())

/** Between two harms the terminal stands for a while, as it does between two bad days: the falls of one are not those of the next. */
async function settles(): Promise<void> {
  await unit.cupboard.stop('SIGKILL')
  await glass.drawn(performance.now(), any, 60_000)
  // A version proves itself in ten seconds.
  await rest(12_000)
}

/** A new version is there and the page has gone over to it. @returns when it said so */
async function goesOverTo(version: number, path: string, change: (text: string) => string): Promise<number> {
  await signVersion({ hub: folder, bundle: BUNDLE, of: 1, version, path, change })
  say(`version ${version} is out; a version in new names counts a minute after it has come`)
  const since = performance.now()
  return since + (await glass.drawn(since, (page) => versionOf(page) === version, 240_000))
}

/** Content on which pages are drawn and die after a while: whoever draws it is killed. */
async function diesOn(version: number, afterMs: number, what: string): Promise<void> {
  const begun = await goesOverTo(version, 'home.json', (text) => `${text} `.padEnd(text.length + version))
  const isBack = (page: Parameters<typeof versionOf>[0]) => versionOf(page) < version
  let drawnAt = begun
  let back: number | null = null
  for (let deaths = 1; back === null; deaths++) {
    // Looked for meanwhile: ten seconds later it would have said so once more.
    back = await glass.looks(begun, isBack, drawnAt + afterMs)
    if (back !== null) break
    if (deaths > 8) throw new Error(`recovery: version ${version} is still there after ${deaths} deaths`)
    for (const pid of browser.renderers()) process.kill(pid, 'SIGKILL')
    const died = performance.now()
    say(`version ${version} dies for the ${deaths}. time`)
    drawnAt = died + (await glass.drawn(died, any, 120_000))
  }
  note(what, back)
}

try {
  await hub.start()
  await unit.start(folder)
  browser.start()
  await glass.drawn(performance.now(), any, 90_000)
  say('the first page stands; waiting until everything is on its shelf')
  await rest(45_000)
  process.kill(browser.pid, 'SIGTERM')
  await glass.drawn(performance.now() + 1_000, any, 60_000)
  await rest(12_000)

  for (let repeat = 0; repeat < repeats; repeat++) {
    if (wants('renderer')) {
      const since = performance.now()
      for (const pid of browser.renderers()) process.kill(pid, 'SIGKILL')
      note('renderer killed', await glass.drawn(since, any, 60_000))
      await settles()
    }
    if (wants('browser')) {
      const since = performance.now()
      process.kill(browser.pid, 'SIGKILL')
      note('browser killed', await glass.drawn(since, any, 60_000))
      await settles()
    }
  }
  if (wants('still')) {
    const since = performance.now()
    for (const pid of browser.renderers()) process.kill(pid, 'SIGSTOP')
    note('page stands still', await glass.drawn(since, any, 120_000))
    await settles()
  }
  if (wants('cupboard')) {
    const killed = performance.now()
    unit.kill()
    note('cupboard killed', await glass.drawn(killed, any, 60_000))
    await rest(12_000)
    const stopped = performance.now()
    unit.kill('SIGSTOP')
    note('cupboard hangs', await glass.drawn(stopped, any, 90_000))
    await rest(12_000)
  }
  if (wants('begin')) {
    await signVersion({ hub: folder, bundle: BUNDLE, of: 1, version: 2, path: 'home.json', change: () => '{"format":"of a later house"}' })
    say('version 2 is out, on which no page can begin')
    // The page that went back says so: the version behind the newest is the one it stands on.
    let last = performance.now()
    for (let went = false; !went; ) {
      const page = (await unit.cupboard.health())?.page
      went = page?.bundles.some(({ version, previous }) => version === previous) === true
      if (page != null && !went) last = performance.now() - page.agoMs
      await rest(50)
    }
    note('bad bundle: cannot begin', await glass.drawn(last, any, 60_000))
    await settles()
  }
  if (wants('dies')) {
    await diesOn(3, 500, 'bad bundle: dies at once')
    await settles()
  }
  if (wants('later')) await diesOn(4, 12_000, 'bad bundle: dies after 12 s')
} finally {
  await browser.stop()
  await unit.stop()
  await hub.stop()
  rmSync(folder, { recursive: true, force: true })
  unit.cupboard.remove()
}

const GOALS_S: Readonly<Record<string, number>> = {
  'renderer killed': 5,
  'browser killed': 10,
  'page stands still': 60,
  'cupboard killed': 20,
  'cupboard hangs': 60,
  'bad bundle: cannot begin': 60,
  'bad bundle: dies at once': 60,
  'bad bundle: dies after 12 s': 60,
}
const got: Record<string, number> = {}
const goals: Record<string, number> = {}
for (const [what, all] of times) {
  const sorted = [...all].sort((a, b) => a - b)
  const seconds = (ms: number | undefined) => Math.round((ms ?? Number.NaN) / 100) / 10
  got[`${what}, s`] = seconds(sorted.at(-1))
  goals[`${what}, s`] = GOALS_S[what] as number
  console.log(
    `${what.padEnd(30)} ${String(all.length).padStart(2)} times   median ${String(seconds(sorted[Math.floor(all.length / 2)])).padStart(5)} s   most ${String(seconds(sorted.at(-1))).padStart(5)} s   goal ≤ ${GOALS_S[what]} s`,
  )
}
console.log(`the cupboard's watchdog bit ${unit.bites} times, the browser was started ${browser.starts} times`)
const short = Object.entries(goals)
  .filter(([name, goal]) => !((got[name] as number) <= goal))
  .map(([name]) => name)
console.log(JSON.stringify({ bench: 'recovery', got, goals, short }))
