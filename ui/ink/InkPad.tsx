import { type PointerEvent as ReactPointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Ink, InkPoint, Stroke } from '../../model/input/ink/ink.ts'
import { drawStroke } from './draw-stroke.ts'
import { type Contact, Hand, PAD_UNITS } from './hand.ts'
import './ink-pad.css'

export interface InkPadProps {
  /** what stands on the pad; undo and clear are fewer strokes. In units of the pad: 1000 across its width, x to the right also on a page from right to left */
  readonly ink: Ink
  /** a stroke is finished; the pad shows it once it is in `ink` */
  readonly onStroke: (stroke: Stroke) => void
  /** what is written here, for who cannot see it */
  readonly label: string
  /** with a copybook's cross */
  readonly guide?: boolean
}

/**
 * Where somebody writes by hand. It fills its parent and draws while the finger moves, without waiting for React or the next frame.
 * Hands that rest on the glass do not write (see `Hand`).
 */
export function InkPad({ ink, onStroke, label, guide = false }: InkPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const hand = useRef(new Hand())
  // Changed when the glass has to be drawn again although the ink is the same: another size or contrast, a stroke nobody kept.
  const [look, setLook] = useState(0)

  useLayoutEffect(() => {
    const sheet = openSheet(canvas.current)
    if (sheet === null) return
    sheet.brush.clearRect(0, 0, sheet.brush.canvas.width, sheet.brush.canvas.height)
    for (const stroke of ink) drawStroke(sheet.brush, stroke, 0, sheet.scale)
    if (hand.current.stroke !== null) drawStroke(sheet.brush, hand.current.stroke, 0, sheet.scale)
  }, [ink, look])

  useEffect(() => {
    const again = () => setLook((before) => before + 1)
    const size = new ResizeObserver(again)
    const contrast = new MutationObserver(again)
    if (canvas.current !== null) size.observe(canvas.current)
    contrast.observe(document.documentElement, { attributes: true, attributeFilter: ['data-contrast', 'data-size', 'style'] })
    return () => {
      size.disconnect()
      contrast.disconnect()
    }
  }, [])

  function down(event: ReactPointerEvent<HTMLCanvasElement>): void {
    if (event.button !== 0) return
    const sheet = openSheet(event.currentTarget)
    if (sheet === null) return
    if (hand.current.down(contactOf(event.nativeEvent, sheet))) {
      // A finger that slides off the pad is still writing.
      event.currentTarget.setPointerCapture(event.pointerId)
      drawStroke(sheet.brush, hand.current.stroke ?? [], 0, sheet.scale)
    } else if (hand.current.stroke === null) setLook((before) => before + 1)
  }

  function move(event: ReactPointerEvent<HTMLCanvasElement>): void {
    const before = hand.current.stroke?.length
    if (before === undefined) return
    const sheet = openSheet(event.currentTarget)
    if (sheet === null) return
    // A panel that is faster than the screen has put several places into one event.
    const places = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const place of places.length > 0 ? places : [event.nativeEvent]) hand.current.move(contactOf(place, sheet))
    const stroke = hand.current.stroke
    if (stroke === null) setLook((again) => again + 1)
    else if (stroke.length !== before) drawStroke(sheet.brush, stroke, Math.min(before, stroke.length - 1), sheet.scale)
  }

  function up(event: ReactPointerEvent<HTMLCanvasElement>): void {
    const stroke = hand.current.up(event.pointerId)
    if (stroke === null) return
    onStroke(stroke)
    setLook((before) => before + 1)
  }

  function cancel(event: ReactPointerEvent<HTMLCanvasElement>): void {
    hand.current.cancel(event.pointerId)
    setLook((before) => before + 1)
  }

  return (
    <canvas
      ref={canvas}
      className="ink-pad"
      role="img"
      aria-label={label}
      data-guide={guide ? '' : undefined}
      data-strokes={ink.length}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={cancel}
      onContextMenu={(event) => event.preventDefault()}
    />
  )
}

interface Sheet {
  readonly brush: CanvasRenderingContext2D
  /** pixels of the drawing for one unit of ink */
  readonly scale: number
  /** where the drawing begins on the page, and how wide it is, in CSS pixels */
  readonly left: number
  readonly top: number
  readonly width: number
  /** the width of the pen in CSS pixels */
  readonly pen: number
}

/** The drawing with as many pixels as the glass has under it, and the pen's width and colour; `null` while it takes no room. */
function openSheet(canvas: HTMLCanvasElement | null): Sheet | null {
  if (canvas === null || canvas.clientWidth === 0 || canvas.clientHeight === 0) return null
  // Without waiting for the compositor where the browser can: ink that trails the finger feels like writing with a rope.
  const brush = canvas.getContext('2d', { desynchronized: true })
  if (brush === null) return null
  const [wide, high] = [canvas.clientWidth, canvas.clientHeight].map((size) => Math.round(size * devicePixelRatio)) as [number, number]
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
  const style = getComputedStyle(canvas)
  const pen = Number.parseFloat(style.strokeWidth)
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.lineWidth = pen * devicePixelRatio
  brush.strokeStyle = style.stroke
  brush.fillStyle = style.stroke
  const box = canvas.getBoundingClientRect()
  return { brush, scale: wide / PAD_UNITS, left: box.left + canvas.clientLeft, top: box.top + canvas.clientTop, width: canvas.clientWidth, pen }
}

function contactOf(event: PointerEvent, { left, top, width, pen }: Sheet): Contact {
  const at: InkPoint = [((event.clientX - left) / width) * PAD_UNITS, ((event.clientY - top) / width) * PAD_UNITS]
  return { id: event.pointerId, at, pens: Math.max(event.width, event.height) / pen }
}
