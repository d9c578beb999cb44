import { type Utterance, utter } from '../../model/speech/utter.ts'
import { openVoice, type Voice, VoiceFile } from '../../model/speech/voice.ts'
import type { Locale } from '../../model/text.ts'
import { readJson } from '../../sw/page/door.ts'
import type { Player } from './player.ts'

/** The voices of a bundle. Nothing of them is fetched before it is needed. */
export interface Voices {
  /** how a text is said; `null` where the voice cannot be read now */
  utter(text: string, locale: Locale): Promise<Utterance | null>
  /** the sound of each clip; `null` where one of them cannot be read now */
  sounds(names: readonly string[], locale: Locale): Promise<readonly AudioBuffer[] | null>
}

// A page of a guide has some two hundred different syllables; more than these are decoded again.
const DECODED_MOST = 400

/** @param base where the files of `speech/` lie, with a slash at its end */
export function openVoices(base: string, player: Player): Voices {
  const voices = new Map<Locale, Promise<Voice | null>>()
  const packs = new Map<string, Promise<ArrayBuffer | null>>()
  const decoded = new Map<string, Promise<AudioBuffer | null>>()

  /** What could not be read is asked for again the next time. */
  const once = <K, T>(kept: Map<K, Promise<T | null>>, key: K, read: () => Promise<T | null>): Promise<T | null> => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const reading = read().then((value) => {
      if (value === null) kept.delete(key)
      return value
    })
    kept.set(key, reading)
    return reading
  }
  const voiceOf = (locale: Locale) =>
    once(voices, locale, async () => {
      const file = await readJson(`${base}${locale}.json`, VoiceFile)
      if (file.ok) return openVoice(file.value)
      console.warn('speech: a voice could not be read', file.problem)
      return null
    })
  const packOf = (file: string) =>
    once(packs, file, async () => {
      try {
        const response = await fetch(base + file)
        return response.ok ? await response.arrayBuffer() : null
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        console.warn(`speech: ${file} could not be read`, error)
        return null
      }
    })
  return {
    async utter(text, locale) {
      const voice = await voiceOf(locale)
      return voice === null ? null : utter(text, voice)
    },
    async sounds(names, locale) {
      const voice = await voiceOf(locale)
      if (voice === null) return null
      const sounds = await Promise.all(
        names.map((name) =>
          once(decoded, `${locale} ${name}`, async () => {
            const place = voice.clips.get(name)
            if (place === undefined) throw new Error(`speech: ${locale} wants a clip for ${name}, found none`)
            const pack = await packOf(place.file)
            return pack === null ? null : player.decode(pack.slice(place.offset, place.offset + place.size))
          }),
        ),
      )
      for (const oldest of decoded.keys()) {
        if (decoded.size <= DECODED_MOST) break
        decoded.delete(oldest)
      }
      return sounds.includes(null) ? null : (sounds as AudioBuffer[])
    },
  }
}
