import { VOICE_MAX_SECONDS } from '../../model/case/part.ts'
import type { Result } from '../../model/result.ts'
import { type Watched, watched } from '../../sw/page/door.ts'
import { TREMOR_MS } from '../parts/tremor.ts'
import { fits, type Voice, type VoiceIs, type VoiceProblem } from './voice.ts'

/** A microphone that is on. */
export interface Listening {
  /** how loud it is now, 0 to 1 */
  level(): number
  /** Switches it off. @returns what was heard; empty when there was nothing */
  finish(): Promise<Blob>
  /** Switches it off and keeps nothing. */
  drop(): void
}

/** Everything a recorder takes from outside. */
export interface VoiceWorld {
  /** Asks for the microphone and begins to record. @param onLost when it went away by itself, as when it is pulled out */
  readonly listen: (onLost: () => void) => Promise<Result<Listening, Extract<VoiceProblem, 'no-microphone' | 'not-allowed'>>>
  /** Plays a voice. @returns stops it */
  readonly play: (voice: Voice, onEnd: () => void) => () => void
  /** milliseconds that never run back */
  readonly now: () => number
  /** @returns ends it */
  readonly every: (ms: number, work: () => void) => () => void
  /** told of each voice that is there, and with `null` when it is not any more */
  readonly onVoice: (voice: Voice | null) => void
}

const TICK_MS = 100

/** Records one voice and plays it back. Touched twice, out of order or left in the middle, it never leaves a microphone on. Rules D2, D3. */
export class VoiceRecorder {
  readonly #world: VoiceWorld
  readonly #state: ReturnType<typeof watched<VoiceIs>>
  #listening: Listening | null = null
  #quiet = () => {}
  // What was asked for before somebody left is not wanted any more when it comes.
  #turn = 0
  #since = Number.NEGATIVE_INFINITY

  /** @param kept a voice that is there already */
  constructor(world: VoiceWorld, kept: Voice | null) {
    this.#world = world
    this.#state = watched<VoiceIs>(kept === null ? { is: 'still' } : { is: 'recorded', voice: kept })
  }

  get state(): Watched<VoiceIs> {
    return this.#state
  }

  /** Ends whatever runs, once. */
  #rest(): void {
    this.#quiet()
    this.#quiet = () => {}
  }

  /** Begins to record; what was recorded before is gone. */
  async start(): Promise<void> {
    const before = this.#state.get()
    if (before.is === 'asking' || before.is === 'recording' || before.is === 'finishing') return
    if (this.#trembles()) return
    this.remove()
    const turn = ++this.#turn
    this.#state.set({ is: 'asking' })
    const listening = await this.#world.listen(() => void (turn === this.#turn && this.#finish()))
    if (turn !== this.#turn) {
      if (listening.ok) listening.value.drop()
      return
    }
    if (!listening.ok) return this.#state.set({ is: 'problem', kind: listening.problem })
    this.#listening = listening.value
    this.#state.set({ is: 'recording', seconds: 0, level: 0 })
    const began = this.#world.now()
    this.#since = began
    this.#quiet = this.#world.every(TICK_MS, () => {
      const seconds = (this.#world.now() - began) / 1000
      if (seconds >= VOICE_MAX_SECONDS) void this.#finish()
      else this.#state.set({ is: 'recording', seconds, level: listening.value.level() })
    })
  }

  /** Ends what is being recorded and keeps it. */
  async stop(): Promise<void> {
    if (!this.#trembles()) await this.#finish()
  }

  /** Whether a touch comes so soon that it was meant for what lay under the finger before: the buttons change places. */
  #trembles(): boolean {
    const { is } = this.#state.get()
    return (is === 'recording' || is === 'recorded') && this.#world.now() - this.#since < TREMOR_MS
  }

  async #finish(): Promise<void> {
    const now = this.#state.get()
    const listening = this.#listening
    if (now.is !== 'recording' || listening === null) return
    this.#rest()
    this.#listening = null
    const turn = this.#turn
    this.#state.set({ is: 'finishing' })
    const sound = await listening.finish()
    if (turn !== this.#turn) return
    if (sound.size === 0) return this.#state.set({ is: 'problem', kind: 'nothing-heard' })
    if (!fits(sound)) return this.#state.set({ is: 'problem', kind: 'too-large' })
    const voice = { sound, seconds: Math.min(VOICE_MAX_SECONDS, Math.max(1, Math.round(now.seconds))) }
    this.#since = this.#world.now()
    this.#state.set({ is: 'recorded', voice })
    this.#world.onVoice(voice)
  }

  /** Plays what was recorded, from its beginning. */
  play(): void {
    const now = this.#state.get()
    if (now.is !== 'recorded') return
    const { voice } = now
    const began = this.#world.now()
    const stop = this.#world.play(voice, () => this.hush())
    const noTicks = this.#world.every(TICK_MS, () =>
      this.#state.set({ is: 'playing', voice, seconds: Math.min(voice.seconds, (this.#world.now() - began) / 1000) }),
    )
    this.#quiet = () => {
      noTicks()
      stop()
    }
    this.#state.set({ is: 'playing', voice, seconds: 0 })
  }

  /** Stops playing. */
  hush(): void {
    const now = this.#state.get()
    if (now.is !== 'playing') return
    this.#rest()
    this.#state.set({ is: 'recorded', voice: now.voice })
  }

  /** Deletes what was recorded, or puts a problem away. */
  remove(): void {
    if (this.#trembles()) return
    this.hush()
    const { is } = this.#state.get()
    if (is !== 'recorded' && is !== 'problem') return
    this.#state.set({ is: 'still' })
    if (is === 'recorded') this.#world.onVoice(null)
  }

  /** Somebody leaves the page: the microphone is off, and what was not finished is gone. */
  leave(): void {
    this.hush()
    const { is } = this.#state.get()
    if (is !== 'asking' && is !== 'recording' && is !== 'finishing') return
    this.#turn++
    this.#rest()
    this.#listening?.drop()
    this.#listening = null
    this.#state.set({ is: 'still' })
  }
}
