import { pinyin } from 'pinyin-pro'
import { gb2312 } from '../../press/letters.ts'

/** A word of a source: how it is typed, and how often it was met on the scale of the first source. */
export interface Entry {
  readonly text: string
  readonly sound: readonly string[]
  readonly count: number
}

// 嗯 is typed `en`; the rest of what the source spells without a vowel nobody types.
const SPELT_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['n', 'en'],
  ['ng', 'en'],
  ['lve', 'lue'],
  ['nve', 'nue'],
])
const SYLLABLE = /^[a-z]*[aeiouv][a-z]*$/
const HAN = /^[\p{Script=Han}〇]$/u
// The first source holds old and foreign forms of the same characters (爲, 係), in front of what people mean. What residents type are
// the characters of GB 2312, for which a terminal has letters, and those beyond it that stand in many people's names.
const TYPED: ReadonlySet<string> = new Set([
  ...gb2312(),
  ...'〇喆玥旻珺璟翀彧珮祐昇堃犇煊禛琀赟芃偲骉昉祎祺翊韡珂珩珏琋玙瑄瑀璠昶晟晗暄曈煜煦烨焱熠焜垚淏湉滢滟澍沄沚沣泖洺姝嫄婳嫣媗娢',
])
const typed = (text: string) => [...text].every((character) => HAN.test(character) && TYPED.has(character))

/** The entries of a Rime dictionary (`text`, `syllables`, `count`, parted by tabs) that can be typed. */
export function readRime(source: string): Entry[] {
  const entries = new Map<string, Entry>()
  const body = source.replaceAll('\r', '').split('\n...\n')[1] ?? ''
  for (const line of body.split('\n')) {
    const [text, spelt, times] = line.split('\t')
    if (text === undefined || spelt === undefined || times === undefined) continue
    const sound = spelt.split(' ').map((syllable) => SPELT_OTHERWISE.get(syllable) ?? syllable)
    const count = Number(times)
    // A character nobody has used once in the source's counts is a slip or a form that is no longer written.
    if (!(count >= 1) || sound.length !== [...text].length || !sound.every((syllable) => SYLLABLE.test(syllable)) || !typed(text)) continue
    const key = `${text} ${sound.join(' ')}`
    if (count > (entries.get(key)?.count ?? 0)) entries.set(key, { text, sound, count })
  }
  return [...entries.values()]
}

/** Kinds of words that are wanted: nouns, verbs, adjectives, adverbs, places in general, times, phrases, short forms; no names, no numbers. */
const KINDS = new Set('n v vn vd a an ad b d f i j l nz ns s t z c r o q y'.split(' '))
// Words of four are mostly two words of two, which the engine puts together itself; far-away places and names of things weigh more
// than they help. The source gives 3 to what it never
// counted: among nouns there are good words with that, among the rest hardly any.
const FOUR_LEAST = 12
const PLACE_LEAST = 30
const COUNTED = 4
const LEAST_TIMES = 3
// The two sources were counted on texts of different kinds: over the words that both have, the first counts 2.4 times as often in the
// middle. Below that its rarest words stand at about 110; a word that only the second has must win over two that merely sound so.
const TIMES = 5
const LEAST = 25

/** The words of a jieba dictionary (`text count kind`) that are not known yet, with the sound that pinyin-pro gives them. */
export function readJieba(source: string, known: readonly Entry[]): Entry[] {
  const had = new Set(known.map(({ text }) => text))
  const entries: Entry[] = []
  for (const line of source.replaceAll('\r', '').split('\n')) {
    const [text, times, kind] = line.split(' ')
    if (text === undefined || times === undefined || kind === undefined || had.has(text)) continue
    const { length } = [...text]
    const least = Math.max(LEAST_TIMES, length === 4 ? FOUR_LEAST : 0, kind === 'ns' ? PLACE_LEAST : kind === 'n' ? 0 : COUNTED)
    if (length < 2 || length > 4 || !KINDS.has(kind) || !typed(text) || !(Number(times) >= least)) continue
    const sound = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) => SPELT_OTHERWISE.get(syllable) ?? syllable)
    if (sound.length !== length || !sound.every((syllable) => SYLLABLE.test(syllable))) continue
    had.add(text)
    entries.push({ text, sound, count: LEAST + TIMES * Number(times) })
  }
  return entries
}
