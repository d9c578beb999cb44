import { SOUNDS, TRADITIONAL } from './han-tables.ts'

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at) => [TRADITIONAL[at * 2] as string, TRADITIONAL[at * 2 + 1] as string]),
)

const BY_CHARACTER = new Map<string, string[]>()
/** Every syllable of the standard language without its tone, as it is typed: `lv` for 绿. What is only hummed (m, ng) is none. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  SOUNDS.split(' ')
    .map((line) => {
      const sound = (/^[a-z]+/.exec(line) as RegExpExecArray)[0]
      for (const character of line.slice(sound.length)) BY_CHARACTER.set(character, [...(BY_CHARACTER.get(character) ?? []), sound])
      return sound
    })
    .filter((sound) => /[aeiouv]/.test(sound)),
)

/** The simplified character that is written here for a traditional one; any other character is itself. Rule F5. */
export const simplified = (character: string): string => SIMPLE.get(character) ?? character

/** How a simplified character may sound; nothing for one that GB 2312 does not have. */
export const soundsOf = (character: string): readonly string[] => BY_CHARACTER.get(character) ?? []

export const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character)
