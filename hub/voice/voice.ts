import { VOICE_MAX_SECONDS } from '../../model/case/part.ts'
import { oggMs } from './ogg.ts'
import { webmMs } from './webm.ts'

/** A recorder stops a little later than it is told to. */
const SLACK_SECONDS = 2

/** A voice that staff may listen to. */
export interface Voice {
  readonly type: 'audio/webm' | 'audio/ogg'
  readonly ms: number
}

/**
 * Looks whether bytes are what they are said to be, a WebM or Ogg with one voice in Opus, and not longer than a minute; `null` when
 * not. The bytes go out as they came, under the type that was found in them and no other. Rule K19.
 */
export function voiceOf(type: string, bytes: Uint8Array): Voice | null {
  const media = type.split(';')[0]?.trim().toLowerCase()
  const ms = media === 'audio/webm' ? webmMs(bytes) : media === 'audio/ogg' ? oggMs(bytes) : null
  if (ms === null || (media !== 'audio/webm' && media !== 'audio/ogg')) return null
  return ms > (VOICE_MAX_SECONDS + SLACK_SECONDS) * 1000 ? null : { type: media, ms }
}
