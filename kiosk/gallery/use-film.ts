import { type RefObject, useCallback, useEffect, useState } from 'react'
import { telling } from '../session/telling.ts'

/** What a film does: waits for a touch, plays, stands, is over, cannot be read. */
export type FilmIs = 'waits' | 'plays' | 'stands' | 'over' | 'broken'

interface FilmState {
  readonly is: FilmIs
  /** seconds from its beginning, whole ones */
  readonly at: number
  /** what is said or seen now, as the captions write it; empty between two of them */
  readonly caption: string
  /** 0 to 1 */
  readonly volume: number
}

/**
 * Follows a film. While it plays nobody is asked whether they are still there. What of it is not on the shelf comes over the line;
 * where there is none the film is `broken` until it is tried again.
 *
 * @param seconds how long it is
 */
export function useFilm(video: RefObject<HTMLVideoElement | null>, seconds: number) {
  const [state, setState] = useState<FilmState>({ is: 'waits', at: 0, caption: '', volume: 1 })
  useEffect(() => {
    const film = video.current
    if (film === null) return
    const change = (part: Partial<FilmState>) => setState((before) => ({ ...before, ...part }))
    const ended = new AbortController()
    const { signal } = ended
    const on = (event: string, then: () => void) => film.addEventListener(event, then, { signal })
    on('play', () => change({ is: 'plays' }))
    on('pause', () => change({ is: film.ended ? 'over' : 'stands' }))
    on('ended', () => change({ is: 'over' }))
    on('error', () => change({ is: 'broken' }))
    on('seeking', () => setState((before) => (before.is === 'over' && !film.ended ? { ...before, is: 'stands' } : before)))
    on('timeupdate', () => {
      const at = Math.floor(film.currentTime)
      setState((before) => (before.at === at ? before : { ...before, at }))
    })
    on('volumechange', () => change({ volume: film.muted ? 0 : film.volume }))
    // The browser would write them itself, small and over the picture. Another language is another track.
    const follow = () => {
      change({ caption: '' })
      for (const track of film.textTracks) {
        track.mode = 'hidden'
        track.addEventListener('cuechange', () => change({ caption: captionOf(track) }), { signal })
        change({ caption: captionOf(track) })
      }
    }
    follow()
    film.textTracks.addEventListener('addtrack', follow, { signal })
    film.textTracks.addEventListener('removetrack', follow, { signal })
    return () => {
      ended.abort()
      film.pause()
    }
  }, [video])
  const plays = state.is === 'plays'
  useEffect(() => {
    telling.set(plays)
    return () => telling.set(false)
  }, [plays])
  const play = useCallback(() => {
    const film = video.current
    if (film === null) return
    if (!film.paused) return film.pause()
    // What hinders it is told by its `error`; a pause that comes at once is none.
    film.play().catch((error: unknown) => {
      if (!(error instanceof DOMException && (error.name === 'AbortError' || error.name === 'NotSupportedError'))) throw error
    })
  }, [video])
  const seek = useCallback(
    (to: number) => {
      const film = video.current
      if (film === null) return
      const at = Math.min(seconds, Math.max(0, to))
      film.currentTime = at
      setState((before) => ({ ...before, at: Math.floor(at) }))
    },
    [video, seconds],
  )
  const louder = useCallback(
    (by: number) => {
      const film = video.current
      if (film === null) return
      film.volume = Math.round(Math.min(1, Math.max(0, film.volume + by)) * 10) / 10
    },
    [video],
  )
  const again = useCallback(() => {
    const film = video.current
    if (film === null) return
    setState((before) => ({ ...before, is: 'waits', at: 0 }))
    film.load()
  }, [video])
  return { state, play, seek, louder, again }
}

/** The words of the cues that stand now, without marks of who speaks. */
function captionOf({ activeCues }: TextTrack): string {
  return [...(activeCues ?? [])].map((cue) => (cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '')).join('\n')
}
