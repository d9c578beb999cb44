import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { customPinyin, pinyin, segment } from 'pinyin-pro'
import { parse } from 'yaml'
import { digitsInChinese, numberInChinese } from '../../model/speech/chinese.ts'
import { breathsOf } from '../../model/speech/spoken.ts'
import { syllablesOf } from '../../model/speech/syllables.ts'
import { NUMBER_WORDS } from '../../model/speech/uyghur.ts'
import type { Locale } from '../../model/text.ts'
import { gb2312 } from '../press/letters.ts'

const house = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(house, file), 'utf8')
// Words that only staff meet are never read out.
const STAFF = /^ui\/words\/(staff|studio|all|word\b)/
/** Files of the sample whose every text is said whole. */
const WHOLE = ['report', 'phrases', 'community']
const PHRASE_MOST: Readonly<Record<Locale, number>> = { zh: 40, ug: 120 }
// A Uyghur word that the sample says only once is said in syllables.
const WORD_LEAST = 2

/** What one voice has to say. */
export interface Corpus {
  readonly phrases: readonly string[]
  /** Chinese: toned syllables; Uyghur: syllables for words that are not known */
  readonly syllables: readonly string[]
  /** Uyghur: single words, the most frequent first */
  readonly words: readonly string[]
  readonly readings: Readonly<Record<string, string>>
  readonly readOtherwise: Readonly<Record<string, string>>
}

/** The interface's own texts. They are read as text, because this room may not import pages' words. */
function interfaceTexts(locale: Locale): string[] {
  return globSync('ui/words/*.ts', { cwd: house })
    .sort()
    .filter((file) => !STAFF.test(file) && !file.includes('.test.'))
    .flatMap((file) =>
      [...read(file).matchAll(new RegExp(`\\b${locale}:\\s*(['"\`])((?:\\\\.|(?!\\1).)*)\\1`, 'gs'))].map(([, , text]) =>
        (text as string).replaceAll("\\'", "'"),
      ),
    )
}

function* saidIn(value: unknown, locale: Locale): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* saidIn(each, locale)
  else if (typeof value === 'object' && value !== null)
    for (const [field, each] of Object.entries(value))
      if (field === locale && typeof each === 'string') yield each
      else yield* saidIn(each, locale)
}

const sampleTexts = (locale: Locale): string[] => WHOLE.flatMap((name) => [...saidIn(parse(read(`content/sample/${name}.yaml`)), locale)])

/** Everything the sample says, as raw text. */
const sampleRaw = () => globSync('content/sample/**/*.{yaml,md,csv,vtt}', { cwd: house }).sort().map(read).join('\n')

function phrasesOf(locale: Locale): string[] {
  const phrases = new Set<string>()
  for (const text of [...interfaceTexts(locale), ...sampleTexts(locale)])
    for (const part of text.split(/\{\{?\w+\}?\}/))
      for (const { words } of breathsOf(part, locale)) {
        const own = locale === 'zh' ? /^\p{Script=Han}{2,}$/u.test(words) : /^\p{Script=Arabic}[\p{Script=Arabic} ]+$/u.test(words)
        if (own && words.length <= PHRASE_MOST[locale]) phrases.add(words)
      }
  return [...phrases]
}

// Words that pinyin-pro reads otherwise than people do.
customPinyin({ 重写: 'chóng xiě', 重拍: 'chóng pāi', 重录: 'chóng lù' })

/** `nv3`, neutral tone 5. */
const soundsOf = (text: string) => pinyin(text, { toneType: 'num', type: 'array', v: true }).map((sound) => sound.replace(/0$/, '5'))
const HAN = /\p{Script=Han}/u
const SYLLABLE = /^[a-z]+[1-5]$/

/** What espeak is given for a Chinese phrase. */
export const pinyinOf = (phrase: string): string => soundsOf(phrase).join(' ')

function chinese(): Corpus {
  const raw = sampleRaw()
  const texts = [...interfaceTexts('zh'), ...raw.split('\n')].flatMap((text) => breathsOf(text, 'zh').map(({ words }) => words))
  const characters = new Set([...gb2312(), ...texts.join('')].filter((character) => HAN.test(character)))
  const readings = new Map<string, string>()
  const syllables = new Set<string>()
  for (const character of characters) {
    for (const sound of pinyin(character, { toneType: 'num', type: 'array', multiple: true, v: true })) {
      const syllable = sound.replace(/0$/, '5')
      if (SYLLABLE.test(syllable)) syllables.add(syllable)
    }
    const [usual] = soundsOf(character)
    if (usual !== undefined && SYLLABLE.test(usual)) readings.set(character, usual)
  }
  const heard = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const sounds = soundsOf(text)
    for (const [at, letter] of [...text].entries()) {
      const sound = sounds[at]
      if (sound === undefined || !SYLLABLE.test(sound) || !readings.has(letter)) continue
      const counts = heard.get(letter) ?? new Map<string, number>()
      heard.set(letter, counts.set(sound, (counts.get(sound) ?? 0) + 1))
    }
  }
  // The reading that the texts have most often; alone, pinyin-pro reads 了 as liao3.
  for (const [letter, counts] of heard)
    readings.set(letter, [...counts].sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))[0]?.[0] as string)
  // Digits stand alone; 幺 stands for 一 on the telephone.
  for (const [letter, sound] of [
    ['一', 'yi1'],
    ['不', 'bu4'],
    ['幺', 'yao1'],
  ] as const)
    readings.set(letter, sound)
  for (const syllable of readings.values()) syllables.add(syllable)
  const readOtherwise: Record<string, string> = {}
  for (const text of new Set(texts)) {
    const letters = [...text]
    const sounds = soundsOf(text)
    if (sounds.length !== letters.length) continue
    let at = 0
    for (const { origin } of segment(text)) {
      const length = [...origin].length
      const here = sounds.slice(at, at + length)
      const differs = letters.slice(at, at + length).some((letter, index) => readings.has(letter) && readings.get(letter) !== here[index])
      if (differs) {
        // A single character is read by what stands beside it.
        const from = length === 1 && at > 0 && HAN.test(letters[at - 1] as string) ? at - 1 : at
        const to = length === 1 && from === at ? at + 2 : at + length
        const word = letters.slice(from, to).join('')
        const sound = sounds.slice(from, to)
        if (to - from > 1 && sound.every((syllable) => SYLLABLE.test(syllable))) readOtherwise[word] ??= sound.join(' ')
      }
      at += length
    }
  }
  for (const sound of Object.values(readOtherwise)) for (const syllable of sound.split(' ')) syllables.add(syllable)
  const numbers = Array.from({ length: 100 }, (_, number) => numberInChinese(String(number)))
  const dates = [
    ...numbers.slice(1, 13).map((month) => `${month}月`),
    ...numbers.slice(1, 32).map((day) => `${day}日`),
    ...numbers.slice(0, 25).map((hour) => `${hour}点`),
    ...[...'一二三四五六日'].map((day) => `星期${day}`),
    ...Array.from({ length: 30 }, (_, year) => `${digitsInChinese(String(2020 + year))}年`),
  ]
  const grouped: Record<string, string> = {}
  for (const syllable of [...syllables].sort()) grouped[syllable] = ''
  for (const [character, syllable] of [...readings].sort()) grouped[syllable] = `${grouped[syllable] ?? ''}${character}`
  return {
    phrases: [...new Set([...numbers.filter((number) => number.length > 1), ...dates, ...phrasesOf('zh')])],
    syllables: [...syllables].sort(),
    words: [],
    readings: Object.fromEntries(Object.entries(grouped).filter(([, of]) => of !== '')),
    readOtherwise,
  }
}

export const UYGHUR_LETTERS = 'ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە'
const VOWELS = 'اەېىوۇۆۈ'

function uyghur(): Corpus {
  const counts = new Map<string, number>()
  const texts = [...interfaceTexts('ug'), ...sampleRaw().split('\n')].flatMap((text) => breathsOf(text, 'ug').map(({ words }) => words))
  const standard = new RegExp(`^[${UYGHUR_LETTERS}]+$`)
  for (const text of texts) for (const word of text.split(' ')) if (standard.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of NUMBER_WORDS) counts.set(word, (counts.get(word) ?? 0) + 1000)
  const all = [...counts].sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
  const words = all.filter(([, often]) => often >= WORD_LEAST).map(([word]) => word)
  const syllables = new Map<string, number>()
  for (const [word] of all) for (const syllable of syllablesOf(word)) syllables.set(syllable, (syllables.get(syllable) ?? 0) + 1)
  const wanted = new Set([...UYGHUR_LETTERS, ...[...syllables].filter(([, often]) => often > 1).map(([syllable]) => syllable)])
  for (const consonant of UYGHUR_LETTERS) if (!VOWELS.includes(consonant)) for (const vowel of VOWELS) wanted.add(consonant + vowel)
  return { phrases: phrasesOf('ug').filter((phrase) => phrase.includes(' ')), syllables: [...wanted].sort(), words, readings: {}, readOtherwise: {} }
}

export const corpusOf = (locale: Locale): Corpus => (locale === 'zh' ? chinese() : uyghur())
