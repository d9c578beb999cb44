import { FACES } from '../../model/content/tour.ts'
import type { PicturePool } from './pool.ts'
import { joinPreview, type Picture } from './pyramid.ts'
import type { Equirect } from './resample.ts'
import type { Done, Task } from './worker.ts'

/** A flat picture for the first screen, besides the pyramid: degrees clockwise from north, and its size in pixels. */
export interface CoverWish {
  readonly heading: number
  readonly width: number
  readonly height: number
}

/**
 * Cuts one open panorama into its pyramid, each face on whichever thread is free; the pixels are shared and not copied to
 * them. Rules B20 to B22.
 */
export async function cutPanorama(pool: PicturePool, opened: Equirect, cover: CoverWish | null): Promise<Picture[]> {
  const pixels = new SharedArrayBuffer(opened.pixels.length)
  new Uint8Array(pixels).set(opened.pixels)
  const { width, height } = opened
  // The encoder waits for itself now and then; with more than one thread another tile fills the wait. One thread alone keeps to
  // one core, which is what whoever asks for one thread wants.
  const atOnce = pool.threads > 1 ? 2 : 1
  const tasks: Task[] = FACES.map((face) => ({ is: 'face', face, atOnce, pixels, width, height }))
  if (cover !== null) tasks.push({ is: 'view', heading: cover.heading, size: [cover.width, cover.height], pixels, width, height })
  const done = await Promise.all(tasks.map((task) => pool.run(task)))
  const pictures: Picture[] = []
  const small: Uint8Array[] = []
  for (const each of done) {
    if (!each.ok) throw new Error(`pictures: a face could not be cut: ${(each satisfies Done).problem}`)
    pictures.push(...each.pictures)
    if (each.small !== null) small.push(each.small)
  }
  pictures.push(await joinPreview(small))
  return pictures.sort((a, b) => (a.path < b.path ? -1 : 1))
}
