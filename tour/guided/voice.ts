/** What a recording is doing. `coming` until its bytes are there; `failed` when they cannot be had or played. */
export type VoiceIs = 'silent' | 'coming' | 'speaking' | 'over' | 'failed'

/** A recording that is played; one at a time. */
export interface Voice {
  readonly is: VoiceIs
  /** where it is and how long it is, seconds; the length is 0 until it is known */
  readonly seconds: number
  readonly length: number
  /** begins another recording; `startAt` is asked for the second to begin at once the length is known */
  speak(url: string, startAt: (length: number) => number): void
  pause(): void
  goOn(): void
  /** silence at once */
  stop(): void
  /** 0 to 1 */
  volume(share: number): void
}

/**
 * Plays recordings by the page's own audio. A recording is fetched whole, so that the shelf answers for it like for any
 * object and going back in it needs no line.
 */
export class AudioVoice implements Voice {
  readonly #audio = new Audio()
  #is: VoiceIs = 'silent'
  #paused = false
  #gone: AbortController | null = null
  #url: string | null = null

  constructor() {
    this.#audio.addEventListener('ended', () => {
      if (this.#is === 'speaking') this.#is = 'over'
    })
    this.#audio.addEventListener('error', () => {
      if (this.#url !== null && this.#is !== 'silent') this.#fail(this.#audio.error)
    })
  }

  get is(): VoiceIs {
    return this.#is
  }

  get seconds(): number {
    return this.#audio.currentTime
  }

  get length(): number {
    return Number.isFinite(this.#audio.duration) ? this.#audio.duration : 0
  }

  speak(url: string, startAt: (length: number) => number): void {
    this.stop()
    const gone = new AbortController()
    this.#gone = gone
    this.#paused = false
    this.#is = 'coming'
    void this.#bring(url, startAt, gone.signal).catch((error: unknown) => {
      if (!gone.signal.aborted) this.#fail(error)
    })
  }

  async #bring(url: string, startAt: (length: number) => number, gone: AbortSignal): Promise<void> {
    const response = await fetch(url, { signal: gone })
    if (!response.ok) throw new Error(`voice: wants a recording at ${url}, came ${response.status}`)
    const bytes = await response.blob()
    if (gone.aborted) return
    const audio = this.#audio
    this.#url = URL.createObjectURL(bytes)
    const known = new Promise<void>((resolve, reject) => {
      audio.addEventListener('loadedmetadata', () => resolve(), { once: true, signal: gone })
      audio.addEventListener('error', () => reject(audio.error), { once: true, signal: gone })
    })
    audio.src = this.#url
    await known
    if (gone.aborted) return
    audio.currentTime = startAt(this.length)
    this.#is = 'speaking'
    if (!this.#paused) this.#play()
  }

  #fail(error: unknown): void {
    console.warn('tour: a recording cannot be played', error)
    this.stop()
    this.#is = 'failed'
  }

  pause(): void {
    this.#paused = true
    this.#audio.pause()
  }

  goOn(): void {
    this.#paused = false
    if (this.#is === 'speaking') this.#play()
  }

  #play(): void {
    const gone = this.#gone
    this.#audio.play().catch((error: unknown) => {
      // A pause or another recording that comes before the sound calls this off; that is no failure.
      if (this.#gone === gone && !this.#paused && this.#is === 'speaking') this.#fail(error)
    })
  }

  stop(): void {
    this.#gone?.abort()
    this.#gone = null
    this.#is = 'silent'
    this.#audio.pause()
    if (this.#url === null) return
    URL.revokeObjectURL(this.#url)
    this.#url = null
    this.#audio.removeAttribute('src')
    this.#audio.load()
  }

  volume(share: number): void {
    this.#audio.volume = share
  }
}
