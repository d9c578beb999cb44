import type { Locale } from '../../model/text.ts'
import type { Player } from './player.ts'
import type { Voices } from './voices.ts'

/** What became of a sentence: heard to its end, stopped, or without sound. */
export type Heard = { readonly is: 'heard'; readonly missing: readonly string[] } | { readonly is: 'stopped' } | { readonly is: 'silent' }

/** What a page is told by the window's events `xinxiji:say`, when a sentence begins, and `xinxiji:said`, when it was heard to its end. */
export interface SaidDetail {
  readonly text: string
  readonly locale: Locale
  readonly seconds?: number
  /** the clips it was said with */
  readonly clips?: readonly string[]
  readonly missing?: readonly string[]
}

export interface Mouth {
  say(text: string, locale: Locale, signal: AbortSignal): Promise<Heard>
}

const tell = (name: 'say' | 'said', detail: SaidDetail) => dispatchEvent(new CustomEvent<SaidDetail>(`xinxiji:${name}`, { detail }))

export function openMouth(voices: Voices, player: Player): Mouth {
  return {
    async say(text, locale, signal) {
      const utterance = await voices.utter(text, locale)
      if (signal.aborted) return { is: 'stopped' }
      const sounds =
        utterance === null
          ? null
          : await voices.sounds(
              utterance.clips.map(({ name }) => name),
              locale,
            )
      if (signal.aborted) return { is: 'stopped' }
      tell('say', { text, locale })
      if (utterance === null || sounds === null) return { is: 'silent' }
      if (utterance.missing.length > 0) console.warn(`speech: ${locale} has no sound for`, utterance.missing.join(' '))
      const parts = utterance.clips.map(({ pauseMs }, at) => ({ sound: sounds[at] as AudioBuffer, pauseMs }))
      if (!(await player.ready())) return { is: 'silent' }
      const seconds = await player.play(parts, signal)
      if (seconds === null) return { is: 'stopped' }
      tell('said', { text, locale, seconds, clips: utterance.clips.map(({ name }) => name), missing: utterance.missing })
      return { is: 'heard', missing: utterance.missing }
    },
  }
}
