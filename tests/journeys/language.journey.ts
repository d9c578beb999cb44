import { expect } from '@playwright/test'
import { test } from './lobby.ts'

test('Uyghur dates are Uyghur in the browser, where Intl would speak English', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.clock.install({ time: new Date('2027-11-22T06:32:00Z') })
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-language="ug"]')
  await expect(terminal.page.locator('.head-now')).toContainText('11-ئاينىڭ 22-كۈنى، دۈشەنبە')
  await expect(terminal.page.locator('.head-now b')).toHaveText('14:32')
  // The reason for all of this: the browser itself has no Uyghur.
  expect(await terminal.page.evaluate(() => Intl.DateTimeFormat.supportedLocalesOf(['ug']).length)).toBe(0)
})

test('the language changes in place: the same page, the same line under the eye, the same key under the finger', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/guide`)
  await terminal.page.locator('[data-id]').first().waitFor()
  // The sixth row stands at the upper edge, well away from its neighbours.
  await terminal.page.locator('.scroll').evaluate((element) => {
    const sixth = element.querySelectorAll('[data-id]')[5]?.getBoundingClientRect().top ?? 0
    element.scrollBy(0, sixth - element.getBoundingClientRect().top + 10)
  })
  const topRow = () =>
    terminal.page.evaluate(() => {
      const top = document.querySelector('.scroll')?.getBoundingClientRect().top ?? 0
      return [...document.querySelectorAll('[data-id]')].find((row) => row.getBoundingClientRect().bottom > top + 20)?.getAttribute('data-id')
    })
  const row = await topRow()
  expect(row).toBeTruthy()
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('html')).toHaveAttribute('dir', 'rtl')
  // Uyghur lines are higher than Chinese ones: the page stands still at the row it began with, not at a pixel.
  await expect.poll(topRow).toBe(row)
  expect(await terminal.page.evaluate(() => document.activeElement?.getAttribute('data-foot'))).toBe('language')
  expect(new URL(terminal.page.url()).pathname).toBe('/kiosk/guide')

  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="pinyin"]')
  await terminal.touchKeys('lao')
  const letters = terminal.page.locator('.composing-letters')
  await expect(letters).toHaveText('lao')
  await terminal.touch('[data-foot="language"]')
  await expect(letters).toHaveText('lao')
  await terminal.touch('[data-foot="language"]')
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys('lao')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('lao')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('lao')

  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-to="/report"]')
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  await terminal.touchKeys('12')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('[data-found="found"]')).toHaveText('12')
})
