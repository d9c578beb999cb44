import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setLocale } from '../../ui/language.ts'
import { GrowingRows } from './GrowingRows.tsx'
import '../../ui/tokens.css'
import '../screens/behind.css'

/** What 900 px hold of lines that are 60 px high at least; those here are 90 px high. */
const SEEN = 15
const NUMBERS = Array.from({ length: 300 }, (_, at) => at)
let scroll: HTMLElement
let root: Root

beforeEach(() => {
  scroll = document.body.appendChild(document.createElement('div'))
  scroll.className = 'scroll'
  scroll.style.cssText = 'block-size: 900px; overflow-y: auto'
  root = createRoot(scroll)
  setLocale('zh')
})
afterEach(() => {
  flushSync(() => root.unmount())
  scroll.remove()
  setLocale('zh')
})

const show = (list: readonly number[], key = 'all') =>
  flushSync(() =>
    root.render(
      <GrowingRows key={key} list={list}>
        {(each) => (
          <li key={each} className="row" style={{ blockSize: 90 }}>
            {each}
          </li>
        )}
      </GrowingRows>,
    ),
  )
const drawn = () => scroll.querySelectorAll('.row').length
const rested = async () => {
  let last = -1
  await expect.poll(() => [last, (last = drawn())].every((count, _, [first]) => count === first && count > 0), { interval: 150 }).toBe(true)
  return drawn()
}

test('a long list draws what its page holds at once, two screens more after a rest, and then waits', async () => {
  show(NUMBERS)
  expect(drawn()).toBe(SEEN)
  const after = await rested()
  expect(after * 90).toBeGreaterThan(2 * 900)
  expect(after).toBeLessThan(120)
})

test('scrolled to its end again and again, a list shows every line once and in its order', async () => {
  show(NUMBERS)
  for (let turn = 0; drawn() < NUMBERS.length && turn < 40; turn++) {
    const before = await rested()
    scroll.scrollTo(0, scroll.scrollHeight)
    if (before < NUMBERS.length) await expect.poll(drawn).toBeGreaterThan(before)
  }
  expect([...scroll.querySelectorAll('.row')].map(({ textContent }) => Number(textContent))).toEqual(NUMBERS)
  expect(scroll.querySelector('.rows-end')).toBeNull()
})

test('another list begins anew, and so does the same one in another language at its top', async () => {
  show(NUMBERS)
  await rested()
  show(NUMBERS.slice(0, 200), 'some')
  expect(drawn()).toBe(SEEN)
  expect(await rested()).toBeGreaterThan(SEEN)
  flushSync(() => setLocale('ug'))
  expect(drawn()).toBe(SEEN)
})

test('whoever has scrolled stays where they are when the language changes', async () => {
  show(NUMBERS)
  const before = await rested()
  scroll.scrollTo(0, 1_500)
  await new Promise((scrolled) => scroll.addEventListener('scrollend', scrolled, { once: true }))
  const there = scroll.scrollTop
  expect(there).toBeGreaterThan(1_400)
  flushSync(() => setLocale('ug'))
  expect(drawn()).toBeGreaterThanOrEqual(before)
  // The browser holds on to a line, not to a pixel.
  expect(Math.abs(scroll.scrollTop - there)).toBeLessThan(3)

  scroll.scrollTo(0, scroll.scrollHeight)
  await expect.poll(drawn).toBeGreaterThan(before)
  const [count, top] = [await rested(), scroll.scrollTop]
  expect(top).toBeGreaterThan(2_000)
  flushSync(() => setLocale('zh'))
  expect(drawn()).toBe(count)
  expect(Math.abs(scroll.scrollTop - top)).toBeLessThan(3)
})

test('whoever has scrolled stays where they are when the list is made anew with other lines, and a shorter one is whole', async () => {
  show(NUMBERS)
  const before = await rested()
  scroll.scrollTo(0, scroll.scrollHeight)
  await expect.poll(drawn).toBeGreaterThan(before)
  const [count, top] = [await rested(), scroll.scrollTop]
  show([...NUMBERS].reverse())
  expect(drawn()).toBe(count)
  expect(Math.abs(scroll.scrollTop - top)).toBeLessThan(3)
  expect(scroll.querySelector('.row')?.textContent).toBe('299')
  show(NUMBERS.slice(0, 5))
  expect([drawn(), scroll.querySelector('.rows-end')]).toEqual([5, null])
  show(NUMBERS)
  expect(await rested()).toBeGreaterThanOrEqual(count)
})

test('whoever has scrolled a list that was soon whole stays where they are when the language changes', async () => {
  show(NUMBERS.slice(0, 35))
  await expect.poll(() => scroll.querySelector('.rows-end')).toBeNull()
  scroll.scrollTo(0, scroll.scrollHeight)
  await new Promise((scrolled) => scroll.addEventListener('scrollend', scrolled, { once: true }))
  const there = scroll.scrollTop
  expect(there).toBeGreaterThan(SEEN * 90)
  flushSync(() => setLocale('ug'))
  expect(drawn()).toBe(35)
  expect(Math.abs(scroll.scrollTop - there)).toBeLessThan(3)
})

test('a short list is whole at once', () => {
  show(NUMBERS.slice(0, 12))
  expect(drawn()).toBe(12)
  expect(scroll.querySelector('.rows-end')).toBeNull()
})

test('what stands before a list leaves it fewer lines that are drawn at once, and at least one', async () => {
  const below = (height: number, list: readonly number[]) =>
    flushSync(() =>
      root.render(
        <>
          <div style={{ blockSize: height }} />
          <GrowingRows key={height} list={list}>
            {(each) => (
              <li key={each} className="row">
                {each}
              </li>
            )}
          </GrowingRows>
        </>,
      ),
    )
  below(590, NUMBERS)
  expect(drawn()).toBe(6)
  expect(await rested()).toBeGreaterThan(20)
  below(2_000, NUMBERS)
  expect(drawn()).toBe(1)
  expect(await rested()).toBeGreaterThan(1)
  // A list whose lines come later, when what stood there until then has gone.
  below(591, [])
  expect(drawn()).toBe(0)
  below(591, NUMBERS)
  expect(drawn()).toBe(6)
})
