import { Converter } from 'opencc-js/t2cn'
import { polyphonic } from 'pinyin-pro'
import { gb2312 } from '../press/letters.ts'

const HAN = /^\p{Script=Han}$/u
// Of a character with many readings the first ones are those that people mean.
const READINGS = 3

/** The text of `model/search/han-tables.ts`; the same on every machine. */
export function hanTables(): string {
  const common = [...gb2312()].filter((character) => HAN.test(character)).sort()
  return [
    '// Made by content/search/make-han.ts from opencc-js (MIT; its tables from OpenCC, Apache-2.0) and pinyin-pro (MIT). Not edited by hand.',
    '',
    '/** Pairs of a traditional character and the simplified one that terminals write for it. */',
    ...constant('TRADITIONAL', pairs(new Set(common))),
    '',
    '/** Each syllable without its tone and the characters of GB 2312 that sound like it, parted by spaces. */',
    ...constant('SOUNDS', sounds(common)),
    '',
  ].join('\n')
}

const constant = (name: string, text: string): string[] => ['// biome-ignore format: one line of a table', `export const ${name} = '${text}'`]

/** Character by character: whole words differ between places, and a search has to fold a half-typed word too. */
function pairs(common: ReadonlySet<string>): string {
  const simplify = Converter({ from: 't', to: 'cn' })
  let table = ''
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const simple = simplify(character)
    // A result that would change again would not be a fold.
    if (simple !== character && [...simple].length === 1 && common.has(simple) && simplify(simple) === simple && !common.has(character))
      table += character + simple
  }
  return table
}

function sounds(common: readonly string[]): string {
  const bySound = new Map<string, string>()
  for (const character of common) {
    const [said = ''] = polyphonic(character, { toneType: 'none', type: 'string', v: true })
    for (const sound of [...new Set(said.split(' '))].slice(0, READINGS)) if (/^[a-z]+$/.test(sound)) bySound.set(sound, (bySound.get(sound) ?? '') + character)
  }
  return [...bySound]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, characters]) => sound + characters)
    .join(' ')
}
