// `npm run bench:terminal`: the terminal with a catalogue of 1,135 items beside the sample's own, touched by a finger in a real
// browser at 1080x1920, off line. Wall times want a quiet machine. Ends with one JSON line.
//
// Before each touch lies a hand's time. The way is gone once on a page that has just begun, whose program is still cold; then, after the
// first screen has stood for a while as it does in a lobby, once in each language. The goal is asked of both, each by itself.
// Languages are changed on pages that have just begun.
//
// Two browsers take turns: one draws its pages by the processor, as every browser without a graphics card does; the other has them drawn
// by SwiftShader, which stands in for a card and is slower than either. The goals are asked of the first; the second stands beside it.
//
//   npm run bench:terminal -- [--quick] [--items 1135] [--repeats 5] [--all]
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPressKeys } from '../../content/keys.ts'
import { press } from '../../content/press/press.ts'
import { prepare } from '../../hub/prepare.ts'
import type { Drawn } from '../chromium.ts'
import { freePort, LobbyHub, Terminal } from '../journeys/lobby.ts'
import { PREPARED } from '../journeys/prepare.ts'
import { percentile } from './search/result.ts'
import { weigh } from './size/weigh.ts'
import { sampleWithCatalogue } from './terminal/catalogue.ts'
import { countTouches, touchesOfAReport } from './terminal/count-touches.ts'
import { type Answered, goTheWay, swapLanguage } from './terminal/visit.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, all: { type: 'boolean' }, items: { type: 'string' }, repeats: { type: 'string' } } })
const items = Number(values.items ?? 1_135)
const repeats = values.quick === true ? 1 : Number(values.repeats ?? 5)
const dist = join(PREPARED, 'dist')
const GLASS = { width: 1080, height: 1920 }
/** Longer than a terminal waits before it opens what takes long to open, and shorter than until the community walks by. */
const STANDS_MS = 30_000
const round = (ms: number) => Math.round(ms * 10) / 10

await prepare({ data: PREPARED, dist })
const data = mkdtempSync(join(tmpdir(), 'xinxiji-bench-terminal-'))
cpSync(join(PREPARED, 'keys'), join(data, 'keys'), { recursive: true })
mkdirSync(join(data, 'bundles'))
cpSync(join(PREPARED, 'bundles', 'terminal.json'), join(data, 'bundles', 'terminal.json'))
const folder = sampleWithCatalogue(items)
console.error(`pressing the sample with ${items} items more…`)
const pressed = await press({
  folder,
  keys: await readPressKeys(join(data, 'keys')),
  out: join(data, 'bundles'),
  cache: join(PREPARED, 'cache', 'pyramids'),
  drafts: true,
  issued: Math.floor(Date.now() / 1000),
  onStep: () => {},
})
rmSync(folder, { recursive: true, force: true })
if (pressed.is !== 'pressed') throw new Error(`bench: wants a pressed bundle, it was ${pressed.is}`)

const hub = new LobbyHub(data, await freePort())
const terminal = new Terminal(join(data, 'profile'))
const measured = {
  processor: { justBegun: [] as Answered[], answered: [] as Answered[], swaps: [] as Answered[], firstPaints: [] as number[] },
  swiftshader: { justBegun: [] as Answered[], answered: [] as Answered[], swaps: [] as Answered[], firstPaints: [] as number[] },
}

/** Begins the browser anew and opens the first page: a browser that has just begun has no worker running, the shelf's wakes with the first request. */
async function begin(by: Drawn): Promise<void> {
  await terminal.off()
  await terminal.on(GLASS, [], by)
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.page.locator('.tiles').waitFor()
}

const firstPaint = () =>
  terminal.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (paint !== undefined) resolve(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

try {
  await hub.start()
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()

  for (let repeat = 0; repeat < repeats; repeat++)
    for (const by of ['processor', 'swiftshader'] as const) {
      const { justBegun, answered, swaps, firstPaints } = measured[by]
      // The first repeat's first beginning of either is the one that fills its caches.
      for (let begun = repeat === 0 ? -1 : 0; begun < 2; begun++) {
        await begin(by)
        if (begun >= 0) firstPaints.push(await firstPaint())
      }
      const { page } = terminal
      justBegun.push(...(await goTheWay(page)))
      await new Promise((stood) => setTimeout(stood, STANDS_MS))
      for (const language of ['zh', 'ug']) {
        if (language === 'ug') await page.locator('[data-foot="language"]').tap()
        answered.push(...(await goTheWay(page)))
      }
      for (const [where, path, ready] of [
        ['home', '', '.tiles'],
        ['the catalogue', 'guide', '.row'],
        ['a guide', 'guide/elder-card', '.facts'],
        ['places', 'place', '.row'],
        ['a notice', 'notice/covenant-residents', '.body'],
      ] as const) {
        await page.goto(`${hub.url}/kiosk/${path}`)
        await page.locator(ready).first().waitFor()
        swaps.push(...(await swapLanguage(page, where)))
      }
    }
} finally {
  await terminal.off()
  await hub.stop()
}

// Touches are counted on the sample as it is.
const sample = mkdtempSync(join(tmpdir(), 'xinxiji-bench-sample-'))
for (const part of ['keys', 'bundles']) cpSync(join(PREPARED, part), join(sample, part), { recursive: true })
const sampleHub = new LobbyHub(sample, await freePort())
const visitor = new Terminal(join(sample, 'profile'))
await sampleHub.start()
await visitor.on()
await visitor.page.goto(`${sampleHub.url}/kiosk/`)
const counted = []
for (const kind of ['guide', 'place', 'notice', 'event', 'hotline']) counted.push(...(await countTouches(visitor.page, `[data-to="/${kind}"]`)))
const report = await touchesOfAReport(visitor.page)
await visitor.off()
await sampleHub.stop()
for (const used of [data, sample]) rmSync(used, { recursive: true, force: true })

const of = (list: readonly Answered[]) => list.map(({ seenMs }) => seenMs)
const drawn = (list: readonly Answered[]) => list.map(({ drawnMs }) => drawnMs)
const { first, sum } = weigh(dist)
const services = counted.filter(({ id }) => id.startsWith('guide:'))
const { justBegun, answered, swaps, firstPaints } = measured.processor
const beside = measured.swiftshader
const got = {
  items: items + services.length,
  touches: answered.length,
  answerP50Ms: round(percentile(of(answered), 0.5)),
  answerP95Ms: round(percentile(of(answered), 0.95)),
  answerDrawnP50Ms: round(percentile(drawn(answered), 0.5)),
  answerDrawnP95Ms: round(percentile(drawn(answered), 0.95)),
  answerJustBegunP50Ms: round(percentile(of(justBegun), 0.5)),
  answerJustBegunP95Ms: round(percentile(of(justBegun), 0.95)),
  swapP50Ms: round(percentile(of(swaps), 0.5)),
  swapP95Ms: round(percentile(of(swaps), 0.95)),
  swapDrawnP95Ms: round(percentile(drawn(swaps), 0.95)),
  firstPaintColdMs: round(percentile(firstPaints, 0.5)),
  bySwiftShaderAnswerP50Ms: round(percentile(of(beside.answered), 0.5)),
  bySwiftShaderAnswerP95Ms: round(percentile(of(beside.answered), 0.95)),
  bySwiftShaderAnswerJustBegunP95Ms: round(percentile(of(beside.justBegun), 0.95)),
  bySwiftShaderSwapP50Ms: round(percentile(of(beside.swaps), 0.5)),
  bySwiftShaderSwapP95Ms: round(percentile(of(beside.swaps), 0.95)),
  bySwiftShaderFirstPaintColdMs: round(percentile(beside.firstPaints, 0.5)),
  firstScreenGzip: sum(first),
  services: services.length,
  touchesToAService: Math.max(...services.map(({ touches }) => touches)),
  touchesToAnything: Math.max(...counted.map(({ touches }) => touches)),
  touchesOfAReport: report,
}
const goals: Partial<Record<keyof typeof got, number>> = {
  answerP95Ms: 100,
  answerJustBegunP95Ms: 100,
  swapP95Ms: 100,
  firstPaintColdMs: 3_000,
  firstScreenGzip: 120_000,
  touchesToAService: 3,
  touchesToAnything: 3,
  touchesOfAReport: 5,
}
const short = Object.entries(goals)
  .filter(([name, goal]) => got[name as keyof typeof got] > goal)
  .map(([name]) => name)

const begun = justBegun.map((each) => ({ ...each, touch: `${each.touch}, just begun` }))
const byTouch = Map.groupBy([...answered, ...swaps, ...begun], ({ touch }) => touch)
const rows = [...byTouch].map(([touch, all]) => ({ touch, median: percentile(of(all), 0.5), page: percentile(drawn(all), 0.5), most: Math.max(...of(all)) }))
for (const { touch, median, page, most } of rows.sort((a, b) => b.median - a.median).slice(0, values.all === true ? undefined : 12))
  console.log(
    `${touch.padEnd(34)} median ${String(round(median)).padStart(7)} ms, ready after ${String(round(page)).padStart(7)} ms   most ${String(round(most)).padStart(7)} ms`,
  )
for (const { id, touches } of counted.filter((each) => each.touches > 3)) console.log(`${id} wants ${touches} touches`)
for (const [name, value] of Object.entries(got))
  console.log(`${name.padEnd(34)} ${String(value).padStart(10)}${name in goals ? `   goal ≤ ${goals[name as keyof typeof got]}` : ''}`)
console.log(JSON.stringify({ bench: 'terminal', got, goals, short }))
