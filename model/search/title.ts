import { isHan } from './han.ts'
import { blur } from './pinyin.ts'
import { unitsOf } from './tokens.ts'

/** A Chinese name as its comparison with what was typed wants it: its signs, how each sounds, and where each begins in the folded name. */
export interface Signs {
  readonly text: readonly string[]
  readonly sound: readonly string[]
  readonly blurred: readonly string[]
  readonly at: readonly number[]
}

/**
 * @param folded a folded Chinese name
 * @param sound a syllable for each of its Hanzi, parted by spaces; when there are more or fewer, none of them is used
 */
export function signsOf(folded: string, sound: string): Signs {
  const text = unitsOf(folded)
  const syllables = sound === '' ? [] : sound.split(' ')
  const fits = syllables.length === text.filter(isHan).length
  const heard: string[] = []
  const at: number[] = []
  let next = 0
  let place = 0
  for (const sign of text) {
    heard.push(isHan(sign) && fits ? (syllables[next++] as string) : '')
    at.push(place)
    place += sign.length
  }
  return { text, sound: heard, blurred: heard.map(blur), at }
}
