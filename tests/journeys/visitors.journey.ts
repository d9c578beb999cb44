import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './lobby.ts'
import { typesOnOwnDevice } from './own-device.ts'

const PHONE = { width: 390, height: 844 }
const LONG = 90_000

test('a daughter far away opens a link on her phone, sends it on, and after that one visit walks without any network', async ({ hub, terminal }) => {
  await terminal.on(PHONE)
  const { page } = terminal
  await page.goto(`${hub.url}/tour/?at=v01&h=80&p=0&z=75&lang=ug`)
  await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: LONG })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page).toHaveTitle(/^4-بىنا ئالدىدىكى گۈللۈك · /)
  await terminal.touch('[data-action="share"]')
  const link = (await page.locator('.tour-qr').getAttribute('data-text')) ?? ''
  expect(link).toBe(`${hub.url}/tour/?at=v01&h=80&p=0&z=75&lang=ug`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await terminal.touch('[data-share="copy"]')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await terminal.touch('[data-panel="back"]')
  await expect(page.locator('[data-kept="active"]')).toBeVisible({ timeout: 120_000 })
  // Everything is on the phone once the shelf answers in place of the hub.
  await expect
    .poll(() => page.evaluate(async () => ((await (await fetch('/c/chenguangli/active.json')).json()) as { from?: string }).from), { timeout: 120_000 })
    .toBe('shelf')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await hub.stop()
  await terminal.off()
  await terminal.on(PHONE)
  await terminal.page.goto(link)
  await terminal.page.locator('.tour[data-sharp="true"]').waitFor({ timeout: LONG })
  await terminal.touch('.tour-exits button >> nth=0')
  await expect.poll(() => new URL(terminal.page.url()).searchParams.get('at'), { timeout: LONG }).not.toBe('v01')
  await terminal.touch('[data-action="find"]')
  await terminal.touch('[data-find="search"]')
  await typesOnOwnDevice(terminal.page, '.tour-search input', 'shitang')
  await expect(terminal.page.locator('[data-to="place:canteen"]')).toBeVisible({ timeout: LONG })
  expect(terminal.complaints).toEqual([])
})

test('from home something is said about a place, and the receipt is looked up there too', async ({ hub, terminal }) => {
  await terminal.on(PHONE)
  const { page } = terminal
  await page.goto(`${hub.url}/tour/?at=v01&h=306&lang=ug`)
  await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: LONG })
  await terminal.touch('[data-action="say"]')
  await terminal.touch('[data-say="picture"]')
  await page.locator('[data-category="ASK"]').waitFor({ timeout: LONG })
  expect(new URL(page.url()).search).toBe('')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await terminal.touch('[data-category="ASK"]')
  await expect(page.locator('.seen-picture img')).toBeVisible()
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-action="send"]')
  await expect(page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
  const [said] = await hub.said()
  expect([said?.viewpoint, said?.heading]).toEqual(['v01', 306])
  expect(said?.parts?.map(({ kind }) => kind)).toEqual(['photo'])
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  const receipt = (await page.locator('[data-receipt]').getAttribute('data-receipt')) ?? ''
  await page.goto(`${hub.url}/tour/?at=v01`)
  await terminal.touch('.visitors-head a')
  for (const digit of receipt.replaceAll(/\D/g, '')) await terminal.touch(`[data-key="${digit}"]`)
  await expect(page.locator('[data-state]').first()).toBeVisible({ timeout: 60_000 })
})

test('who is sent a link sees the place’s name and picture before she opens it, and the picture can be fetched', async ({ hub, terminal }) => {
  await terminal.on(PHONE)
  const file = join(hub.folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), publicUrl: hub.url }))
  const { request } = terminal.page.context()
  const html = await (await request.get(`${hub.url}/tour/?at=v01&h=80&lang=ug`)).text()
  const tag = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)">`).exec(html)?.[1]?.replaceAll('&amp;', '&')
  expect(tag('title')).toContain('4-بىنا ئالدىدىكى گۈللۈك')
  expect(tag('url')).toBe(`${hub.url}/tour/?at=v01&h=80&lang=ug`)
  const picture = await request.get(tag('image') ?? '')
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/webp'])
})
