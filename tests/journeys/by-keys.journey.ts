// Somebody at home who has only keys, or a single switch that steps and chooses: everything is come to by Tab and chosen by Enter.
import { expect, type Page } from '@playwright/test'
import { test } from './lobby.ts'
import { byKeyboard } from './sights.ts'

/** What the next Tab goes on from; nothing when the focus was lost. */
const focused = (page: Page) => page.evaluate(() => (document.activeElement === document.body ? null : (document.activeElement?.tagName ?? null)))

test('L8 a question is answered and a report sent with Tab and Enter alone, and the focus is never lost', async ({ hub, terminal }) => {
  await terminal.on({ width: 1280, height: 900 })
  const { page } = terminal
  const use = byKeyboard(page)
  const arrives = async (name: string) => {
    await page.locator(`[data-page="${name}"]`).waitFor()
    // A new page is where its reader is.
    await expect.poll(() => focused(page)).not.toBeNull()
  }
  await page.goto(`${hub.url}/kiosk/`)
  await arrives('home')
  await use('[data-to="/guide"]')
  await arrives('guide-list')
  await use('[data-facet="event"]')
  await use('[data-part="old-age"]')
  await use('[data-id="guide:elder-card"]')
  await arrives('guide')
  await use('[data-answer="yes"]')
  await expect(page.locator('[data-answer="back"]')).toBeVisible()
  expect(await focused(page)).not.toBeNull()
  await use('[data-foot="language"]')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-foot'))).toBe('language')
  await use('[data-foot="home"]')
  await arrives('home')
  await use('[data-to="/report"]')
  await arrives('report')
  await use('[data-category="REPORT-LIGHT"]')
  await arrives('report-where')
  await use('[data-key="2"]')
  await use('[data-key="7"]')
  await expect(page.locator('.pole-digits')).toHaveAttribute('data-found', 'found')
  await use('.action.main')
  await arrives('report-say')
  await use('.sentence')
  await use('[data-action="send"]')
  await arrives('receipt')
  await expect(page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
  const [said] = await hub.said()
  expect([said?.category, said?.pole, said?.locale]).toEqual(['REPORT-LIGHT', 'CG-0027', 'ug'])
  await use('.end-bar button')
  await arrives('home')
  expect(terminal.complaints).toEqual([])
})
