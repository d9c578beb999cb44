/** Plays clips one behind the other, without a gap where none is wanted. */
export interface Player {
  /**
   * @returns how long it sounded, in seconds by the clock of the sound itself; `null` when it was stopped
   */
  play(parts: readonly { readonly sound: AudioBuffer; readonly pauseMs: number }[], signal: AbortSignal): Promise<number | null>
  decode(bytes: ArrayBuffer): Promise<AudioBuffer>
  /** waits while it is paused; `false` where the browser lets no sound out, as before the first touch of a page */
  ready(): Promise<boolean>
  pause(): void
  goOn(): void
  /** softer where it goes right into somebody's ears */
  headphones(plugged: boolean): void
}

const LOUD = 1
// A sound that may begin does so at once; one that may not would be waited for without end, and nobody's session would end.
const START_MS = 1_500
// Sound in a lobby is far from an ear; in headphones the same sound is four times as near.
const IN_EARS = 0.35

/** @param context the one sound of the page; it may stand still until somebody has touched the glass */
export function openPlayer(context: AudioContext): Player {
  const level = context.createGain()
  level.connect(context.destination)
  const runs = () => context.state === 'running'
  let held: PromiseWithResolvers<void> | null = null
  return {
    decode: (bytes) => context.decodeAudioData(bytes),
    async ready() {
      while (held !== null) await held.promise
      if (!runs()) await Promise.race([context.resume(), new Promise((late) => setTimeout(late, START_MS))])
      return runs()
    },
    pause() {
      held ??= Promise.withResolvers()
      void context.suspend()
    },
    goOn() {
      held?.resolve()
      held = null
      void context.resume()
    },
    headphones: (plugged) => {
      level.gain.value = plugged ? IN_EARS : LOUD
    },
    play: (parts, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || parts.length === 0) return resolve(signal.aborted ? null : 0)
        const begins = context.currentTime + 0.02
        let at = begins
        const sources = parts.map(({ sound, pauseMs }) => {
          const source = new AudioBufferSourceNode(context, { buffer: sound })
          source.connect(level)
          source.start(at)
          at += sound.duration + pauseMs / 1000
          return source
        })
        // A last quiet clip, so that the pause after the last word belongs to what was said.
        const end = new ConstantSourceNode(context, { offset: 0 })
        end.connect(level)
        end.start(begins)
        end.stop(at)
        const stop = () => {
          for (const source of [...sources, end]) {
            source.onended = null
            source.stop()
            source.disconnect()
          }
          resolve(null)
        }
        end.onended = () => {
          signal.removeEventListener('abort', stop)
          resolve(context.currentTime - begins)
        }
        signal.addEventListener('abort', stop, { once: true })
      }),
  }
}
