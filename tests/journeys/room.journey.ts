// What one needs at every moment lies in sight, also where there is little room.
import { expect } from '@playwright/test'
import { test } from './lobby.ts'

test('on a phone a long list scrolls between a head and a foot that stay in sight', async ({ hub, terminal }) => {
  await terminal.on({ width: 390, height: 844 })
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/guide`)
  await page.locator('.row').first().waitFor()
  const seen = async () => [await page.locator('.head').boundingBox(), await page.locator('[data-foot="home"]').boundingBox()]
  const before = await seen()
  expect((before[1]?.y ?? 844) + (before[1]?.height ?? 844)).toBeLessThanOrEqual(844)
  await page.locator('.scroll').evaluate((list) => list.scrollTo(0, 600))
  expect(await page.locator('.scroll').evaluate((list) => list.scrollTop)).toBe(600)
  expect(await seen()).toEqual(before)
})

test('without a line a phone in large Uyghur letters says so beside the way to end, and neither lies on the other', async ({ hub, terminal }) => {
  await terminal.on({ width: 390, height: 844 })
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await page.goto(`${hub.url}/kiosk/guide`)
  await page.locator('.row').first().waitFor()
  await terminal.touch('[data-foot="elder"]')
  await terminal.touch('[data-foot="language"]')
  await page.locator('.state[data-state="offline"]').waitFor()
  const [state, end] = [await page.locator('.end-bar .state').boundingBox(), await page.locator('.end-bar button').boundingBox()]
  expect(state === null || end === null ? null : state.y + state.height <= end.y || end.x + end.width <= state.x).toBe(true)
  const words = await page.locator('.end-bar .state').evaluate((line) => [line.scrollWidth, line.clientWidth])
  expect(words[0]).toBeLessThanOrEqual(words[1] as number)
  const scroll = await page.locator('.scroll').boundingBox()
  expect(scroll?.height).toBeGreaterThan(300)
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
