import { type Deep, deepSize } from '../../model/content/deep.ts'
import { HallShelf } from './hall-shelf.ts'

/** A work in its whole size; the red mark near its middle, in its own pixels. */
export const DEEP: Deep = { width: 6000, height: 4000, tile: 512, levels: 2, at: 'deep/test' }
export const MARK = { left: 2920, top: 1950, width: 160, height: 100 } as const
export const RED = [220, 30, 30] as const
/** What lies around the mark says how sharp it is: the plain pictures, the coarser tiles, the sharpest. */
export const GROUND = { plain: [40, 60, 90], 1: [40, 130, 90], 0: [230, 220, 90] } as const

/** A place with an album of three photos and two works, the first of which can be looked at closely. */
export class CloserShelf {
  readonly #halls = new HallShelf(2, 3)
  /** files that are not there */
  missing = /$^/
  /** what the place names */
  told: unknown = { title: { zh: '甲' }, places: [], albums: ['album:a0'], works: ['work:w0', 'work:w1'] }
  readonly asked: string[] = []

  /** @param path inside the bundle */
  async answer(path: string): Promise<Response> {
    this.asked.push(path)
    if (this.missing.test(path)) return new Response('', { status: 404 })
    if (path === 'tour/place/a.json') return Response.json(this.told)
    if (path === 'item/work/w0.json') {
      const work = (await (await this.#halls.answer(path)).json()) as { picture: Record<string, unknown> }
      return Response.json({
        ...work,
        picture: { ...work.picture, src: 'media/w/large.webp', small: 'media/w/small.webp', width: 2048, height: 1365, deep: DEEP },
      })
    }
    if (path === 'media/w/small.webp') return this.#paint(640 / DEEP.width, 0, 0, 640, 427, GROUND.plain)
    if (path === 'media/w/large.webp') return this.#paint(2048 / DEEP.width, 0, 0, 2048, 1365, GROUND.plain)
    const tile = /^deep\/test\/([01])\/(\d+)-(\d+)\.webp$/.exec(path)
    if (tile === null) return this.#halls.answer(path)
    const level = Number(tile[1]) as 0 | 1
    const [top, left] = [Number(tile[2]) * 512, Number(tile[3]) * 512]
    const size = deepSize(DEEP, level)
    return this.#paint(size.width / DEEP.width, left, top, Math.min(512, size.width - left), Math.min(512, size.height - top), GROUND[level])
  }

  /** A part of the work made smaller by `scale`. */
  async #paint(scale: number, left: number, top: number, width: number, height: number, ground: readonly number[]): Promise<Response> {
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
    pen.fillStyle = `rgb(${ground.join(' ')})`
    pen.fillRect(0, 0, width, height)
    pen.translate(-left, -top)
    pen.scale(scale, scale)
    pen.fillStyle = `rgb(${RED.join(' ')})`
    pen.fillRect(MARK.left, MARK.top, MARK.width, MARK.height)
    return new Response(await canvas.convertToBlob({ type: 'image/png' }))
  }
}
