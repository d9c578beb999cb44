import type { InkPoint, Stroke } from '../../model/input/ink/ink.ts'

/**
 * Draws a stroke from one of its points to its end as a smooth line; what is drawn piece by piece while somebody writes looks like
 * what is drawn at once.
 *
 * @param from the first point that is new, 0 for all
 * @param scale pixels for one unit of the ink
 */
export function drawStroke(brush: CanvasRenderingContext2D, stroke: Stroke, from: number, scale: number): void {
  const first = stroke[0]
  if (first === undefined) return
  brush.beginPath()
  if (stroke.length === 1) {
    brush.arc(first[0] * scale, first[1] * scale, brush.lineWidth / 2, 0, 2 * Math.PI)
    brush.fill()
    return
  }
  const start = Math.max(1, from)
  const [x, y] = start === 1 ? first : halfway(stroke[start - 2] as InkPoint, stroke[start - 1] as InkPoint)
  brush.moveTo(x * scale, y * scale)
  for (let each = start; each < stroke.length; each++) {
    const [bendX, bendY] = stroke[each - 1] as InkPoint
    const [toX, toY] = halfway(stroke[each - 1] as InkPoint, stroke[each] as InkPoint)
    brush.quadraticCurveTo(bendX * scale, bendY * scale, toX * scale, toY * scale)
  }
  const [endX, endY] = stroke.at(-1) as InkPoint
  brush.lineTo(endX * scale, endY * scale)
  brush.stroke()
}

const halfway = (a: InkPoint, b: InkPoint): InkPoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
