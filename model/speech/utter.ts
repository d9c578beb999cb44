import { breathsOf } from './spoken.ts'
import { syllablesOf } from './syllables.ts'
import type { Voice } from './voice.ts'

/** Clips to play one behind the other, each with the quiet after it. */
export interface Utterance {
  readonly clips: readonly { readonly name: string; readonly pauseMs: number }[]
  /** letters and figures for which the voice has no clip; they are told, not dropped. Rule V3 */
  readonly missing: readonly string[]
}

const WORD_GAP_MS = 60

/**
 * How a voice says a text: the longest phrase it has, then words, then syllables, then letters; figures, dates, times, telephone
 * numbers and receipts as people say them. Rules V1 to V4.
 *
 * @param text in the language of the voice; foreign letters in it are spelt
 */
export function utter(text: string, voice: Voice): Utterance {
  const clips: { name: string; pauseMs: number }[] = []
  const missing: string[] = []
  for (const { words, pauseMs } of breathsOf(text, voice.locale)) {
    const names = voice.locale === 'zh' ? chineseClips(words, voice, missing) : uyghurClips(words, voice, missing)
    for (const [at, { name, gap }] of names.entries()) clips.push({ name, pauseMs: at === names.length - 1 ? pauseMs : gap })
  }
  return { clips, missing }
}

interface Named {
  readonly name: string
  readonly gap: number
}

const SPELT = /[A-Za-z]/

function chineseClips(words: string, voice: Voice, missing: string[]): Named[] {
  const named: Named[] = []
  let at = 0
  next: while (at < words.length) {
    for (let length = Math.min(voice.longest, words.length - at); length > 1; length--) {
      const part = words.slice(at, at + length)
      if (voice.clips.has(part)) {
        named.push({ name: part, gap: WORD_GAP_MS })
        at += length
        continue next
      }
      const sound = voice.words.get(part)
      if (sound === undefined) continue
      for (const name of sound) named.push({ name, gap: 0 })
      at += length
      continue next
    }
    const character = String.fromCodePoint(words.codePointAt(at) as number)
    at += character.length
    const name = voice.reading.get(character) ?? (SPELT.test(character) ? character.toUpperCase() : undefined)
    if (name !== undefined && voice.clips.has(name)) named.push({ name, gap: 0 })
    else if (/[\p{L}\p{N}]/u.test(character)) missing.push(character)
  }
  return named
}

function uyghurClips(said: string, voice: Voice, missing: string[]): Named[] {
  const named: Named[] = []
  const words = said.split(' ')
  let at = 0
  next: while (at < words.length) {
    for (let length = Math.min(voice.longest, words.length - at); length > 0; length--) {
      const name = words.slice(at, at + length).join(' ')
      if (!voice.clips.has(name)) continue
      named.push({ name, gap: WORD_GAP_MS })
      at += length
      continue next
    }
    const spelt = spellUyghur(words[at] as string, voice, missing)
    for (const [part, name] of spelt.entries()) named.push({ name, gap: part === spelt.length - 1 ? WORD_GAP_MS : 0 })
    at++
  }
  return named
}

/** A word the voice does not have: its syllables, and of a syllable it does not have the longest beginnings, down to letters. */
function spellUyghur(word: string, voice: Voice, missing: string[]): string[] {
  const names: string[] = []
  for (const syllable of syllablesOf(word)) {
    let rest = syllable
    while (rest !== '') {
      let length = rest.length
      while (length > 1 && !voice.clips.has(`-${rest.slice(0, length)}`)) length--
      const part = String(rest.slice(0, length))
      const name = voice.clips.has(`-${part}`) ? `-${part}` : SPELT.test(part) ? part.toUpperCase() : null
      if (name !== null && voice.clips.has(name)) names.push(name)
      else if (/[\p{L}\p{N}]/u.test(String.fromCodePoint(rest.codePointAt(0) as number))) missing.push(String.fromCodePoint(rest.codePointAt(0) as number))
      rest = rest.slice(name === null ? String.fromCodePoint(rest.codePointAt(0) as number).length : length)
    }
  }
  return names
}
