import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a folder of built pages holds, by name; names are relative to it. */
export interface Weighed {
  readonly files: readonly string[]
  /** what the terminal's first screen needs */
  readonly first: ReadonlySet<string>
  /** what the tour adds for someone who already has the terminal's first screen and its lists */
  readonly engine: readonly string[]
  /** what the tour fetches only when something of it is wanted */
  readonly later: readonly string[]
  /** bytes of files, gzip -9 */
  sum(files: Iterable<string>): number
}

export function weigh(dist: string): Weighed {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(dist, file)).isFile() && !file.startsWith('.'))
  const gzip = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  const first = staticGraph(dist, namedBy(dist, 'kiosk/index.html'))
  const roots = files.filter((file) => /^assets\/(TourScreen|mount|stage|gl-picture)-[^/]*\.(js|css)$/.test(file))
  // A terminal fetches its lists by itself while its first screen stands.
  const shell = new Set([
    ...first,
    ...staticGraph(
      dist,
      files.filter((file) => /^assets\/behind-[^/]*\.(js|css)$/.test(file)),
    ),
  ])
  const engine = [...staticGraph(dist, roots)].filter((file) => !shell.has(file))
  const later = [...laterGraph(dist, engine)].filter((file) => !shell.has(file) && !engine.includes(file))
  return { files, first, engine, later, sum: (all) => [...all].reduce((bytes, file) => bytes + gzip(file), 0) }
}

/** Every script and style a page's `index.html` names. */
function namedBy(dist: string, entry: string): string[] {
  return [...readFileSync(join(dist, entry), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file as string)
}

/** What files fetch only when they want it, with all that it brings. */
function laterGraph(dist: string, from: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...from]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!file.endsWith('.js')) continue
    for (const [, next] of readFileSync(join(dist, file), 'utf8').matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g))
      for (const each of staticGraph(dist, [`assets/${next}`]))
        if (!seen.has(each)) {
          seen.add(each)
          waiting.push(each)
        }
  }
  return seen
}

/** Files and all that they import, static imports only. */
function staticGraph(dist: string, roots: readonly string[]): Set<string> {
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
