/** Why a tour stands still: a button, a hand on the picture or an own way, a page that nobody sees. */
export type PausedBy = 'button' | 'hand' | 'hidden'

/** Where a guided tour is. Stops and sentences count from 0. */
export interface Player {
  readonly stop: number
  readonly sentence: number
  /** one stands at the stop; before, one is on the way to it and nothing is told */
  readonly there: boolean
  readonly is: 'going' | 'paused' | 'over'
  readonly pausedBy: PausedBy | null
  /** stops that could not be shown and were passed over */
  readonly passed: readonly number[]
  /** how long the sentence has stood there, milliseconds */
  readonly readMs: number
  /** what the clock said last; `null` while no time passes */
  readonly clockMs: number | null
}

export type PlayerEvent =
  | { readonly is: 'go-on' /** one still stands at the stop */; readonly there: boolean }
  | { readonly is: 'pause'; readonly by: PausedBy }
  | { readonly is: 'next' }
  | { readonly is: 'back' }
  | { readonly is: 'arrived' }
  | { readonly is: 'cannot' }
  | { readonly is: 'language' }
  | { readonly is: 'end' }
  | {
      readonly is: 'time'
      /** milliseconds of any clock */
      readonly nowMs: number
      /** how long the present sentence is read */
      readonly sentenceMs: number
      /** the sentence a recording has come to, and whether it is at its end; `null` while none is heard */
      readonly heard: { readonly sentence: number; readonly over: boolean } | null
    }

/** No tick counts for more: a page that was held up, or a clock that was set, skips no sentence. */
export const MOST_TICK_MS = 1000

export const BEGINNING: Player = { stop: 0, sentence: 0, there: false, is: 'going', pausedBy: null, passed: [], readMs: 0, clockMs: null }

/** @param sentences how many sentences each stop has; at least one stop, each with at least one */
export function play(player: Player, event: PlayerEvent, sentences: readonly number[]): Player {
  const lastStop = sentences.length - 1
  const atStop = (stop: number): Player =>
    stop > lastStop
      ? { ...player, is: 'over', pausedBy: null, clockMs: null }
      : { ...player, stop, sentence: 0, there: false, is: 'going', pausedBy: null, readMs: 0, clockMs: null }
  switch (event.is) {
    case 'go-on':
      if (player.is === 'over') return BEGINNING
      return player.is === 'going' ? player : { ...player, is: 'going', pausedBy: null, there: player.there && event.there, clockMs: null }
    case 'pause':
      return player.is === 'going' ? { ...player, is: 'paused', pausedBy: event.by, clockMs: null } : player
    case 'next':
      return player.is === 'over' ? player : atStop(player.stop + 1)
    case 'back':
      // In the middle of a stop one wants to hear it again; at its beginning, or at the end of all, the one before.
      return atStop(player.is === 'over' || player.sentence > 0 ? player.stop : Math.max(0, player.stop - 1))
    case 'arrived':
      return player.is === 'over' ? player : { ...player, there: true, clockMs: null }
    case 'cannot':
      return player.is === 'going' && !player.there ? { ...atStop(player.stop + 1), passed: [...player.passed, player.stop] } : player
    case 'language':
      return { ...player, readMs: 0 }
    case 'end':
      return { ...player, is: 'over', pausedBy: null, clockMs: null }
    case 'time':
      return player.is === 'going' && player.there ? afterTime(player, event, (sentences[player.stop] ?? 1) - 1, atStop) : player
  }
}

type Time = Extract<PlayerEvent, { is: 'time' }>

function afterTime(player: Player, { nowMs, sentenceMs, heard }: Time, last: number, atStop: (stop: number) => Player): Player {
  const passed = player.clockMs === null ? 0 : Math.min(MOST_TICK_MS, Math.max(0, nowMs - player.clockMs))
  const readMs = player.readMs + passed
  const at = (sentence: number): Player => ({ ...player, sentence, readMs: sentence === player.sentence ? readMs : 0, clockMs: nowMs })
  if (heard !== null) return heard.over ? atStop(player.stop + 1) : at(Math.min(last, Math.max(player.sentence, heard.sentence)))
  if (readMs < sentenceMs) return at(player.sentence)
  return player.sentence < last ? at(player.sentence + 1) : atStop(player.stop + 1)
}
