import type { Page } from '@playwright/test'

/** How the tour is seen: with its canvas, by somebody who does not see the canvas, on a device without WebGL. */
export const SIGHTS = ['canvas', 'canvas hidden', 'no WebGL'] as const
export type Sight = (typeof SIGHTS)[number]

/** Prepares a page, before it opens anything, for one of the ways to see the tour. */
export async function seeBy(page: Page, sight: Sight): Promise<void> {
  if (sight === 'canvas hidden')
    await page.addInitScript(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('canvas { visibility: hidden !important }')
      document.adoptedStyleSheets = [sheet]
    })
  if (sight === 'no WebGL')
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest])
      } as typeof real
    })
}

/** Uses what stands behind a selector: a finger touches it, a keyboard comes to it by Tab and presses Enter. */
export type Use = (selector: string) => Promise<void>

/** More stops than any page of ours has. */
const MOST_STOPS = 250

/** The hands of somebody who has only a keyboard. */
export function byKeyboard(page: Page): Use {
  return async (selector) => {
    await page.locator(selector).first().waitFor()
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) {
        await page.keyboard.press('Enter')
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`keyboard: ${selector} cannot be reached by Tab`)
  }
}
