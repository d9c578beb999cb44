import { addWords, setLocale } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { frames } from '../frame.ts'

/** Where a test's bundle lies. */
export const BASE = '/c/test/1/'

/** A place on the page for a tour, 460 by 640 pixels, and a shelf that answers for the bundle at `BASE`. */
export class Room {
  readonly host: HTMLElement
  readonly #realFetch = window.fetch
  readonly #realDecode = HTMLImageElement.prototype.decode

  // The same holds of what an <img> shows: what the shelf has for it is on no server, and its failing says nothing.
  readonly #onImageError = (event: Event) => {
    if (event.isTrusted && event.target instanceof HTMLImageElement) event.stopImmediatePropagation()
  }

  /** @param answer gives the files of the bundle by their path in it */
  constructor(answer: (path: string) => Promise<Response>) {
    window.fetch = (input, init) => {
      const path = String(input)
      return path.startsWith(BASE) ? answer(path.slice(BASE.length)) : this.#realFetch(input, init)
    }
    // The browser reads the picture of an <img> past `fetch`; here it comes from the same shelf.
    HTMLImageElement.prototype.decode = async function (this: HTMLImageElement) {
      const response = await answer(new URL(this.src).pathname.slice(BASE.length))
      const picture = response.ok ? await createImageBitmap(await response.blob()) : null
      if (picture === null) throw new DOMException(`no picture at ${this.src}`, 'EncodingError')
      picture.close()
    }
    window.addEventListener('error', this.#onImageError, true)
    addWords(commonWords)
    addWords(tourWords)
    setLocale('zh')
    this.host = document.createElement('div')
    this.host.style.cssText = 'inline-size: 460px; block-size: 640px; --mm: 2px'
    document.body.append(this.host)
  }

  get tour(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.tour')
  }

  get canvas(): HTMLCanvasElement | null {
    return this.host.querySelector<HTMLCanvasElement>('canvas.tour-canvas')
  }

  /** What stands in while there is no canvas. */
  get flat(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.tour-flat')
  }

  get isSharp(): boolean {
    return this.tour?.dataset['sharp'] === 'true'
  }

  /** What is read in the moment after a frame was drawn, when a canvas still holds it. */
  afterNextFrame<T>(read: () => T): Promise<T> {
    return new Promise((resolve) => {
      const stop = frames.onDrawn(() => {
        stop()
        resolve(read())
      })
      frames.request()
    })
  }

  /** The colour in the middle of the canvas. Right only in the moment after a frame was drawn; `null` without a canvas. */
  get middle(): readonly number[] | null {
    const { canvas } = this
    if (canvas === null) return null
    const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
    pen.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data.subarray(0, 3)]
  }

  close(): void {
    this.host.remove()
    window.fetch = this.#realFetch
    HTMLImageElement.prototype.decode = this.#realDecode
    window.removeEventListener('error', this.#onImageError, true)
  }
}
