import { CODES, PACKED, STROKES_MARK, STROKES_MOST } from '../../../model/input/strokes/strokes.ts'
import { DataWriter } from '../data-file.ts'

/** The list as `model/input/strokes/strokes.ts` reads it: characters in the order given, most used first, each with its strokes. */
export function compileStrokes(list: readonly (readonly [character: string, codes: string])[]): Uint8Array {
  const kept = list.filter(([, codes]) => codes.length > 0 && codes.length <= STROKES_MOST)
  const file = new DataWriter()
  file.text(kept.map(([character]) => character).join(''))
  file.column(kept.map(([, codes]) => codes.length))
  for (const [, codes] of kept)
    for (let at = 0; at < codes.length; at += PACKED) {
      const pack = [...codes.slice(at, at + PACKED)].reverse()
      file.add(pack.reduce((sum, code) => sum * CODES.length + CODES.indexOf(code), 0))
    }
  return file.finish(STROKES_MARK)
}
