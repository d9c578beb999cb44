import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

// 15 mm on the 21.5" glass of the sample's profile, and 1 px for rounding.
const LEAST_TARGET_PX = 15 * 4.03 - 1

/** Things to touch that are too small for a finger, and texts that are wider than their box. @param least pixels of what is touched */
export async function faults(page: Page, least = LEAST_TARGET_PX): Promise<string[]> {
  return page.evaluate((leastPx) => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('button, a, input, summary')) {
      const { width, height } = element.getBoundingClientRect()
      // The tour keeps a few names at hand that nobody sees until they are needed.
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      if (width > 0 && (width < leastPx || height < leastPx)) found.push(`small ${Math.round(width)}x${Math.round(height)}: ${element.textContent}`)
    }
    for (const element of document.querySelectorAll<HTMLElement>('h1, h2, b, strong, span, p, button, li, td')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const style = getComputedStyle(element)
      if (element.scrollWidth > element.clientWidth + 2 && style.overflow === 'hidden' && element.clientWidth > 1 && style.webkitLineClamp === 'none')
        found.push(`cut: ${element.textContent}`)
      if (
        Number.parseFloat(style.fontSize) < 23.9 &&
        element.textContent?.trim() !== '' &&
        element.childElementCount === 0 &&
        element.getBoundingClientRect().width > 1
      )
        found.push(`text of ${style.fontSize}: ${element.textContent}`)
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px wider than the glass`)
    return found
  }, least)
}

/** Everything that is wrong with the page as it stands: too small, cut, or what axe finds. */
export async function wrongWith(page: Page, where: string): Promise<string[]> {
  // No page has frames: axe runs in it whole, where it would else open a second page to put its findings together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const wrong = [...(await faults(page)), ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)]
  return wrong.map((each) => `${where}: ${each}`)
}
