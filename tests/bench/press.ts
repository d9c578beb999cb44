// What pressing costs, on this machine, now. Times are wall times of a quiet machine: run it when nothing else runs.
//
//   npm run bench:press [--quick]     --quick leaves the large community out
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { importCatalogue } from '../../content/import/catalogue.ts'
import { makeDevelopmentKeys } from '../../content/keys.ts'
import { cutPanorama } from '../../content/pictures/cut.ts'
import { PicturePool } from '../../content/pictures/pool.ts'
import { readPanorama } from '../../content/pictures/pyramid.ts'
import { catalogueScript } from '../generated/catalogue.ts'
import { makeLargeCommunity } from '../generated/large-community.ts'

const house = resolve(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'xinxiji-bench-press-'))
const quick = process.argv.includes('--quick')
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number
const round = (value: number, digits = 2) => Number(value.toFixed(digits))

/**
 * Decodes and cuts one panorama: seconds, and how many cores were busy meanwhile. The threads are awake already, as they are
 * from the second panorama of a press on.
 */
async function cutOnce(file: string, pool: PicturePool): Promise<{ seconds: number; cores: number }> {
  const start = performance.now()
  const before = process.cpuUsage()
  await cutPanorama(pool, await readPanorama(file), null)
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1000
  return { seconds, cores: (user + system) / 1e6 / seconds }
}

async function speedUp(): Promise<{ one: number; two: number; speedUp: number; coresOfOne: number; coresOfTwo: number }> {
  // Enlarged, because the sample has no larger picture: as many pixels as a camera's, a little less to encode.
  const file = join(home, '8k.jpg')
  await sharp(join(house, 'content/sample/panoramas/v01.jpg')).resize(8192, 4096, { kernel: 'lanczos3' }).jpeg({ quality: 85 }).toFile(file)
  const pools = [new PicturePool(1), new PicturePool(2)] as const
  const small = await readPanorama(join(house, 'content/sample/panoramas/v01_dusk.jpg'))
  for (const pool of pools) await cutPanorama(pool, small, null)
  const times: [number[], number[]] = [[], []]
  const cores: [number[], number[]] = [[], []]
  for (let repeat = 0; repeat < 3; repeat++)
    for (const at of [0, 1] as const) {
      const done = await cutOnce(file, pools[at])
      times[at].push(done.seconds)
      cores[at].push(done.cores)
    }
  for (const pool of pools) await pool.close()
  const [one, two] = [median(times[0]), median(times[1])]
  return { one: round(one), two: round(two), speedUp: round(one / two), coresOfOne: round(median(cores[0])), coresOfTwo: round(median(cores[1])) }
}

interface Run {
  readonly seconds: number
  readonly peakMB: number
  readonly newBytes: number
  readonly newPacks: number
  readonly bytes: number
}

/** One press in a process of its own, from its start to its end. */
function pressOnce(folder: string, name: string): Run {
  const printed = execFileSync(
    process.execPath,
    [join(house, 'tests/bench/press-once.ts'), folder, join(home, 'keys'), join(home, `out-${name}`), join(home, `cache-${name}`)],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(printed) as Run
}

try {
  await makeDevelopmentKeys(join(home, 'keys'))
  const got: Record<string, number> = {}

  const speed = await speedUp()
  got['cut8kOneThreadSeconds'] = speed.one
  got['cut8kTwoThreadsSeconds'] = speed.two
  got['cut8kSpeedUp'] = speed.speedUp
  // The encoder takes a second core for part of each tile even with one thread of ours; this says how much of it.
  got['cut8kOneThreadCores'] = speed.coresOfOne
  got['cut8kTwoThreadsCores'] = speed.coresOfTwo

  const held = join(process.env['XINXIJI_TEST_DATA'] ?? '', 'civic', 'zwfw', 'bszl-data.js')
  const generated = join(home, 'catalogue.js')
  writeFileSync(generated, catalogueScript(1135, 34))
  for (const [name, script] of [
    ['catalogue', generated],
    ['heldCatalogue', held],
  ] as const) {
    if (!existsSync(script)) continue
    const start = performance.now()
    const imported = importCatalogue(script, join(home, name), '示例区')
    if (!imported.ok) throw new Error(imported.problem.wrong[1])
    const read = (performance.now() - start) / 1000
    got[`${name}Seconds`] = round(read + pressOnce(join(home, name), name).seconds)
  }

  // The sample: a first press, one unchanged, one with the title of a guide changed.
  const sample = join(home, 'sample')
  cpSync(join(house, 'content/sample'), sample, { recursive: true })
  const first = pressOnce(sample, 'sample')
  got['sampleFirstSeconds'] = round(first.seconds)
  got['samplePeakMB'] = Math.round(first.peakMB)
  got['sampleBytes'] = first.bytes
  got['sampleUnchangedSeconds'] = round(median([0, 1, 2].map(() => pressOnce(sample, 'sample').seconds)))
  const guide = join(sample, 'guides/elder-card.yaml')
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(/zh: ([^\n]*)/, 'zh: $1（改）'))
  const changed = pressOnce(sample, 'sample')
  got['oneTitlePacks'] = changed.newPacks
  got['oneTitleBytes'] = changed.newBytes

  if (!quick) {
    const large = join(home, 'large')
    await makeLargeCommunity(large, { viewpoints: 1000, photos: 10_000, poles: 1769 })
    const pressed = pressOnce(large, 'large')
    got['largeSeconds'] = round(pressed.seconds)
    got['largePeakMB'] = Math.round(pressed.peakMB)
    const again = pressOnce(large, 'large')
    got['largeUnchangedSeconds'] = round(again.seconds)
    got['largeUnchangedPeakMB'] = Math.round(again.peakMB)
  }

  const most: Readonly<Record<string, number>> = {
    catalogueSeconds: 10,
    heldCatalogueSeconds: 10,
    largeSeconds: 60,
    largePeakMB: 1024,
    oneTitlePacks: 1,
    sampleUnchangedSeconds: 3,
    largeUnchangedSeconds: 3,
  }
  const least: Readonly<Record<string, number>> = { cut8kSpeedUp: 1.8 }
  const short = Object.keys(got).filter(
    (name) => (got[name] as number) > (most[name] ?? Number.POSITIVE_INFINITY) || (got[name] as number) < (least[name] ?? 0),
  )
  for (const [name, value] of Object.entries(got)) {
    const goal = name in most ? `   goal ≤ ${most[name]}` : name in least ? `   goal ≥ ${least[name]}` : ''
    console.log(`${name.padEnd(24)} ${String(value).padStart(12)}${goal}`)
  }
  console.log(`threads of this machine: ${availableParallelism()}`)
  console.log(JSON.stringify({ bench: 'press', got, goals: { ...most, ...least }, short }))
} finally {
  rmSync(home, { recursive: true, force: true })
}
