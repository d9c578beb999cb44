import type { Locator, Page } from '@playwright/test'

/**
 * Touches something and says how long its answer took: from the finger's lifting, by the browser's own stamp on the event, to the
 * frame after the one that shows the answer, so that its painting is in it.
 *
 * @param answer a selector of what is to be seen, and none of what stands there only while something is waited for
 */
export async function answerMs(page: Page, target: string | Locator, answer: string): Promise<number> {
  await page.evaluate((wanted) => {
    const shows = () => document.querySelector(wanted) !== null && document.querySelector('.skeleton') === null
    Object.assign(window, {
      answered: new Promise<number>((resolve) => {
        const lifted = ({ timeStamp }: PointerEvent) => {
          const look = () => (shows() ? requestAnimationFrame(() => resolve(performance.now() - timeStamp)) : requestAnimationFrame(look))
          requestAnimationFrame(look)
        }
        addEventListener('pointerup', lifted, { capture: true, once: true })
      }),
    })
  }, answer)
  await (typeof target === 'string' ? page.locator(target).first() : target).tap()
  return page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered)
}
