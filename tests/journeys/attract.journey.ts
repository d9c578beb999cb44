import { expect } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { coloursIn, tourPicture } from './picture.ts'
import { test } from './lobby.ts'

test('while nobody is there the community walks by, in both languages; a touch ends it at once, in the language that was touched', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await page.locator('[data-page="home"]').waitFor()
  // A clock of the test's own would ask for frames faster than they can be drawn: this minute is a real one.
  await page.locator('[data-page="attract"]').waitFor({ timeout: 120_000 })
  await expect(page.locator('.attract-cover')).toBeVisible()
  for (const lang of ['zh-Hans-CN', 'ug-Arab-CN']) expect(await page.locator(`[data-page="attract"] [lang="${lang}"]`).count()).toBeGreaterThanOrEqual(3)
  await expect.poll(async () => coloursIn(await tourPicture(page)), { timeout: 90_000 }).toBeGreaterThan(300)
  // Until the first picture is whole the community's own stands over it.
  await expect(page.locator('.attract-tour [data-sharp="true"]')).toHaveCount(1, { timeout: 90_000 })
  await expect(page.locator('.attract-cover')).toBeHidden()
  // It moves by itself.
  const before = await tourPicture(page)
  await expect
    .poll(async () => (await tourPicture(page)).pixels.some((value, at) => Math.abs(value - (before.pixels[at] ?? 0)) > 60), { timeout: 60_000 })
    .toBe(true)
  expect(await wrongWith(page, 'attract')).toEqual([])
  await terminal.touch('[data-start="ug"]')
  await expect(page.locator('[data-page="attract"]')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('canvas')).toHaveCount(0)
  expect(terminal.complaints).toEqual([])
})

test('whoever came and left is asked, then the terminal is nobody’s again, and the community walks by', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.clock.install()
  await page.goto(`${hub.url}/kiosk/`)
  await page.locator('[data-page="home"]').waitFor()
  await page.clock.runFor(50_000)
  await expect(page.locator('[data-page="attract"]')).toHaveCount(0)
  await page.clock.runFor(15_000)
  await page.locator('[data-page="attract"]').waitFor()
  await terminal.touch('[data-start="ug"]')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.clock.runFor(62_000)
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.clock.runFor(31_000)
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  // E3 at once, and a touch begins anew.
  await expect(page.locator('[data-page="attract"]')).toBeVisible()
})
