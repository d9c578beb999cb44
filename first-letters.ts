// The letters of the first paint, cut out of the whole fonts while the pages are built: a few kilobytes that let the first
// screen stand in its own type before any bundle is here. The whole fonts are bundle objects (content/press/fonts.ts).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { aloudWords } from './ui/words/aloud.ts'
import { commonWords } from './ui/words/common.ts'
import { kioskWords } from './ui/words/kiosk.ts'

const require = createRequire(import.meta.url)
const NAME = 'virtual:first-letters.css'
// Where the cut files lie while the build takes them in as assets.
const KEPT = 'node_modules/.cache/first-letters'
const RESOLVED = '\0first-letters.css'
// The Arabic block, its own comma, semicolon and question mark among them.
const ARABIC = /[\u0600-\u06ff]/
const FIRST = /^(common|kiosk\.(foot|head|home|state))\./

/** Every character that the first screen's own texts use, in both languages. */
export function firstCharacters(): Set<string> {
  const words = Object.entries({ ...aloudWords, ...commonWords, ...kioskWords }).filter(([key]) => FIRST.test(key))
  const text = words.map(([, word]) => word.zh + word.ug).join('')
  // A font cut down to blanks alone has no outlines, and browsers refuse it.
  return new Set([...text, ...'0123456789:–-·،؟؛«»…۔'].filter((character) => !/[\s\p{C}\p{Z}]/u.test(character)))
}

const hex = (character: string) => `U+${(character.codePointAt(0) as number).toString(16)}`

function inRange(range: string, codePoint: number): boolean {
  return range.split(',').some((part) => {
    const [from, to] = part
      .trim()
      .slice(2)
      .split('-')
      .map((end) => Number.parseInt(end, 16)) as [number, number | undefined]
    return codePoint >= from && codePoint <= (to ?? from)
  })
}

/** Cuts the wanted characters out of each font file that holds some of them. */
async function cut(wanted: ReadonlySet<string>): Promise<{ name: string; bytes: Buffer; range: string }[]> {
  const pieces = []
  for (const font of ['noto-sans-arabic', 'noto-sans-sc']) {
    const folder = dirname(require.resolve(`@fontsource-variable/${font}/package.json`))
    const css = readFileSync(join(folder, 'wght.css'), 'utf8')
    for (const [, file, range] of css.matchAll(/url\(\.\/files\/([^)]+)\)[^}]*?unicode-range:([^;]+);/g)) {
      // Arabic letters come from the one font, everything else (digits, « » and all punctuation too) from the other. The Chinese
      // files name some Arabic letters in their ranges and have no picture of them.
      const arabic = font === 'noto-sans-arabic'
      if (file === undefined || range === undefined || (arabic && !file.includes('-arabic-arabic-'))) continue
      const here = [...wanted].filter((character) => ARABIC.test(character) === arabic && inRange(range, character.codePointAt(0) as number))
      if (here.length === 0) continue
      const bytes = await subsetFont(readFileSync(join(folder, 'files', file)), here.join(''), {
        targetFormat: 'woff2',
        variationAxes: { wght: { min: 400, max: 800 } },
      })
      pieces.push({ name: file.replace('-wght-normal', ''), bytes, range: here.map(hex).join(',') })
    }
  }
  return pieces
}

/** Gives `virtual:first-letters.css`; the font files become assets of the build. */
export function firstLetters(): Plugin {
  return {
    name: 'first-letters',
    apply: 'build',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null
      mkdirSync(join(import.meta.dirname, KEPT), { recursive: true })
      const faces = []
      for (const piece of await cut(firstCharacters())) {
        writeFileSync(join(import.meta.dirname, KEPT, `first-${piece.name}`), piece.bytes)
        faces.push(
          `@font-face{font-family:'Xinxiji First';font-weight:400 800;font-display:swap;src:url(/${KEPT}/first-${piece.name}) format('woff2');unicode-range:${piece.range}}`,
        )
      }
      return faces.join('\n')
    },
  }
}
