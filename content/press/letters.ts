import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { LETTERS } from '../read/community.ts'
import type { PressCache } from './cache.ts'
import { type BundleObject, hashOf, held } from './object.ts'

const require = createRequire(import.meta.url)
const FAMILY = 'Xinxiji Sans'
// Raise it when the cutting changes.
const RECIPE = 1
// What the pages use (ui/tokens.css); lighter and heavier strokes would only weigh.
const WEIGHTS = { wght: { min: 400, max: 800 } } as const

// Of two files that name the same character browsers take the later one. The Chinese files name some Arabic letters and have
// no picture of them, so the Arabic file comes last; it alone is taken from its font, « » and the digits are in both.
const SOURCES = [
  { name: '@fontsource-variable/noto-sans-sc', subsets: /./ },
  { name: '@fontsource-variable/noto-sans-arabic', subsets: /arabic-arabic-wght/ },
] as const

/** Every character of GB 2312: the 6,763 that residents type and staff answer with, its punctuation and its Latin letters. */
export function gb2312(): Set<string> {
  const decode = new TextDecoder('gb18030')
  const characters = new Set<string>()
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let column = 0xa1; column <= 0xfe; column++) {
      const character = decode.decode(new Uint8Array([row, column]))
      // Codes that GB 2312 leaves free come back as private use or as a mark for "none".
      if ([...character].length === 1 && !/[\p{C}\uFFFD]/u.test(character)) characters.add(character)
    }
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code))
  return characters
}

function parseRange(range: string): (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [from, to] = part
      .trim()
      .slice(2)
      .split('-')
      .map((end) => Number.parseInt(end, 16)) as [number, number | undefined]
    return [from, to ?? from] as const
  })
}

/** `U+4e00-4e02,U+4e07`: code points in order as CSS writes their ranges. */
export function cssRange(codes: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([from, to]) => `U+${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}`).join(',')
}

/** The characters that stand in the texts of a bundle. */
export function charactersIn(texts: Iterable<string>): Set<string> {
  const characters = new Set<string>()
  for (const text of texts) for (const character of text) characters.add(character)
  return characters
}

/**
 * The letters that go with a bundle, as small as it can be: of each font file only the characters wanted, and only between
 * the weights that pages use. `fonts/sans.css` names a file per range, so a page reads only those it shows. Uyghur comes
 * whole. Noto fonts, SIL Open Font License 1.1, whose text goes with them. Rule B17.
 *
 * @param texts everything the bundle says
 */
export async function letterObjects(
  texts: Iterable<string>,
  letters: (typeof LETTERS)[number],
  cache: PressCache,
  onStep: (done: number, of: number) => void,
): Promise<BundleObject[]> {
  const wanted = charactersIn(texts)
  if (letters === 'typed') for (const character of gb2312()) wanted.add(character)
  const codes = [...wanted].map((character) => character.codePointAt(0) as number)
  const objects: BundleObject[] = []
  let css = ''
  for (const { name, subsets } of SOURCES) {
    const folder = dirname(require.resolve(`${name}/package.json`))
    const faces = [
      ...readFileSync(join(folder, 'wght.css'), 'utf8').matchAll(/@font-face\s*\{[^}]*url\(\.\/files\/([^)]+)\)[^}]*?unicode-range:([^;]+);\s*\}/g),
    ]
    if (faces.length === 0) throw new Error(`letters: ${name} has no font faces where they are looked for`)
    const wholly = name.endsWith('arabic')
    // A character that two files name is shown from the later one, so it is cut out of that alone.
    const taken = new Set<number>()
    const shares = (faces as unknown as [string, string, string][]).reverse().map(([, file, range]) => {
      const ranges = parseRange(range)
      const here = codes.filter((code) => !taken.has(code) && ranges.some(([from, to]) => from <= code && code <= to)).sort((a, b) => a - b)
      for (const code of here) taken.add(code)
      return { file, range, here: wholly ? null : here }
    })
    for (const [at, { file, range, here }] of shares.reverse().entries()) {
      onStep(at, shares.length)
      if (!subsets.test(file)) continue
      // A file of blanks alone has no outlines, and browsers refuse it.
      if (here !== null && !here.some((code) => !/[\s\p{C}\p{Z}]/u.test(String.fromCodePoint(code)))) continue
      objects.push(await cut(join(folder, 'files', file), `fonts/${file}`, here, cache))
      css += `@font-face{font-family:'${FAMILY}';font-style:normal;font-display:swap;font-weight:400 800;src:url(${file}) format('woff2');unicode-range:${here === null ? range : cssRange(here)}}\n`
    }
    objects.push(held(`fonts/${name.slice(name.indexOf('/') + 1)}-licence.txt`, readFileSync(join(folder, 'LICENSE'))))
  }
  objects.push(held('fonts/sans.css', new TextEncoder().encode(css)))
  return objects
}

/** One font file cut down to `codes`; `null` keeps all its characters. */
async function cut(file: string, path: string, codes: readonly number[] | null, cache: PressCache): Promise<BundleObject> {
  const font = readFileSync(file)
  if (codes === null) return held(path, font)
  const key = hashOf(Buffer.from(`${hashOf(font)} ${RECIPE} ${JSON.stringify(WEIGHTS)} ${codes.join(',')}`))
  const bytes = 'font.woff2'
  const kept =
    cache.get('letters', key) ??
    cache.put(
      'letters',
      key,
      [{ path: bytes, bytes: await subsetFont(font, String.fromCodePoint(...codes), { targetFormat: 'woff2', variationAxes: WEIGHTS }) }],
      { width: 0, height: 0 },
    )
  return { path, ...(kept.parts.get(bytes) as Omit<BundleObject, 'path'>) }
}
