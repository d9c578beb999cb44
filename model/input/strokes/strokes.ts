import { openData } from '../varints.ts'
import type { StrokeCandidate, StrokeEngine } from './engine.ts'

export const STROKES_MARK = 'XST1'
/** 横 竖 撇 点捺 折, in the order of their numbers in the file. */
export const CODES = 'hspnz'
/** This many strokes share a byte of the file. */
export const PACKED = 3
/** No character that is typed has more; 龘 has 48. */
export const STROKES_MOST = 48
const MOST = 200
// With fewer strokes, one that is wrong would fit nearly every character.
const MENDED_LEAST = 4
const MENDED_MOST = 8

/**
 * The stroke keys over a compiled list (`content/input/strokes/compile.ts` writes it: characters, most used first, and their
 * strokes); `null` when it is cut, damaged or another file. Rules T1 and T11.
 */
export function openStrokes(bytes: Uint8Array): StrokeEngine | null {
  const file = openData(bytes, STROKES_MARK)
  if (file === null) return null
  const characters = [...file.text()]
  const counts = file.column(characters.length)
  let packs = 0
  for (const count of counts) packs += Math.ceil(count / PACKED)
  const packed = file.column(packs)
  if (file.over || !file.atEnd) return null
  let at = 0
  const strokes = [...counts].map((count) => {
    let codes = ''
    while (codes.length < count) {
      let left = packed[at++] as number
      for (let each = 0; each < PACKED && codes.length < count; each++) {
        codes += CODES[left % CODES.length] as string
        left = Math.floor(left / CODES.length)
      }
    }
    return codes
  })

  return {
    candidates(typed: string, limit: number): readonly StrokeCandidate[] {
      // A longer text is no character; what is not a stroke in it is left out without reading all of it.
      const wanted = [...typed.slice(0, 4 * STROKES_MOST)].filter((code) => code === '*' || CODES.includes(code)).slice(0, STROKES_MOST + 1)
      const most = Math.min(MOST, Math.max(0, Math.floor(limit) || 0))
      if (wanted.length === 0 || most === 0) return []
      const whole: StrokeCandidate[] = []
      const begun: StrokeCandidate[] = []
      const mended: StrokeCandidate[] = []
      for (const [place, codes] of strokes.entries()) {
        if (codes.length < wanted.length) continue
        const wrong = wrongOf(codes, wanted)
        const isWhole = codes.length === wanted.length
        const candidate = { text: characters[place] as string, whole: isWhole }
        if (wrong === 0) (isWhole ? whole : begun).push(candidate)
        else if (wrong === 1 && isWhole && wanted.length >= MENDED_LEAST) mended.push(candidate)
      }
      // Who has drawn all strokes and sees nothing has taken one for another (the dots of 火, the hook of 家).
      const near = mended.slice(0, MENDED_MOST)
      return [...whole, ...begun.slice(0, Math.max(0, most - whole.length - near.length)), ...near].slice(0, most)
    },
  }
}

/** In how many strokes a beginning differs; it stops counting at two. */
function wrongOf(codes: string, wanted: readonly string[]): number {
  let wrong = 0
  for (let at = 0; at < wanted.length && wrong < 2; at++) if (wanted[at] !== '*' && wanted[at] !== codes[at]) wrong++
  return wrong
}
