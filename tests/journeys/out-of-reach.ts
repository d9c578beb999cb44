import type { Page } from '@playwright/test'

/** What can be touched and lies out of the band, in millimetres above the floor. The tour's arrows and plan stand as buttons in the sheet too. */
export async function outOfReach(page: Page, { diagonalInch, lowerEdgeMm }: { diagonalInch: number; lowerEdgeMm: number }): Promise<string[]> {
  return page.evaluate(
    ([inch, edge]) => {
      const mm = Math.hypot(innerWidth, innerHeight) / (inch * 25.4)
      const above = (y: number) => edge + (innerHeight - y) / mm
      const found: string[] = []
      for (const element of document.querySelectorAll<HTMLElement>('button, a, input, summary, video')) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.tour-labels, .tour-plan') !== null) continue
        const scroll = element.closest('.scroll, .tour-sheet')?.getBoundingClientRect()
        const box = element.getBoundingClientRect()
        const [top, bottom] = [Math.max(box.top, scroll?.top ?? 0), Math.min(box.bottom, scroll?.bottom ?? innerHeight)]
        if (box.width === 0 || bottom <= top) continue
        if (above(top) > 1101 || above(bottom) < 799)
          found.push(`${Math.round(above(bottom))} to ${Math.round(above(top))}: ${element.className} ${element.textContent}`)
      }
      return found
    },
    [diagonalInch, lowerEdgeMm] as const,
  )
}
