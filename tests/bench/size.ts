// `npm run bench:size`: bytes of what is fetched, gzip -9, and how many files the shell has. Ends with one JSON line.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { prepare } from '../../hub/prepare.ts'
import { PREPARED } from '../journeys/prepare.ts'

const dist = join(PREPARED, 'dist')
await prepare({ data: PREPARED, dist })

const gzip = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(dist, file)).isFile() && !file.startsWith('.'))
const shell = files.filter((file) => file !== 'sw.js')

/** Every script and style a page's `index.html` names. */
function namedBy(entry: string): string[] {
  return [...readFileSync(join(dist, entry), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file as string)
}

/** Files and all that they import, static imports only. */
function staticGraph(roots: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...roots]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    if (!file.endsWith('.js')) continue
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, next] of text.matchAll(/(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?["']\.\/([^"']+)["']/g)) waiting.push(`assets/${next}`)
  }
  return seen
}

const sum = (all: Iterable<string>) => [...all].reduce((bytes, file) => bytes + gzip(file), 0)
const first = staticGraph(namedBy('kiosk/index.html'))
// What the tour adds for someone who already has the terminal's first screen and its lists.
const tourRoots = files.filter((file) => /^assets\/(TourScreen|mount|stage|gl-picture)-[^/]*\.(js|css)$/.test(file))
const engine = [...staticGraph(tourRoots)].filter((file) => !first.has(file))
const letters = files.filter((file) => /^assets\/first-/.test(file))
const bundle = readdirSync(join(PREPARED, 'bundles', 'chenguangli', 'pack')).reduce(
  (bytes, pack) => bytes + statSync(join(PREPARED, 'bundles', 'chenguangli', 'pack', pack)).size,
  0,
)

const got = {
  shellFiles: shell.length,
  shellBytes: shell.reduce((bytes, file) => bytes + statSync(join(dist, file)).size, 0),
  shellGzip: sum(shell),
  firstScreenGzip: sum(first),
  firstLettersBytes: letters.reduce((bytes, file) => bytes + statSync(join(dist, file)).size, 0),
  tourOnTopGzip: sum(engine),
  workerGzip: gzip('sw.js'),
  sampleBundleBytes: bundle,
}
const goals: Partial<Record<keyof typeof got, number>> = { shellFiles: 59, shellBytes: 3_000_000, firstLettersBytes: 120_000, tourOnTopGzip: 150_000 }
const short = Object.entries(goals)
  .filter(([name, goal]) => got[name as keyof typeof got] > goal)
  .map(([name]) => name)

for (const [name, value] of Object.entries(got))
  console.log(`${name.padEnd(20)} ${String(value).padStart(10)}${name in goals ? `   goal ≤ ${goals[name as keyof typeof got]}` : ''}`)
console.log(`tour: ${engine.join(', ')}`)
console.log(JSON.stringify({ bench: 'size', got, goals, short }))
