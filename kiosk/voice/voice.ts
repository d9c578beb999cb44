import { PART_MAX_BYTES, VOICE_MAX_SECONDS } from '../../model/case/part.ts'

/** What somebody said aloud: Opus in WebM or Ogg, and how long it is, in seconds. It lies in memory only. */
export interface Voice {
  readonly sound: Blob
  readonly seconds: number
}

/** Words are still clear at this rate, and a minute of them is a third of what a voice may have. Rule D3. */
export const VOICE_BITS_PER_SECOND = 24_000

/** Why nothing was recorded. */
export type VoiceProblem = 'no-microphone' | 'not-allowed' | 'nothing-heard' | 'too-large'

/** What a recorder does. `level` is how loud it is now, 0 to 1; `seconds` run from the beginning. */
export type VoiceIs =
  | { readonly is: 'still' }
  /** the browser asks whether it may, or the microphone is being switched on */
  | { readonly is: 'asking' }
  | { readonly is: 'recording'; readonly seconds: number; readonly level: number }
  /** the microphone is off, the last of the sound is on its way */
  | { readonly is: 'finishing' }
  | { readonly is: 'recorded'; readonly voice: Voice }
  | { readonly is: 'playing'; readonly voice: Voice; readonly seconds: number }
  | { readonly is: 'problem'; readonly kind: VoiceProblem }

/** Whether something would be lost if the page went on now. */
export const isRecording = ({ is }: VoiceIs): boolean => is === 'asking' || is === 'recording' || is === 'finishing'

/** Whether somebody speaks or listens: they touch nothing, and are there all the same. Rule D5. */
export const isHeard = (now: VoiceIs): boolean => isRecording(now) || now.is === 'playing'

/** Whether a voice may go along. Rule D3. */
export const fits = (sound: Blob): boolean => sound.size <= PART_MAX_BYTES.voice

export { VOICE_MAX_SECONDS }
