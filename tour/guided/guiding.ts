import type { GuidedStop, GuidedTour } from '../../model/content/guided.ts'
import type { Locale } from '../../model/text.ts'
import type { After } from '../go/lead.ts'
import { Ways } from '../go/find-way.ts'
import { Store } from '../walk/store.ts'
import type { Walk } from '../walk/walk.ts'
import { lookAt } from './look-at.ts'
import { BEGINNING, type PausedBy, type Player, type PlayerEvent, play } from './player.ts'
import { readingMs } from './reading-time.ts'
import { beginsOf, sentenceAt } from './sentence-at.ts'
import type { Voice } from './voice.ts'

/** The part of a walk that guiding needs. */
export type Guided = Pick<Walk, 'store' | 'eye' | 'frames' | 'go'>

export interface GuidingState {
  readonly player: Player
  /** a recording leads */
  readonly spoken: boolean
}

/** What a guided tour is read in. */
export interface Reader {
  readonly locale: Locale
  readonly elder: boolean
}

/** How often it is looked whether the next sentence is due; nobody sees the difference, and no frame is asked for. */
const TICK_MS = 200
/** A stop so many stretches away is walked to; farther off one is simply there. */
const WALKED_LEGS = 3
/** A recording that has not come after so long is not waited for. */
const WAIT_MS = 4000

/**
 * Leads a person through a guided tour: walks to each stop, turns to what is spoken of, and goes on by the recording or by
 * the time of reading. A hand, or an own way, pauses it; it never fights one.
 */
export class Guiding {
  readonly store: Store<GuidingState>
  readonly #walk: Guided
  readonly #base: string
  readonly #tour: GuidedTour
  readonly #sentences: readonly number[]
  readonly #voice: Voice
  readonly #after: After
  readonly #now: () => number
  readonly #ways: Ways
  #reader: Reader
  #player = BEGINNING
  /** where one was sent last, an index into the graph; `null` while one is sent nowhere */
  #sent: number | null = null
  #sending = false
  #at: number | null
  #waitedMs = 0
  #callOff: () => void = () => undefined
  readonly #leave: () => void
  #over = false

  /** @param walk whose graph is read; `base` the bundle's address; `now` milliseconds of a clock that may jump */
  constructor(
    walk: Guided,
    { tour, base, reader }: { readonly tour: GuidedTour; readonly base: string; readonly reader: Reader },
    { voice, after, now }: { readonly voice: Voice; readonly after: After; readonly now: () => number },
  ) {
    const { graph, at } = walk.store.state
    if (graph === null) throw new Error('guiding: wants a tour whose graph is read')
    this.#walk = walk
    this.#base = base
    this.#tour = tour
    this.#sentences = tour.stops.map(({ sentences }) => sentences.length)
    this.#voice = voice
    this.#after = after
    this.#now = now
    this.#ways = new Ways(graph)
    this.#reader = reader
    this.#at = at
    this.store = new Store<GuidingState>({ player: this.#player, spoken: false })
    this.#leave = walk.store.subscribe(() => this.#moved())
    this.#set(this.#player)
    this.#comeNearer()
  }

  goOn(): void {
    this.#does({ is: 'go-on', there: this.#standsThere })
    if (this.#player.is !== 'going') return
    if (!this.#player.there) this.#comeNearer()
    else {
      this.#face()
      if (this.#voice.is === 'speaking' || this.#voice.is === 'coming') this.#voice.goOn()
      else if (this.#voice.is === 'silent') this.#speak()
    }
  }

  pause(by: PausedBy): void {
    this.#does({ is: 'pause', by })
  }

  next(): void {
    this.#leaves({ is: 'next' })
  }

  back(): void {
    this.#leaves({ is: 'back' })
  }

  /** Another language, or other letters: stop and sentence stay. */
  readBy(reader: Reader): void {
    if (reader.locale === this.#reader.locale && reader.elder === this.#reader.elder) return
    this.#reader = reader
    this.#does({ is: 'language' })
    if (!this.#player.there || this.#player.is === 'over') return
    this.#speak()
    if (this.#player.is === 'paused') this.#voice.pause()
  }

  /** 0 to 1 */
  volume(share: number): void {
    this.#voice.volume(share)
  }

  /** Ends it: silence at once, and nothing waits any more. */
  end(): void {
    if (this.#over) return
    this.#does({ is: 'end' })
    this.#over = true
    this.#leave()
  }

  get #stop(): GuidedStop {
    return this.#tour.stops[this.#player.stop] as GuidedStop
  }

  get #standsThere(): boolean {
    const { graph, at, version, mode, flying, going } = this.#walk.store.state
    return graph?.id[at ?? -1] === this.#stop.at && version === (this.#stop.version ?? null) && mode === 'street' && !flying && going === null
  }

  /** Everything that happens goes through here: time stands or runs, and the voice with it. */
  #does(event: PlayerEvent): void {
    if (this.#over) return
    this.#set(play(this.#player, event, this.#sentences))
  }

  #set(player: Player): void {
    const before = this.#player
    this.#player = player
    if (player.is === 'over') this.#voice.stop()
    else if (player.is === 'paused') this.#voice.pause()
    const shown = this.store.state
    const spoken = this.#voice.is === 'speaking' || this.#voice.is === 'over'
    // Time alone changes nothing that is shown.
    const { readMs: _read, clockMs: _clock, ...told } = player
    if (spoken !== shown.spoken || Object.entries(told).some(([name, value]) => shown.player[name as keyof Player] !== value))
      this.store.set({ player, spoken })
    if (player.there && player.is === 'going') {
      if (before.stop === player.stop && before.there && before.sentence !== player.sentence) this.#face()
      this.#tickSoon()
    } else this.#callOff()
  }

  #leaves(event: PlayerEvent): void {
    this.#voice.stop()
    this.#does(event)
    if (this.#player.is === 'going' && !this.#player.there) this.#comeNearer()
  }

  /** Walks the next stretch to the stop, or is there. */
  #comeNearer(): void {
    const { graph, at } = this.#walk.store.state
    const to = graph?.id.indexOf(this.#stop.at) ?? -1
    if (graph === null || to < 0) {
      this.#cannot()
      return
    }
    if (this.#standsThere) {
      this.#arrived()
      return
    }
    const found = at === null || at === to ? null : this.#ways.find(at, to, false)
    const legs = found?.ok === true && found.value.length <= WALKED_LEGS ? found.value : []
    const leg = legs[0]
    const next = leg?.to ?? to
    const look = this.#walk.eye.look(graph.id[next] ?? '')
    const version = next === to ? this.#stop.version : undefined
    this.#sent = next
    // While a way is given up for this one, what it says of itself is nobody's hand.
    this.#sending = true
    if (this.#walk.store.state.trouble !== null) this.#walk.store.set({ trouble: null })
    void this.#walk.go({
      ...look,
      ...(leg === undefined || Number.isNaN(leg.bearing) ? (lookAt(this.#stop, 0) ?? {}) : { heading: leg.bearing, pitch: 0 }),
      ...(version === undefined ? {} : { version }),
    })
    this.#sending = false
  }

  #arrived(): void {
    this.#sent = null
    this.#does({ is: 'arrived' })
    if (this.#player.is !== 'going') return
    this.#face()
    this.#speak()
  }

  /** A stop that cannot be shown is passed over. */
  #cannot(): void {
    this.#sent = null
    this.#does({ is: 'cannot' })
    if (this.#player.is === 'going' && !this.#player.there) this.#comeNearer()
  }

  #moved(): void {
    const { at, going, flying, trouble, mode } = this.#walk.store.state
    const moved = at !== this.#at
    this.#at = at
    if (this.#over || this.#sending || this.#player.is === 'over') return
    const own = (going !== null && going !== this.#sent) || (moved && at !== this.#sent) || mode !== 'street'
    if (own) {
      this.#sent = null
      this.pause('hand')
    } else if (this.#sent === null || this.#player.there) return
    else if (trouble !== null && going === null) {
      // It is said in the panel, and no longer on the picture.
      this.#sent = null
      this.#walk.store.set({ trouble: null })
      this.#cannot()
    } else if (at === this.#sent && going === null && !flying && this.#player.is === 'going') {
      if (this.#standsThere) this.#arrived()
      else if (moved || this.#walk.store.state.graph?.id[at] !== this.#stop.at) this.#comeNearer()
    }
  }

  #face(): void {
    const look = lookAt(this.#stop, this.#player.sentence)
    if (look === null) return
    this.#walk.eye.turnTo(look.heading, look.pitch, look.fov)
    this.#walk.frames.request()
  }

  #speak(): void {
    const { narration, sentences } = this.#stop
    const { locale } = this.#reader
    const recording = narration[locale]
    this.#waitedMs = 0
    if (recording === undefined) this.#voice.stop()
    else this.#voice.speak(this.#base + recording.src, (length) => beginsOf(recording, sentences, locale, length)[this.#player.sentence] ?? 0)
  }

  /** The sentence that is heard; `null` where nobody speaks and one reads. */
  #heard(): { readonly sentence: number; readonly over: boolean } | null {
    const { sentence } = this.#player
    const { narration, sentences } = this.#stop
    const recording = narration[this.#reader.locale]
    switch (this.#voice.is) {
      case 'coming':
        this.#waitedMs += TICK_MS
        if (this.#waitedMs > WAIT_MS) this.#voice.stop()
        return { sentence, over: false }
      case 'speaking':
        return recording === undefined
          ? null
          : { sentence: sentenceAt(beginsOf(recording, sentences, this.#reader.locale, this.#voice.length), this.#voice.seconds), over: false }
      case 'over':
        if (sentence === sentences.length - 1) return { sentence, over: true }
        // What was not spoken is read.
        this.#voice.stop()
        return null
      default:
        return null
    }
  }

  #tickSoon(): void {
    this.#callOff()
    this.#callOff = this.#after(TICK_MS, () => {
      const { stop, sentence } = this.#player
      const words = this.#stop.sentences[sentence]
      const sentenceMs = words === undefined ? 0 : readingMs(words, this.#reader.locale, this.#reader.elder)
      const heard = this.#heard()
      this.#does({ is: 'time', nowMs: this.#now(), sentenceMs, heard })
      if (this.#player.stop === stop || this.#player.is !== 'going') return
      this.#voice.stop()
      this.#comeNearer()
    })
  }
}
