import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BundleObject } from './lists.ts'

const require = createRequire(import.meta.url)
const FAMILY = 'Xinxiji Sans'

// Of two files that name the same character browsers take the later one. The Chinese files name some Arabic letters and have
// no picture of them, so the Arabic file comes last; it alone is taken from its font, « » and the digits are in both.
const SOURCES = [
  { name: '@fontsource-variable/noto-sans-sc', css: 'wght.css', subsets: /./ },
  { name: '@fontsource-variable/noto-sans-arabic', css: 'wght.css', subsets: /arabic-arabic-wght/ },
] as const

/**
 * The whole letters of the house as bundle objects: `fonts/sans.css` names a file per range of characters, so a page
 * reads only those it shows. Noto fonts, SIL Open Font License 1.1, whose text goes with them.
 */
export function fontObjects(): BundleObject[] {
  const objects: BundleObject[] = []
  let css = ''
  for (const source of SOURCES) {
    const folder = dirname(require.resolve(`${source.name}/package.json`))
    const faces = readFileSync(join(folder, source.css), 'utf8').matchAll(/@font-face\s*\{[^}]*url\(\.\/files\/([^)]+)\)[^}]*?(unicode-range:[^;]+;)?\s*\}/g)
    for (const [, file, range] of faces) {
      if (file === undefined || !source.subsets.test(file)) continue
      objects.push({ path: `fonts/${file}`, bytes: readFileSync(join(folder, 'files', file)) })
      css += `@font-face{font-family:'${FAMILY}';font-style:normal;font-display:swap;font-weight:100 900;src:url(${file}) format('woff2');${range ?? ''}}\n`
    }
    objects.push({ path: `fonts/${source.name.slice(source.name.indexOf('/') + 1)}-licence.txt`, bytes: readFileSync(join(folder, 'LICENSE')) })
  }
  if (objects.length < 50) throw new Error(`fonts: wants the files of ${SOURCES.map((source) => source.name).join(' and ')}, found ${objects.length}`)
  objects.push({ path: 'fonts/sans.css', bytes: new TextEncoder().encode(css) })
  return objects
}
