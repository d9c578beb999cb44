// The pinyin half of `npm run bench:input`: service words, typed as people type them. It is run by tests/bench/input.ts.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { digitsOf } from '../../model/input/pinyin/spelling.ts'
import type { PinyinEngine } from '../../model/input/pinyin/engine.ts'
import { openPinyin } from '../../model/input/pinyin/pinyin.ts'
import { NO_WORDS } from '../../model/input/vocabulary.ts'
import { simpleKeyboard } from './input/peer.ts'
import { sampleWords } from './input/sample-words.ts'
import { readServiceWords, type ServiceWord } from './input/service-words.ts'

/** What a half of the bench has to say: figures, and what they should be at least or at most. */
export interface Half {
  readonly got: Readonly<Record<string, number>>
  readonly least: Readonly<Record<string, number>>
  readonly most: Readonly<Record<string, number>>
}

const LIMIT = 40
const percent = (part: number, of: number) => (of === 0 ? 0 : Math.round((1000 * part) / of) / 10)

/** How many of the words stand first, and among the first five, when they are typed so. */
function hits(words: readonly ServiceWord[], offer: (word: ServiceWord) => readonly string[]): { top1: number; top5: number } {
  let first = 0
  let five = 0
  for (const word of words) {
    const at = offer(word).indexOf(word.text)
    if (at === 0) first++
    if (at >= 0 && at < 5) five++
  }
  return { top1: percent(first, words.length), top5: percent(five, words.length) }
}

const spelt = ({ sound }: ServiceWord) => sound.join('')
const initials = ({ sound }: ServiceWord) => sound.map((syllable) => syllable[0]).join('')
// What who does not tell these apart types, each a rule of its own and written here alone.
const asSpoken = ({ sound }: ServiceWord) =>
  sound
    .map((syllable) =>
      syllable
        .replace(/^([zcs])h/, '$1')
        .replace(/^n(?!$)/, 'l')
        .replace(/(in|en)g$/, '$1')
        .replace(/^lv/, 'nv'),
    )
    .join('')

/** Milliseconds of each key of each word, the quickest of three times: the machine has other work. */
function keyTimes(engine: PinyinEngine, words: readonly ServiceWord[], letters: (word: ServiceWord) => string, keys: 26 | 9): number[] {
  const times: number[] = []
  for (const word of words) {
    const typed = letters(word)
    for (let length = 1; length <= typed.length; length++) {
      let best = Number.POSITIVE_INFINITY
      for (let repeat = 0; repeat < 3; repeat++) {
        const start = performance.now()
        engine.candidates(typed.slice(0, length), { keys, before: '', limit: LIMIT })
        best = Math.min(best, performance.now() - start)
      }
      times.push(best)
    }
  }
  return times.sort((a, b) => a - b)
}
const p95 = (times: readonly number[]) => Math.round(100 * (times[Math.floor(times.length * 0.95)] ?? 0)) / 100

export function measurePinyin(): Half {
  const words = readServiceWords('service-words.txt')
  const heldBack = readServiceWords('held-back-words.txt')
  const bytes = readFileSync(join(resolve(import.meta.dirname, '../..'), 'content/input/pinyin/pinyin.bin'))
  const { vocabulary, files } = sampleWords()
  const start = performance.now()
  const engine = openPinyin(bytes, vocabulary)
  const opened = performance.now() - start
  const plain = openPinyin(bytes, NO_WORDS)
  if (engine === null || plain === null) throw new Error('bench: pinyin.bin does not open')
  const known = new Set(vocabulary.words.map(({ text }) => text))
  const inside = words.filter(({ text }) => known.has(text))
  const outside = words.filter(({ text }) => !known.has(text))
  const by = (which: PinyinEngine, letters: (word: ServiceWord) => string, keys: 26 | 9) => (word: ServiceWord) =>
    which.candidates(letters(word), { keys, before: '', limit: LIMIT }).map(({ text }) => text)

  const peer = simpleKeyboard()
  const two = words.filter(({ sound }) => sound.length === 2)
  const threeOrFour = words.filter(({ sound }) => sound.length === 3 || sound.length === 4)
  const spoken = words.filter((word) => asSpoken(word) !== spelt(word))
  const rows: Readonly<Record<string, { words: readonly ServiceWord[]; top1: number; top5: number }>> = {
    full: { words, ...hits(words, by(engine, spelt, 26)) },
    fullKnown: { words: inside, ...hits(inside, by(engine, spelt, 26)) },
    fullUnknown: { words: outside, ...hits(outside, by(engine, spelt, 26)) },
    fullHeldBack: { words: heldBack, ...hits(heldBack, by(engine, spelt, 26)) },
    dictionaryAlone: { words, ...hits(words, by(plain, spelt, 26)) },
    dictionaryAloneHeldBack: { words: heldBack, ...hits(heldBack, by(plain, spelt, 26)) },
    nineKeys: {
      words,
      ...hits(
        words,
        by(engine, (word) => digitsOf(spelt(word)), 9),
      ),
    },
    initialsOfTwo: { words: two, ...hits(two, by(engine, initials, 26)) },
    initialsOfThreeOrFour: { words: threeOrFour, ...hits(threeOrFour, by(engine, initials, 26)) },
    soundsAlike: { words: spoken, ...hits(spoken, by(engine, asSpoken, 26)) },
    simpleKeyboard: { words, ...hits(words, (word) => peer(spelt(word))) },
  }
  console.log('pinyin                     words   top 1   top 5')
  for (const [name, row] of Object.entries(rows))
    console.log(`${name.padEnd(26)} ${String(row.words.length).padStart(5)} ${row.top1.toFixed(1).padStart(6)} % ${row.top5.toFixed(1).padStart(6)} %`)
  console.log(`${inside.length} of the ${words.length} words are in the vocabulary (the sample community's texts and content/input/phrases.txt)`)

  const times = keyTimes(engine, [...words, ...heldBack], spelt, 26)
  const nine = keyTimes(engine, [...words, ...heldBack], (word) => digitsOf(spelt(word)), 9)
  const got: Record<string, number> = { pinyinWords: words.length, pinyinWordsKnown: inside.length, pinyinWordsHeldBack: heldBack.length }
  for (const [name, { top1, top5 }] of Object.entries(rows)) {
    got[`${name}Top1`] = top1
    got[`${name}Top5`] = top5
  }
  got['pinyinKeyP95Ms'] = p95(times)
  got['pinyinNineKeyP95Ms'] = p95(nine)
  got['pinyinKeyMaxMs'] = Math.round(100 * (times.at(-1) ?? 0)) / 100
  got['pinyinOpenMs'] = Math.round(opened)
  got['pinyinGzipBytes'] = gzipSync(bytes, { level: 9 }).length
  got['pinyinBrotliBytes'] = brotliCompressSync(bytes).length
  got['wordsGzipBytes'] = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
  return {
    got,
    least: { pinyinWords: 500, fullTop1: 90, fullTop5: 95 },
    most: { pinyinKeyP95Ms: 5, pinyinNineKeyP95Ms: 5, pinyinGzipBytes: 500_000, pinyinBrotliBytes: 400_000, wordsGzipBytes: 150_000 },
  }
}
