/** Plays clips one behind the other, without a gap where none is wanted. */
export interface Player {
  /**
   * @returns how long it sounded, in seconds by the clock of the sound itself; `null` when it was stopped
   */
  play(parts: readonly { readonly sound: AudioBuffer; readonly pauseMs: number }[], signal: AbortSignal): Promise<number | null>
  /**
   * Plays a recording as it comes, for it may be minutes long.
   *
   * @returns whether it sounded to its end, was stopped, or cannot be played
   */
  playFile(url: string, signal: AbortSignal): Promise<'heard' | 'stopped' | 'broken'>
  /** goes back in the recording that plays now; `false` where none does */
  rewind(seconds: number): boolean
  decode(bytes: ArrayBuffer): Promise<AudioBuffer>
  /** waits while it is paused; `false` where the browser lets no sound out, as before the first touch of a page */
  ready(): Promise<boolean>
  pause(): void
  goOn(): void
  /** softer where it goes right into somebody's ears */
  headphones(plugged: boolean): void
  /** nothing of it sounds from now on; the page's sound stays for the next one */
  close(): void
}

// A sound that may begin does so at once; one that may not would be waited for without end, and nobody's session would end.
const START_MS = 1_500
// Sound in a lobby is far from an ear; in headphones the same sound is four times as near.
const IN_EARS = 0.35

/**
 * @param context the one sound of the page; it may stand still until somebody has touched the glass
 * @param volume of the terminal's profile, 0 to 1
 */
export function openPlayer(context: AudioContext, volume = 1): Player {
  const level = new GainNode(context, { gain: volume })
  level.connect(context.destination)
  const runs = () => context.state === 'running'
  let held: PromiseWithResolvers<void> | null = null
  let file: HTMLAudioElement | null = null
  return {
    decode: (bytes) => context.decodeAudioData(bytes),
    async ready() {
      while (held !== null) await held.promise
      if (!runs()) await Promise.race([context.resume(), new Promise((late) => setTimeout(late, START_MS))])
      return runs()
    },
    pause() {
      held ??= Promise.withResolvers()
      file?.pause()
      void context.suspend()
    },
    goOn() {
      held?.resolve()
      held = null
      void context.resume()
      // What cannot go on says so by its own event.
      void file?.play().catch(() => {})
    },
    headphones: (plugged) => {
      level.gain.value = volume * (plugged ? IN_EARS : 1)
    },
    close() {
      file?.pause()
      level.disconnect()
    },
    playFile: (url, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve('stopped')
        const playing = new Audio(url)
        const through = context.createMediaElementSource(playing)
        through.connect(level)
        file = playing
        const leave = (how: 'heard' | 'stopped' | 'broken') => {
          playing.pause()
          through.disconnect()
          if (file === playing) file = null
          signal.removeEventListener('abort', stop)
          resolve(how)
        }
        const stop = () => leave('stopped')
        signal.addEventListener('abort', stop, { once: true })
        playing.onended = () => leave('heard')
        playing.onerror = () => leave('broken')
        // Paused before it began is no fault.
        playing.play().catch(() => playing.error !== null && leave('broken'))
      }),
    rewind(seconds) {
      if (file === null) return false
      file.currentTime = Math.max(0, file.currentTime - seconds)
      return true
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
