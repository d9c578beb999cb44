import type { Page } from '@playwright/test'

/** Types on a visitor's own phone or PC, which brings its keyboard. A terminal has none, and a wall keeps its journeys from this. */
export async function typesOnOwnDevice(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(selector).fill(words)
}
