import { expect, type Page } from '@playwright/test'
import { test } from './lobby.ts'

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('[data-page]').waitFor()
  await page.waitForLoadState('networkidle')
}

test('“end and clear” leaves nothing of the last person, on the glass or on the disk', async ({ hub, terminal }) => {
  await terminal.on()
  await open(terminal.page, `${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-foot="elder"]')
  await terminal.touch('.search-pill')
  await terminal.touchKeys('چىراغ')
  await terminal.ends()
  await expect(terminal.page.locator('[data-page="home"]')).toBeVisible()
  await expect(terminal.page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN')
  await expect(terminal.page.locator('html')).not.toHaveAttribute('data-size', 'elder')
  await terminal.touch('.search-pill')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('')
  const left = await terminal.page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, cookie: document.cookie }))
  expect(left).toEqual({ local: 0, session: 0, cookie: '' })
})

test('who walks away is asked once and then forgotten; one touch is enough to stay', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.clock.install()
  await open(terminal.page, `${hub.url}/kiosk/`)
  await terminal.touch('[data-to="/guide"]')
  await terminal.page.locator('[data-id]').first().waitFor()
  await terminal.page.clock.runFor(62_000)
  await expect(terminal.page.getByRole('alertdialog')).toBeVisible()
  await terminal.touch('.still-card button')
  await expect(terminal.page.getByRole('alertdialog')).toBeHidden()
  await terminal.page.clock.runFor(62_000)
  await expect(terminal.page.getByRole('alertdialog')).toBeVisible()
  await terminal.page.clock.runFor(31_000)
  await expect(terminal.page.locator('[data-page="home"]')).toBeVisible()
})
