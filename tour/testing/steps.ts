import type { Room } from './room.ts'

/** The picture as it is on the glass right after a frame, made as small as is asked for. */
export function look({ canvas }: Room, across = canvas?.width ?? 1, down = canvas?.height ?? 1): ImageData | null {
  if (canvas === null) return null
  const pen = new OffscreenCanvas(across, down).getContext('2d') as OffscreenCanvasRenderingContext2D
  pen.drawImage(canvas, 0, 0, pen.canvas.width, pen.canvas.height)
  return pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height)
}

/** The largest step between two neighbouring pixels, in any colour. */
export function largestStep({ data, width, height }: ImageData): number {
  let most = 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      for (let colour = 0; colour < 3; colour += 1) {
        const here = data[at + colour] as number
        if (x + 1 < width) most = Math.max(most, Math.abs(here - (data[at + 4 + colour] as number)))
        if (y + 1 < height) most = Math.max(most, Math.abs(here - (data[at + width * 4 + colour] as number)))
      }
    }
  return most
}
