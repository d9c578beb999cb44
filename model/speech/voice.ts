import * as z from 'zod/mini'
import { Locale } from '../text.ts'

const Clip = z.tuple([
  /** what is said: a Chinese phrase, a syllable (`ma3`), a Uyghur phrase or word, a Uyghur syllable (`-كى`), a Latin letter (`A`) */
  z.string(),
  /** bytes in the pack, right behind the clip before */
  z.number().check(z.minimum(1)),
  z.number().check(z.minimum(1)),
])

/**
 * `speech/<locale>.json`: what a voice can say, and where each clip lies. A pack `speech/<file>` holds its clips one behind the
 * other, each a whole Ogg Opus file; the third number is how long it lasts in milliseconds.
 */
export const VoiceFile = z.object({
  format: z.literal('xinxiji-voice/1'),
  locale: Locale,
  packs: z.array(z.object({ file: z.string().check(z.regex(/^[a-z0-9-]+\.bin$/)), clips: z.array(Clip) })),
  /** how a Chinese character is read by default: syllable → characters */
  readings: z.record(z.string(), z.string()),
  /** words in which a character is read otherwise: 银行 → `yin2 hang2` */
  words: z.record(z.string(), z.string()),
})
export type VoiceFile = z.infer<typeof VoiceFile>

/** Where a clip lies. */
export interface ClipPlace {
  readonly file: string
  readonly offset: number
  readonly size: number
  readonly ms: number
}

/** A voice as it is asked: which clips there are, and how Chinese is read. */
export interface Voice {
  readonly locale: Locale
  readonly clips: ReadonlyMap<string, ClipPlace>
  readonly reading: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, readonly string[]>
  /** characters of the longest phrase, or words of it */
  readonly longest: number
}

export function openVoice({ locale, packs, readings, words }: VoiceFile): Voice {
  const clips = new Map<string, ClipPlace>()
  let longest = 1
  for (const { file, clips: inPack } of packs) {
    let offset = 0
    for (const [name, size, ms] of inPack) {
      clips.set(name, { file, offset, size, ms })
      longest = Math.max(longest, locale === 'zh' ? name.length : name.split(' ').length)
      offset += size
    }
  }
  const reading = new Map<string, string>()
  for (const [syllable, characters] of Object.entries(readings)) for (const character of characters) reading.set(character, syllable)
  return { locale, clips, reading, words: new Map(Object.entries(words).map(([word, sound]) => [word, sound.split(' ')])), longest }
}
