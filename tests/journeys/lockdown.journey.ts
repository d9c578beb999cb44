// A terminal keeps who stands before it, and they notice nothing of that: what they came for goes on.
import { expect } from '@playwright/test'
import { test } from './lobby.ts'

test('L1 L8 the guards stand before the first touch, and lists, keys, letters and the view go on under the finger', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await page.locator('[data-page="home"]').waitFor()
  await expect(page.locator('html')).toHaveAttribute('data-held', '')

  await terminal.touch('[data-to="/guide"]')
  await page.locator('[data-page="guide-list"]').waitFor()
  await terminal.drag([540, 1400], [540, 500])
  await expect.poll(() => page.evaluate(() => document.querySelector('.scroll')?.scrollTop ?? 0)).toBeGreaterThan(200)

  await page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="pinyin"]')
  await terminal.touchKeys('laonian')
  await terminal.choose('老年')
  await expect(page.locator('[data-id="guide:elder-card"]').first()).toBeVisible()

  await page.goto(`${hub.url}/kiosk/tour`)
  const picture = page.locator('.tour-picture')
  await picture.waitFor()
  const before = page.url()
  await expect
    .poll(async () => {
      await terminal.drag([800, 600], [300, 600])
      return page.url()
    })
    .not.toBe(before)
  expect(terminal.complaints).toEqual([])
})

test('L2 L4 L7 what a finger holds is not marked, and nothing leads off the terminal', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/guide/elder-card`)
  await page.locator('[data-page="guide"]').waitFor()
  const words = await page.locator('[data-page="guide"] p').first().boundingBox()
  if (words === null) throw new Error('lockdown: the guide has no words')
  const finger = await page.context().newCDPSession(page)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: words.x + 60, y: words.y + words.height / 2 }] })
  await page.waitForTimeout(1_200)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  expect(await page.evaluate(() => String(getSelection()))).toBe('')

  // What an author's link or a script might try.
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<a id="away" href="/studio/" style="position:fixed;inset:0 0 auto;z-index:99;font-size:80px">away</a>')
  })
  await terminal.touch('#away')
  await page.evaluate(() => location.assign('/tour/'))
  await expect(page).toHaveURL(`${hub.url}/kiosk/guide/elder-card`)
  expect(await page.evaluate(() => window.open('/kiosk/help'))).toBeNull()
  expect(page.context().pages()).toHaveLength(1)
})

test('L1 a visitor’s browser, which comes by another name, is not held', async ({ hub, terminal }) => {
  await terminal.on({ width: 1280, height: 900 })
  const { page } = terminal
  await page.goto(`http://localhost:${hub.port}/kiosk/guide/elder-card`)
  await page.locator('[data-page="guide"]').waitFor()
  expect(await page.evaluate(() => document.documentElement.dataset['held'] ?? null)).toBeNull()
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main p') as Element).userSelect)).toBe('auto')
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(fetched.filter((name) => /\/hold-/.test(name))).toEqual([])
})
