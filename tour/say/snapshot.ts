import { frames } from '../frame.ts'
import { fitted, RING, type Spot } from './mark.ts'

/** What a picture is made of when it goes with a report. */
const TYPE = 'image/jpeg'
const QUALITY = 0.8

/**
 * What stands on the glass now with a ring around a spot, as a picture for a report: the street alone, without labels and
 * buttons. `null` when the glass shows nothing yet.
 *
 * @param glass the element that holds the canvas or the flat picture
 */
export async function snapshot(glass: Element, spot: Spot): Promise<Blob | null> {
  const seen = await (glass.querySelector('canvas') === null ? flatPicture(glass) : canvasPicture(glass))
  if (seen === null) return null
  ring(seen, spot)
  return seen.convertToBlob({ type: TYPE, quality: QUALITY })
}

/** A canvas is empty but for the moment after it was drawn. */
function canvasPicture(glass: Element): Promise<OffscreenCanvas | null> {
  return new Promise((resolve) => {
    const stop = frames.onDrawn(() => {
      stop()
      const canvas = glass.querySelector('canvas')
      // The card can be lost in between; then the flat picture has taken its place.
      if (canvas === null || canvas.width === 0) return resolve(null)
      const { width, height } = fitted(canvas.width, canvas.height)
      const copy = new OffscreenCanvas(width, height)
      copy.getContext('2d')?.drawImage(canvas, 0, 0, width, height)
      resolve(copy)
    })
    frames.request()
  })
}

/** The same piece of the strip that the flat picture shows. */
async function flatPicture(glass: Element): Promise<OffscreenCanvas | null> {
  const pane = glass.querySelector<HTMLElement>('.tour-flat')
  const source = /url\("(.+)"\)/.exec(pane?.style.backgroundImage ?? '')?.[1]
  if (pane === null || source === undefined) return null
  const strip = new Image()
  strip.src = source
  try {
    await strip.decode()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
  const [across = Number.NaN] = pane.style.backgroundSize.split('px').map(Number)
  const [left = Number.NaN, top = Number.NaN] = pane.style.backgroundPosition.split(' ').map((part) => Number.parseFloat(part))
  const scale = strip.naturalWidth / across
  const { width, height } = fitted(pane.clientWidth, pane.clientHeight)
  const copy = new OffscreenCanvas(width, height)
  copy.getContext('2d')?.drawImage(strip, -left * scale, -top * scale, pane.clientWidth * scale, pane.clientHeight * scale, 0, 0, width, height)
  return copy
}

function ring(picture: OffscreenCanvas, { x, y }: Spot): void {
  const pen = picture.getContext('2d')
  if (pen === null) return
  const radius = Math.min(picture.width, picture.height) * RING
  // White under red is seen on any wall, at any hour.
  for (const [colour, wide] of [
    ['#fff', radius / 4],
    ['#b5342b', radius / 8],
  ] as const) {
    pen.beginPath()
    pen.arc(x * picture.width, y * picture.height, radius, 0, 2 * Math.PI)
    pen.strokeStyle = colour
    pen.lineWidth = wide
    pen.stroke()
  }
}
