import type { Seeks } from './bench-page.ts'

const PATIENCE_MS = 60_000

/** Resolves at the next event of one of two kinds, or when nothing comes. */
function next(video: HTMLVideoElement, event: string): Promise<'came' | 'failed' | 'nothing'> {
  return new Promise((resolve) => {
    video.addEventListener(event, () => resolve('came'), { once: true })
    video.addEventListener('error', () => resolve('failed'), { once: true })
    setTimeout(() => resolve('nothing'), PATIENCE_MS)
  })
}

/** Resolves when a frame of this second of the film is put on the screen; one of the place before may still be on its way there. */
const frameAt = (video: HTMLVideoElement, second: number) =>
  new Promise<void>((resolve) => {
    const look: VideoFrameRequestCallback = (_now, { mediaTime }) => {
      if (Math.abs(mediaTime - second) < 1) resolve()
      else video.requestVideoFrameCallback(look)
    }
    video.requestVideoFrameCallback(look)
  })

/**
 * Opens a film and seeks in it, as a finger on its bar does.
 *
 * @param places shares of its length, 0 to 1
 */
export async function seekFilm(url: string, places: readonly number[]): Promise<Seeks> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  video.width = 480
  document.body.append(video)
  const why = (what: string) => ({ ok: false, problem: `${what}: ${video.error?.message ?? 'no answer'}` }) as const
  const start = performance.now()
  const loaded = next(video, 'loadeddata')
  video.src = url
  if ((await loaded) !== 'came') return why('opening')
  const openMs = performance.now() - start
  const ms: number[] = []
  for (const place of places) {
    const from = performance.now()
    const seeked = next(video, 'seeked')
    const second = place * video.duration
    const shown = frameAt(video, second)
    video.currentTime = second
    if ((await seeked) !== 'came') return why(`seeking to ${place}`)
    await shown
    ms.push(performance.now() - from)
  }
  video.remove()
  return { ok: true, openMs, ms }
}
