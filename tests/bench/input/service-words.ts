import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ServiceWord {
  readonly text: string
  /** its syllables as somebody types them who says it */
  readonly sound: readonly string[]
}

/** The words of a list under tests/bench/input: `词 pin yin / 词 …`. */
export function readServiceWords(file: string): ServiceWord[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')
  return lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split('/'))
    .flatMap((part): ServiceWord[] => {
      const [text, ...sound] = part.trim().split(/\s+/)
      if (text === undefined || text === '') return []
      if ([...text].length !== sound.length) throw new Error(`${file}: ${text} wants a syllable for each character, came ${sound.join(' ')}`)
      return [{ text, sound }]
    })
}
