import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BenchBrowser } from './browser.ts'
import { type DiskUse, diskUse } from './disk.ts'
import { type Film, watchFilm } from './watch.ts'
import { median } from './median.ts'
import { drawn, type MadeObject } from './objects.ts'
import type { Installed, Read } from './page/bench-page.ts'
import { since, sumOf } from './processes.ts'
import type { Side, World } from './sides.ts'

// Chromium ends a worker's install after five minutes; one that is ended counts as that.
const INSTALL_LIMIT_SECONDS = 300
const STOPS = 12
const WARM_READS = 50

/** What a piece of work cost, until the browser rested again. */
export interface Cost {
  readonly seconds: number
  readonly cpuSeconds: number
  /** CPU seconds by kind of process of the browser */
  readonly cpuOf: Readonly<Record<string, number>>
  readonly serverCpuSeconds: number
  readonly requests: number
  readonly bytes: number
}

/** All that one side showed in one repeat, on a profile of its own. */
export interface Turn {
  readonly install: Cost
  /** whether the browser ended the install before it was done */
  readonly ended: boolean
  readonly delta: Cost
  readonly firstReadMs: number
  readonly warmReadMs: number
  /** bytes beyond what the empty profile has, what the objects are, and room that is kept on purpose */
  readonly overhead: DiskUse
  readonly film: Film | null
}

async function costOf<T>(side: Side, browser: BenchBrowser, work: () => Promise<T>, secondsOf: (done: T) => number): Promise<{ cost: Cost; done: T }> {
  const [cpuBefore, before] = [browser.cpu(), await side.hub.counts()]
  const done = await work()
  await browser.rests()
  const [cpu, after] = [since(cpuBefore, browser.cpu()), await side.hub.counts()]
  const cost: Cost = {
    seconds: secondsOf(done),
    cpuSeconds: sumOf(cpu),
    cpuOf: cpu,
    serverCpuSeconds: after.cpuSeconds - before.cpuSeconds,
    requests: after.requests - before.requests,
    bytes: after.bytes - before.bytes,
  }
  return { cost, done }
}

async function read(browser: BenchBrowser, { name, sha256 }: MadeObject): Promise<number> {
  const came = (await browser.run(`bench.read(${JSON.stringify(name)})`)) as Read
  if (came.sha256 !== sha256) throw new Error(`bench: ${name} wants ${sha256}, came ${came.sha256}`)
  return came.ms
}

async function readAll(browser: BenchBrowser, objects: readonly MadeObject[], before: () => Promise<void> = async () => undefined): Promise<number> {
  const ms: number[] = []
  for (const object of objects) {
    await before()
    ms.push(await read(browser, object))
  }
  return median(ms)
}

/** One side on a fresh profile: install, disk, a restart, reads, a change, and the film when it is wanted. */
export async function takeTurn(side: Side, world: World, home: string, repeat: number, withFilm: boolean): Promise<Turn> {
  const page = `${side.hub.url}/kiosk/`
  side.announce(1)
  const profile = mkdtempSync(join(home, 'profile-'))
  let browser = await BenchBrowser.start(profile, page)
  await browser.run('bench.visit()')
  await browser.rests()
  await browser.close()
  const empty = diskUse(profile)
  rmSync(profile, { recursive: true })

  browser = await BenchBrowser.start(profile, page)
  const installing = async () => (await browser.run('bench.install()')) as Installed
  const install = await costOf(side, browser, installing, ({ done, seconds }) => (done ? seconds : INSTALL_LIMIT_SECONDS))
  let { done } = install.done
  const ended = !done
  // What was fetched before it was ended is still there, so it comes to an end some time; the rest of the turn needs it.
  for (let again = 0; !done; again++) {
    if (again === 5) throw new Error(`bench: the install of ${side.name} was ended six times`)
    done = (await installing()).done
  }
  const reserve = (await browser.run('bench.reserveBytes()')) as number
  await browser.close()
  const full = diskUse(profile)

  browser = await BenchBrowser.start(profile, page)
  await browser.run('bench.open()')
  await browser.rests()
  const names = new Set(world.changed.map(({ name }) => name))
  const same = drawn(Math.min(world.objects.length / 2, 2 * (STOPS + WARM_READS)), world.objects.length, 100 + repeat)
    .map((at) => world.objects[at] as MadeObject)
    .filter(({ name }) => !names.has(name))
  const before = await side.hub.counts()
  const warmReadMs = await readAll(browser, same.slice(0, WARM_READS))
  const firstReadMs = await readAll(browser, same.slice(WARM_READS, WARM_READS + STOPS), () => browser.stopWorkers())
  const asked = (await side.hub.counts()).requests - before.requests
  // A look for news now and then is all the line is there for.
  if (asked > STOPS + 5) throw new Error(`bench: ${side.name} wants to read from the disk, it asked the line ${asked} times`)

  side.announce(2)
  const delta = await costOf(
    side,
    browser,
    async () => (await browser.run('bench.update()')) as number,
    (seconds) => seconds,
  )
  await readAll(browser, world.changed.slice(0, 10))
  await readAll(browser, same.slice(0, 10))
  const film = withFilm ? await watchFilm(browser) : null
  await browser.close()
  rmSync(profile, { recursive: true })
  return {
    install: install.cost,
    ended,
    delta: delta.cost,
    firstReadMs,
    warmReadMs,
    overhead: {
      allocated: full.allocated - empty.allocated - reserve - world.objectBytes,
      apparent: full.apparent - empty.apparent - reserve - world.objectBytes,
    },
    film,
  }
}
