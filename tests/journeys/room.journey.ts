// What one needs at every moment lies in sight, also where there is little room.
import { expect } from '@playwright/test'
import { test } from './lobby.ts'

test('on a phone a long list scrolls between a head and a foot that stay in sight', async ({ hub, terminal }) => {
  const { page } = await terminal.on({ width: 390, height: 844 }).then(() => terminal)
  await page.goto(`${hub.url}/kiosk/guide`)
  await page.locator('.row').first().waitFor()
  const seen = async () => [await page.locator('.head').boundingBox(), await page.locator('[data-foot="home"]').boundingBox()]
  const before = await seen()
  expect((before[1]?.y ?? 844) + (before[1]?.height ?? 844)).toBeLessThanOrEqual(844)
  await page.locator('.scroll').evaluate((list) => list.scrollTo(0, 600))
  expect(await page.locator('.scroll').evaluate((list) => list.scrollTop)).toBe(600)
  expect(await seen()).toEqual(before)
})

test('on a glass that lies on its side every digit lies in sight beside its number', async ({ hub, terminal }) => {
  await terminal.on({ width: 1920, height: 1080 })
  const { page } = terminal
  for (const [route, language] of ['pole', 'follow', 'staff'].flatMap((route) => [
    [route, 'zh'],
    [route, 'ug'],
  ])) {
    await page.goto(`${hub.url}/kiosk/${route}`)
    await page.locator('.numberpad').waitFor()
    if (language === 'ug') await terminal.touch('[data-foot="language"]')
    const pad = await page.locator('.numberpad').boundingBox()
    const end = await page.locator('.end-bar').boundingBox()
    expect(pad === null || end === null ? null : pad.y + pad.height <= end.y, `${route} ${language}`).toBe(true)
  }
})
