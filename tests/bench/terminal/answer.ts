import type { Locator, Page } from '@playwright/test'

/** How long an answer took, milliseconds from the finger's lifting by the browser's own stamp on the event. */
export interface Answer {
  /** until the page had it ready, in the frame that was then to be painted */
  readonly drawnMs: number
  /** until the frame after that began: the painting is in it, which a machine without a graphics card does by its processor */
  readonly seenMs: number
}

/** From one touch to the next a hand takes at least this long, and a touch on the same thing sooner would be a tremor; see kiosk/parts/tremor.ts. */
const HAND_MS = 600

/** Waits until a page has been painted and rests, and then a hand's time: nobody touches what they do not see yet. */
export const rests = (page: Page): Promise<void> =>
  page.evaluate(async (hand) => {
    const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0
    while (!painted()) await new Promise((again) => setTimeout(again, 20))
    // The community that walks by never rests; nobody waits longer than this before they touch it.
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 }))
    await new Promise((lifted) => setTimeout(lifted, hand))
  }, HAND_MS)

/**
 * Touches something and says how long its answer took.
 *
 * @param answer a selector of what is to be seen, and none of what stands there only while something is waited for
 */
export async function answerOf(page: Page, target: string | Locator, answer: string): Promise<Answer> {
  await rests(page)
  await page.evaluate((wanted) => {
    const shows = () => document.querySelector(wanted) !== null && document.querySelector('.skeleton') === null
    Object.assign(window, {
      answered: new Promise<Answer>((resolve) => {
        const lifted = ({ timeStamp }: PointerEvent) => {
          const look = () => {
            if (!shows()) return void requestAnimationFrame(look)
            const drawnMs = performance.now() - timeStamp
            requestAnimationFrame(() => resolve({ drawnMs, seenMs: performance.now() - timeStamp }))
          }
          requestAnimationFrame(look)
        }
        addEventListener('pointerup', lifted, { capture: true, once: true })
      }),
    })
  }, answer)
  await (typeof target === 'string' ? page.locator(target).first() : target).tap()
  return page.evaluate(() => (window as unknown as { answered: Promise<Answer> }).answered)
}
