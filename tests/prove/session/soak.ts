import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errors, type Page } from '@playwright/test'
import { leftOvers } from '../../journeys/left-overs.ts'
import { type LobbyHub, Terminal } from '../../journeys/lobby.ts'
import { TREMOR_MS } from '../../../kiosk/parts/tremor.ts'
import { signVersion } from '../ladder/next-version.ts'
import type { Proof, Work } from '../proof.ts'
import { makeForgetful } from './forgetful-driver.ts'
import { heldBy } from './held-memory.ts'
import { openLobby } from './lobby.ts'
import { LOOK_EVERY, type Look, MEASURES, mostGrown, NEVER, verdictOf } from './soak-verdict.ts'

const WANTED = 1_000
/** The least that counts as a glass, drawn on few pixels: a software renderer draws no more than it must. */
const GLASS = { width: 1_000, height: 1_600, deviceScaleFactor: 0.2, mobile: false }
/** The machine code of functions that grow warm lies in the heap too, and is no leak; see the tour's soak. */
const ARGS = ['--js-flags=--no-opt --no-maglev --no-sparkplug']
const BUNDLE = 'chenguangli'
/** After which share of the sessions the line goes and comes back, and new content comes. */
const LOSSES = [
  [0.22, 0.28],
  [0.62, 0.68],
] as const
const UPDATE = 0.45
/** Of a hundred residents so many open the tour, and so many report a lamp: three in five minutes go at once. */
const TOUR = 8
const REPORT = 4
const QUERIES = ['lnyz', 'slzm', 'ldbl', 'yb', 'gjj', 'zsf'] as const
const ARRIVES_MS = 5 * 60_000
/**
 * The walk goes by while nobody is there, before the first resident and before each look, as it does in a lobby every night: pictures
 * that a terminal keeps for as long as there is room are there at the first look already.
 */
const FIRST_NIGHT_MS = 5 * 60_000
const NIGHT_MS = 60_000

/** One resident's errand of the sort that everybody does; told as what was done. */
type Errand = (world: World) => Promise<readonly string[]>
interface World {
  readonly terminal: Terminal
  readonly page: Page
  readonly chance: () => number
  /** words that must be gone afterwards */
  readonly marks: string[]
  readonly onReceipt: () => void
}

/** When each thing was touched last: the same again within half a second is a tremor, and dropped. */
const touched = new Map<string, number>()

/** Touches what a finger would, without the way of a real touch through the browser: a thousand sessions have many. */
async function touch(page: Page, selector: string, which = 0): Promise<void> {
  const since = performance.now() - (touched.get(selector) ?? Number.NEGATIVE_INFINITY)
  // Keys of a keyboard are touched again sooner.
  if (!selector.startsWith('[data-key=') && since < TREMOR_MS + 50) await lifted(page, TREMOR_MS + 50 - since)
  touched.set(selector, performance.now())
  await page.locator(selector).first().waitFor({ state: 'attached' })
  await page.evaluate(
    ([at, share]) => {
      const all = [...document.querySelectorAll<HTMLElement>(at)]
      all[Math.min(all.length - 1, Math.floor(share * all.length))]?.click()
    },
    [selector, which] as const,
  )
}
const stands = (page: Page, selector: string) => page.locator(selector).first().waitFor({ state: 'attached' })
/** Nobody is there, and the page may begin anew. */
const night = (ms: number) => new Promise((morning) => setTimeout(morning, ms))
/** The finger is off the glass for a while. */
const lifted = (page: Page, ms: number) => page.evaluate((rest) => new Promise<void>((done) => setTimeout(done, rest)), ms)

const swap: Errand = async ({ page }) => {
  const before = await page.evaluate(() => document.documentElement.lang)
  await touch(page, '[data-foot="language"]')
  await page.waitForFunction((lang) => document.documentElement.lang !== lang, before)
  return ['swaps']
}
const guide: Errand = async (world) => {
  const { page, chance } = world
  await touch(page, '[data-to="/guide"]')
  await touch(page, '[data-page="guide-list"] .row-link', chance())
  await stands(page, '[data-page="guide"] .facts')
  return ['guides', ...(await swap(world))]
}
const list =
  (kind: 'place' | 'notice' | 'event'): Errand =>
  async ({ page, chance }) => {
    await touch(page, `[data-to="/${kind}"]`)
    await touch(page, `[data-page="${kind}-list"] .row-link`, chance())
    await stands(page, `[data-page="${kind}"]`)
    return [`${kind}s`]
  }
const search: Errand = async (world) => {
  const { page, chance, marks } = world
  await touch(page, '.search-pill')
  await touch(page, '[data-tab="latin"]')
  const query = QUERIES[Math.floor(chance() * QUERIES.length)] as string
  marks.push(`>${query}<`)
  for (const letter of query) {
    await touch(page, `[data-key="${letter}"]`)
    await lifted(page, 120)
  }
  await stands(page, '.search-found [data-id], .search-found [role="status"]')
  return ['searches', ...(await swap(world))]
}
const looks: Errand = async (world) => {
  const { page } = world
  await touch(page, '[data-foot="elder"]')
  await touch(page, '[data-foot="contrast"]')
  await touch(page, '[data-foot="help"]')
  await stands(page, '[data-page="help"]')
  return ['modes']
}
const tour: Errand = async ({ page, chance }) => {
  await touch(page, '.hero')
  await page.locator('.tour[data-sharp="true"]').waitFor({ state: 'attached', timeout: 90_000 })
  const steps = 1 + Math.floor(chance() * 2)
  for (let step = 0; step < steps; step++) {
    const arrow = page.locator('.tour-arrow').first()
    if ((await arrow.count()) === 0) break
    await touch(page, '.tour-arrow', chance())
    await page.locator('.tour[data-sharp="true"]').waitFor({ state: 'attached', timeout: 90_000 })
  }
  await touch(page, '.tour-leave')
  await stands(page, '[data-page="home"]')
  return ['tours']
}
const report: Errand = async ({ page, onReceipt }) => {
  await touch(page, '[data-to="/report"]')
  await touch(page, '[data-category="REPORT-LIGHT"]')
  for (const digit of '0027') {
    await touch(page, `[data-key="${digit}"]`)
    await lifted(page, 150)
  }
  await touch(page, '.action.main:not(:disabled)')
  await touch(page, '.sentence')
  await touch(page, '[data-action="send"]:not(:disabled)')
  await page.locator('[data-receipt]').first().waitFor({ state: 'attached', timeout: 60_000 })
  onReceipt()
  return ['reports']
}
const DAILY: readonly Errand[] = [guide, list('place'), list('notice'), list('event'), search, looks]

/** A thousand residents in one page's life, with the tour, search, reports, both languages, new content and two losses of the line. */
export function makeSoak(shorter: number | null): Proof {
  const wanted = shorter ?? WANTED
  return {
    name: 'soak',
    wanted: { '1,000 sessions': { weeks: 1, sessions: WANTED, lineLosses: 2, updates: 1 } },
    never: NEVER,
    async run(work) {
      const lobby = await openLobby()
      const profile = mkdtempSync(join(tmpdir(), 'xinxiji-soak-'))
      const terminal = new Terminal(profile)
      try {
        await lobby.start()
        await live(lobby, terminal, profile, wanted, shorter === null ? '1,000 sessions' : `tried ${shorter} sessions`, work)
      } finally {
        await terminal.off()
        await lobby.stop()
        rmSync(profile, { recursive: true, force: true })
      }
      return null
    },
  }
}

async function live(lobby: LobbyHub, terminal: Terminal, profile: string, wanted: number, part: string, work: Work): Promise<void> {
  const { chance, until, say } = work
  await terminal.on({ width: GLASS.width, height: GLASS.height }, ARGS)
  const { page } = terminal
  await makeForgetful(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setDeviceMetricsOverride', GLASS)
  await cdp.send('ServiceWorker.enable')
  await page.goto(`${lobby.url}/kiosk/`)
  await terminal.savesEverything()
  await stands(page, '[data-start], .tiles')
  await night(FIRST_NIGHT_MS)
  const [looksTaken, done] = [[] as Look[], {} as Record<string, number>]
  let [sessions, receipts, leftovers, lineLosses, isOn, isNew] = [0, 0, 0, 0, true, false]
  let stuck: string | null = null
  const versionNow = () => page.evaluate(async (bundle) => ((await (await fetch(`/c/${bundle}/active.json`)).json()) as { version: number }).version, BUNDLE)

  try {
    while (sessions < wanted && Date.now() < until) {
      const share = sessions / wanted
      const shallBeOn = !LOSSES.some(([from, to]) => share >= from && share < to)
      if (isOn && !shallBeOn) await lobby.stop()
      if (!isOn && shallBeOn) {
        await lobby.start()
        lineLosses++
      }
      isOn = shallBeOn
      if (!isNew && share >= UPDATE) {
        await signVersion({ hub: lobby.folder, bundle: BUNDLE, of: 1, version: 2, path: 'home.json', change: (text) => `${text} ` })
        isNew = true
      }
      const marks: string[] = []
      await comesIn(page, chance() < 0.5 ? 'ug' : 'zh')
      const world = { terminal, page, chance, marks, onReceipt: () => receipts++ }
      const errands: Errand[] = [DAILY[Math.floor(chance() * DAILY.length)] as Errand]
      if (chance() * 100 < TOUR) errands.push(tour)
      if (chance() * 100 < REPORT) errands.push(report)
      for (const errand of errands) {
        for (const what of await errand(world)) done[what] = (done[what] ?? 0) + 1
        await goesHome(page)
      }
      await ends(page)
      const left = await leftOvers(page, marks)
      if (left.length > 0) say(`left after session ${sessions + 1}: ${left.join(', ')}`)
      leftovers += left.length
      sessions++
      if (sessions % LOOK_EVERY !== 0) continue
      await night(NIGHT_MS)
      const { look, each } = await lookAt(page, cdp, profile, sessions)
      looksTaken.push(look)
      say(`${sessions} sessions, ${receipts} receipts, ${leftovers} left; ${JSON.stringify({ ...look, megabytes: each })}`)
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    stuck = error.stack ?? error.message
  }
  if (!isOn) {
    await lobby.start()
    lineLosses++
  }
  const before = Date.now()
  while (lobby.cases().length < receipts && Date.now() - before < ARRIVES_MS) await new Promise((later) => setTimeout(later, 1_000))
  const updates = stuck === null && (await versionNow()) === 2 ? 1 : 0
  for (const complaint of terminal.complaints) say(`the page complained: ${complaint}`)
  for (const measure of MEASURES) say(`${measure} grew at most by ${mostGrown(looksTaken, measure).toFixed(1)} % over the look at ${LOOK_EVERY}`)
  const weeks = {
    wanted,
    sessions,
    looks: looksTaken,
    done,
    receipts,
    arrived: lobby.cases().length,
    leftovers,
    complaints: terminal.complaints.length,
    lineLosses,
    updates,
    stuck,
  }
  const wasCut = sessions < wanted && stuck === null
  if (wasCut) say(`no more time after ${sessions} of ${wanted} sessions: what was counted is noted, memory is not judged`)
  work.note(wasCut ? `${part}, cut short` : part, verdictOf(weeks))
}

/** Somebody comes: to the walk, or to a first screen that began anew for new content. */
async function comesIn(page: Page, language: 'zh' | 'ug'): Promise<void> {
  await stands(page, '[data-start], .tiles')
  if ((await page.locator('[data-start]').count()) > 0) {
    await touch(page, `[data-start="${language}"]`)
    await page.locator('[data-page="attract"]').waitFor({ state: 'detached' })
  }
  await stands(page, '[data-page="home"] .tiles')
}

async function goesHome(page: Page): Promise<void> {
  if ((await page.locator('[data-page="home"]').count()) === 0) await touch(page, '[data-foot="home"]')
  await stands(page, '[data-page="home"] .tiles')
}

/** The end by its button; whoever left a first screen as they found it has nothing to end. */
async function ends(page: Page): Promise<void> {
  if ((await page.locator('.end-bar button').count()) === 0) await touch(page, '[data-foot="elder"]')
  await touch(page, '.end-bar button')
  // New content takes over between two people: then the page is another one.
  await stands(page, '[data-page="attract"], [data-page="home"] .tiles')
  await page.waitForFunction(() => document.querySelector('.end-bar button') === null)
  // The way back is put away a moment after the glass is; what is there still when that is over is left.
  const isPutAway = () => navigation.entries().every(({ url, sameDocument }) => !sameDocument || url?.endsWith('/kiosk/') === true)
  await page.waitForFunction(isPutAway, null, { timeout: 5_000 }).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error
  })
}

/**
 * Looks at what is held, always alike: the first screen in Chinese after a search, for a page that has shown its keys once hears touches
 * there as well; everything at rest, garbage collected, and gone what a browser keeps only as long as there is room, such as decoded pictures.
 */
async function lookAt(
  page: Page,
  cdp: Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>,
  profile: string,
  sessions: number,
): Promise<{ readonly look: Look; readonly each: Readonly<Record<string, number>> }> {
  await comesIn(page, 'zh')
  await touch(page, '.search-pill')
  await stands(page, '.keys-slot > *')
  await goesHome(page)
  await lifted(page, 3_000)
  // A browser ends a service worker that has rested for half a minute, and what it held is gone; one that a driver looks at it lets live.
  await cdp.send('ServiceWorker.stopAllWorkers')
  await cdp.send('Memory.simulatePressureNotification', { level: 'critical' })
  await lifted(page, 2_000)
  // What a first collection lets go of may be the last that held something else.
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  const held = heldBy(profile)
  const processBytes = [...held.values()].reduce((sum, bytes) => sum + bytes, 0)
  const each = Object.fromEntries([...held].map(([kind, bytes]) => [kind, Math.round(bytes / 1e6)]))
  return { look: { sessions, heapBytes: usedSize, nodes, listeners: jsEventListeners, processBytes }, each }
}
