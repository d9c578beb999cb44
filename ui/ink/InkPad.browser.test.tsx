import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ink } from '../../model/input/ink/ink.ts'
import { InkPad } from './InkPad.tsx'
import '../tokens.css'

let root: Root
let element: HTMLElement
let ink: Ink
let setInk: (ink: Ink) => void
beforeEach(async () => {
  element = document.body.appendChild(document.createElement('div'))
  element.style.cssText = 'width: 400px; height: 300px'
  root = createRoot(element)
  root.render(<Page />)
  await expect.poll(() => element.querySelector('canvas')?.width).toBeGreaterThan(300)
})
afterEach(() => {
  root.unmount()
  element.remove()
  document.documentElement.removeAttribute('data-contrast')
})

function Page() {
  const [all, setAll] = useState<Ink>([])
  ink = all
  setInk = setAll
  return <InkPad ink={all} onStroke={(stroke) => setAll([...all, stroke])} label="在这里写一个字" guide />
}

const pad = () => element.querySelector('canvas') as HTMLCanvasElement

/** A pointer as a panel reports it; x and y in CSS pixels from the pad's corner. */
function point(type: string, x: number, y: number, about: PointerEventInit = {}): void {
  const { left, top } = pad().getBoundingClientRect()
  const at = { clientX: left + pad().clientLeft + x, clientY: top + pad().clientTop + y }
  pad().dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      pointerId: 1,
      pointerType: 'touch',
      button: type === 'pointermove' ? -1 : 0,
      width: 12,
      height: 12,
      ...at,
      ...about,
    }),
  )
}

/** How many pixels of ink there are near a place. */
function inkNear(x: number, y: number): number {
  const at = [x, y].map((place) => Math.round((place - 6) * devicePixelRatio)) as [number, number]
  const { data } = (pad().getContext('2d') as CanvasRenderingContext2D).getImageData(...at, 12 * devicePixelRatio, 12 * devicePixelRatio)
  return data.filter((value, each) => each % 4 === 3 && value > 128).length
}

// The pad asks for the pointer so that a finger may slide off it; a made-up pointer cannot be given.
beforeEach(() => {
  pad().setPointerCapture = () => undefined
})

test('W1 ink stands under the finger before the page is drawn again, and is reported when the finger leaves', async () => {
  point('pointerdown', 50, 50)
  point('pointermove', 150, 50)
  expect(inkNear(100, 50)).toBeGreaterThan(10)
  expect(ink).toEqual([])
  point('pointermove', 250, 150)
  point('pointerup', 250, 150)
  await expect.poll(() => ink.length).toBe(1)
  const [width] = [pad().clientWidth]
  expect(ink[0]?.[0]).toEqual([(50 / width) * 1000, (50 / width) * 1000])
  expect(ink[0]).toHaveLength(3)
  expect(inkNear(100, 50)).toBeGreaterThan(10)
})

test('W1 fewer strokes are less ink: the page undoes and clears', async () => {
  setInk([
    [
      [100, 100],
      [900, 100],
    ],
    [
      [100, 400],
      [900, 400],
    ],
  ])
  await expect.poll(() => inkNear(200, 160)).toBeGreaterThan(10)
  setInk([
    [
      [100, 100],
      [900, 100],
    ],
  ])
  await expect.poll(() => inkNear(200, 160)).toBe(0)
  expect(inkNear(200, 40)).toBeGreaterThan(10)
})

test('W1 ten touches of a palm leave no ink and report nothing, and one finger writes afterwards', async () => {
  for (let pointerId = 1; pointerId <= 10; pointerId++) point('pointerdown', 30 * pointerId, 100, { pointerId })
  for (let pointerId = 1; pointerId <= 10; pointerId++) point('pointermove', 30 * pointerId, 140, { pointerId })
  for (let pointerId = 1; pointerId <= 10; pointerId++) point('pointerup', 30 * pointerId, 140, { pointerId })
  await expect.poll(() => inkNear(30, 100)).toBe(0)
  expect(ink).toEqual([])
  point('pointerdown', 50, 50)
  point('pointerup', 50, 50)
  await expect.poll(() => ink.length).toBe(1)
})

test('W1 the ink is drawn again when the pad has another size or the page another contrast', async () => {
  setInk([
    [
      [500, 100],
      [500, 600],
    ],
  ])
  await expect.poll(() => inkNear(200, 100)).toBeGreaterThan(10)
  element.style.width = '200px'
  await expect.poll(() => inkNear(100, 60)).toBeGreaterThan(10)
  document.documentElement.dataset['contrast'] = 'high'
  const colour = () => [
    ...(pad().getContext('2d') as CanvasRenderingContext2D).getImageData(Math.round(pad().width / 2), Math.round(60 * devicePixelRatio), 1, 1).data,
  ]
  await expect.poll(colour).toEqual([0, 0, 0, 255])
})

test('W1 x grows to the right also on a page from right to left', async () => {
  element.dir = 'rtl'
  point('pointerdown', 40, 50)
  point('pointermove', 340, 50)
  point('pointerup', 340, 50)
  await expect.poll(() => ink.length).toBe(1)
  const [first, last] = [ink[0]?.[0]?.[0] as number, ink[0]?.at(-1)?.[0] as number]
  expect(last - first).toBeCloseTo((300 / pad().clientWidth) * 1000, 3)
})

test('W1 the pad has a name, keeps the browser from scrolling under it and shows its cross', () => {
  expect(pad().getAttribute('aria-label')).toBe('在这里写一个字')
  expect(getComputedStyle(pad()).touchAction).toBe('none')
  expect(getComputedStyle(pad()).backgroundImage).toContain('gradient')
})
