import type { Page } from '@playwright/test'

/** Where somebody is after a step, as the page's own rules see it. */
export interface Where {
  readonly page: string
  readonly isAsked: boolean
  readonly rests: boolean
}

/** How long one may be still on a page before one is asked, milliseconds (UI.md); read from its name, not from the code that is proven. */
export function stillMs(page: string): number {
  if (/^(report|search|pole|staff|lost)/.test(page)) return 180_000
  return /^(guide|place|notice|event|hotline|public-case|hall|work|album|film|item|help)$/.test(page) ? 90_000 : 60_000
}

/** Looks where one is. */
export const look = (page: Page): Promise<Where> =>
  page.evaluate(() => ({
    page: document.querySelector('main[data-page]')?.getAttribute('data-page') ?? '',
    isAsked: document.querySelector('.still') !== null,
    rests: document.querySelector('[data-page="attract"]') !== null,
  }))

/**
 * Touches something at random, as a resident would who tries everything but the way out: what is seen and may be touched on the
 * page, its keys and the foot. The tour and the halls have their own proof; who has called for help is not asked.
 *
 * @param chance 0 to 1, which of them
 * @returns what was touched, or `null` when there was nothing
 */
export const touchSomething = (page: Page, chance: number): Promise<string | null> =>
  page.evaluate((which) => {
    const not =
      '.hero, [data-foot="aloud"], [data-action="walk"], [data-to="/hall"], [data-to="/video"], [data-say="voice"], [data-say="photo"], [data-action="send"], [data-action="tell-staff"]'
    const all = [...document.querySelectorAll<HTMLElement>('main button:not(:disabled), .keys-slot button:not(:disabled), .foot button:not(:disabled)')].filter(
      (button) => !button.matches(not) && button.checkVisibility({ visibilityProperty: true }),
    )
    const button = all[Math.floor(which * all.length)]
    if (button === undefined) return null
    const { left, top, width, height } = button.getBoundingClientRect()
    const at = { bubbles: true, clientX: left + width / 2, clientY: top + height / 2, pointerId: 1, pointerType: 'touch' }
    button.dispatchEvent(new PointerEvent('pointerdown', at))
    button.dispatchEvent(new PointerEvent('pointerup', at))
    button.click()
    return button.textContent
  }, chance)

/** A sign of somebody who touches nothing that counts. */
export const giveASign = (page: Page, sign: 'touch' | 'key' | 'scroll'): Promise<void> =>
  page.evaluate((which) => {
    if (which === 'touch') document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    else if (which === 'key') document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Shift' }))
    else (document.querySelector('.scroll') ?? document.body).dispatchEvent(new Event('scroll'))
  }, sign)
