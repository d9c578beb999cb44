import { expect } from '@playwright/test'
import { coloursIn, tourPicture } from './picture.ts'
import { test } from './lobby.ts'

test('while nobody is there the community walks by; a touch ends it at once, in the language that was touched, and the next hour begins in Chinese again', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  const { page } = terminal
  await page.clock.install()
  await page.goto(`${hub.url}/kiosk/`)
  await page.locator('[data-page="home"]').waitFor()
  await page.clock.runFor(50_000)
  await expect(page.locator('[data-page="attract"]')).toHaveCount(0)
  await page.clock.runFor(15_000)
  await page.clock.resume()
  await page.locator('[data-page="attract"]').waitFor()
  for (const lang of ['zh-Hans-CN', 'ug-Arab-CN']) expect(await page.locator(`[data-page="attract"] [lang="${lang}"]`).count()).toBeGreaterThanOrEqual(3)
  await expect.poll(async () => coloursIn(await tourPicture(page)), { timeout: 90_000 }).toBeGreaterThan(300)
  // It moves by itself.
  const before = await tourPicture(page)
  await expect
    .poll(async () => (await tourPicture(page)).pixels.some((value, at) => Math.abs(value - (before.pixels[at] ?? 0)) > 60), { timeout: 60_000 })
    .toBe(true)
  await terminal.touch('[data-start="ug"]')
  await expect(page.locator('[data-page="attract"]')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('canvas')).toHaveCount(0)
  // Whoever came and left: asked, then gone, then nobody is there again.
  await page.clock.install()
  await page.clock.runFor(62_000)
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.clock.runFor(31_000)
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.clock.runFor(62_000)
  await expect(page.locator('[data-page="attract"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})
