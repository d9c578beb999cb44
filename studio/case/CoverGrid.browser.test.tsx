import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { COVER_CELLS } from '../../model/case/desk-act.ts'
import { setLocale } from '../../ui/language.ts'
import { CoverGrid } from './CoverGrid.tsx'
import './case.css'

const PHOTO = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120"/>'
let root: Root
let element: HTMLElement
beforeEach(() => {
  setLocale('zh')
  element = document.body.appendChild(document.createElement('div'))
  root = createRoot(element)
  root.render(<Photo />)
})
afterEach(() => {
  root.unmount()
  element.remove()
})

function Photo() {
  const [covers, setCovers] = useState<ReadonlySet<number>>(new Set())
  return (
    <CoverGrid
      src={PHOTO}
      alt="照片"
      covers={covers}
      onToggle={(cell) => setCovers((known) => new Set(known.has(cell) ? [...known].filter((each) => each !== cell) : [...known, cell]))}
    />
  )
}

const cells = () => [...element.querySelectorAll<HTMLElement>('[data-cell]')]
const covered = () => cells().flatMap((cell) => (cell.getAttribute('aria-pressed') === 'true' ? [Number(cell.dataset['cell'])] : []))

test('K17 a face is covered by keyboard alone: one Tab leads in, arrows walk, the space bar covers and uncovers', async () => {
  await expect.poll(() => cells().length).toBe(COVER_CELLS * COVER_CELLS)
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(cells()[0])
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown} ')
  await expect.poll(covered).toEqual([2 * COVER_CELLS + 1])
  await userEvent.keyboard('{ArrowRight} {ArrowLeft} ')
  await expect.poll(covered).toEqual([2 * COVER_CELLS + 2])
  expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
})

test('K17 the grid lies on the whole photo, every cell as large as the next, also on a page from right to left', async () => {
  await expect.poll(() => element.querySelector('img')?.complete).toBe(true)
  for (const locale of ['zh', 'ug'] as const) {
    setLocale(locale)
    const photo = (element.querySelector('img') as HTMLElement).getBoundingClientRect()
    const [first, last] = [cells()[0] as HTMLElement, cells().at(-1) as HTMLElement].map((cell) => cell.getBoundingClientRect()) as [DOMRect, DOMRect]
    expect(first.left).toBeCloseTo(photo.left, 0)
    expect(first.top).toBeCloseTo(photo.top, 0)
    expect(last.right).toBeCloseTo(photo.right, 0)
    expect(last.bottom).toBeCloseTo(photo.bottom, 0)
    expect(first.width).toBeCloseTo(photo.width / COVER_CELLS, 0)
  }
})
