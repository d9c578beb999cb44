import { lookOf } from '../../model/content/cube.ts'
import type { TourGraph } from '../../model/content/tour.ts'

/** The colours of a cube's faces; each direction has its own, so whoever looks there must see it. */
export const COLOURS = { f: [200, 30, 30], r: [30, 160, 30], b: [30, 30, 200], l: [200, 160, 20], u: [20, 170, 180], d: [150, 30, 150] } as const
export type Face = keyof typeof COLOURS

/** How one looks to see a face. */
export const LOOKS: Record<Face, readonly [heading: number, pitch: number]> = { f: [0, 0], r: [90, 0], b: [180, 0], l: [270, 0], u: [0, 80], d: [0, -80] }

export const graph: TourGraph = {
  id: ['a', 'b', 'c'],
  x: [0, 5, -20],
  y: [0, 30, 0],
  z: [1.6, 1.6, 1.6],
  heading: [0, 0, 0],
  pyramid: [0, 0, 0],
  pyramids: [{ tile: 512, levels: [768, 384], preview: 64, format: 'webp' }],
  links: [
    [0, 1],
    [0, 2],
  ],
  start: 'a',
}
const files: Record<string, unknown> = {
  'tour/graph.json': graph,
  'tour/names.json': {
    titles: [
      { zh: '甲', ug: 'ئا' },
      { zh: '乙', ug: 'ب' },
      { zh: '丙', ug: 'پ' },
    ],
  },
  'tour/map.json': { buildings: [], roads: [], water: [], areas: [], trees: [], far: [] },
  'poles.json': { prefix: 'T', no: [], x: [], y: [], viewpoint: [], heading: [], distance: [] },
}

/** Paints a face, or the part of it that a tile shows; in the north with a white mark in the upper right. */
function paint(face: Face, size: number, left = 0, top = 0, width = size, height = size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
  pen.fillStyle = `rgb(${COLOURS[face].join(' ')})`
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = 'white'
  if (face === 'f') pen.fillRect(size * 0.65 - left, size * 0.24 - top, size * 0.1, size * 0.1)
  return canvas
}

/** Whether two colours are the same but for what a decoder and a card round. */
export const alike = (a: readonly number[], b: readonly number[]): boolean => a.every((value, at) => Math.abs(value - (b[at] as number)) < 14)

/** How a face is painted: the part of it that begins at `left` and `top` of a face of `size` pixels. */
export type Paint = (face: Face, size: number, left?: number, top?: number, width?: number, height?: number) => OffscreenCanvas

/** The colour of a smooth sky: nowhere in it, over edges and corners of the cube too, do two neighbours differ. */
export const paintSmooth: Paint = (face, size, left = 0, top = 0, width = size, height = size) => {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
  const image = pen.createImageData(width, height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const look = lookOf(face, (2 * (left + x + 0.5)) / size - 1, (2 * (top + y + 0.5)) / size - 1)
      const length = Math.hypot(...look)
      image.data.set([...look.map((part) => Math.round(140 + (80 * part) / length)), 255], (y * width + x) * 4)
    }
  pen.putImageData(image, 0, 0)
  return canvas
}

/** A bundle with three viewpoints inside one painted cube, as a shelf would hand it out. */
export class ColouredShelf {
  readonly #paint: Paint
  readonly #as: { readonly type: string; readonly quality?: number }

  /** @param as how pictures are written: PNG, which loses nothing, or JPEG, which stores brightness and colour apart as the press's WebP does */
  constructor(how: Paint = paint, as: 'png' | 'jpeg' = 'png') {
    this.#paint = how
    this.#as = as === 'png' ? { type: 'image/png' } : { type: 'image/jpeg', quality: 0.95 }
  }

  /** files that have lost their bytes */
  readonly broken = new Set<string>()
  /** files that are not there */
  missing = /$^/
  /** width and height of a picture that has another size than the graph says, and is black; `null` leaves it as it is */
  sized: (path: string) => readonly [width: number, height: number] | null = () => null
  readonly asked: string[] = []
  #held = /$^/
  #comes = Promise.resolve()

  /** Lets files wait on their way. @returns how to let them come */
  hold(files: RegExp): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#held = files
    this.#comes = promise
    return resolve
  }

  /** @param path inside the bundle */
  async answer(path: string): Promise<Response> {
    this.asked.push(path)
    if (this.#held.test(path)) await this.#comes
    if (this.missing.test(path)) return new Response('', { status: 404 })
    const size = this.sized(path)
    if (size !== null) return this.#pictureOf(black(...size))
    if (this.broken.has(path)) return new Response(new Blob([]))
    const file = files[path] ?? (path.startsWith('tour/place/') ? { title: { zh: '甲' }, places: [] } : undefined)
    if (file !== undefined) return Response.json(file)
    const faces = Object.keys(COLOURS) as Face[]
    if (path.endsWith('preview.webp')) {
      const strip = new OffscreenCanvas(64 * 6, 64)
      const pen = strip.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
      for (const [at, face] of faces.entries()) pen.drawImage(this.#paint(face, 64), at * 64, 0)
      return this.#pictureOf(strip)
    }
    const tile = /^tour\/\w+\/(\d)\/(\w)-(\d)-(\d)\.webp$/.exec(path)
    if (tile === null) return new Response('', { status: 404 })
    const face = graph.pyramids[0]?.levels[Number(tile[1])] as number
    const [top, left] = [Number(tile[3]) * 512, Number(tile[4]) * 512]
    return this.#pictureOf(this.#paint(tile[2] as Face, face, left, top, Math.min(512, face - left), Math.min(512, face - top)))
  }

  async #pictureOf(canvas: OffscreenCanvas): Promise<Response> {
    return new Response(await canvas.convertToBlob(this.#as))
  }
}

function black(width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return canvas
}
