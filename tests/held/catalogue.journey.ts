import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { importCatalogue } from '../../content/import/catalogue.ts'
import { readPressKeys } from '../../content/keys.ts'
import { press } from '../../content/press/press.ts'
import { List } from '../../model/content/views.ts'
import { type LobbyHub, test } from '../journeys/lobby.ts'

const script = join(process.env['XINXIJI_TEST_DATA'] ?? '', 'civic', 'zwfw', 'bszl-data.js')

/** Puts the real catalogue under the sample: a stack of two bundles, the district's and the community's. */
async function addDistrict(hub: LobbyHub): Promise<void> {
  const folder = join(hub.folder, 'district-source')
  expect(importCatalogue(script, folder, '真实事项目录（测试）').ok).toBe(true)
  const pressed = await press({
    folder,
    keys: await readPressKeys(join(hub.folder, 'keys')),
    out: join(hub.folder, 'bundles'),
    cache: join(hub.folder, 'cache'),
    drafts: true,
    issued: Math.floor(Date.now() / 1000),
    onStep: () => {},
  })
  expect(pressed.is).toBe('pressed')
  rmSync(folder, { recursive: true })
  const file = join(hub.folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), stack: ['district', 'chenguangli'] }))
}

test('a terminal on the real catalogue lists all 1,135 items by department, finds one by its code, and marks what is only Chinese', async ({
  hub,
  terminal,
}) => {
  await addDistrict(hub)
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.page.reload()

  const rows = await terminal.page
    .evaluate(async () => (await (await fetch('/c/district/1/list/guide.json')).json()) as unknown)
    .then((raw) => List.parse(raw).rows)
  expect(rows).toHaveLength(1135)
  await terminal.touch('[data-to="/guide"]')
  await terminal.scrollsTo()
  expect(await terminal.page.locator('.row [data-id]').count()).toBeGreaterThanOrEqual(1135)
  const shown = await terminal.page.locator('.row [data-id]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-id')))
  expect(rows.filter((row) => !shown.includes(row.id))).toEqual([])
  // The largest offices stand there at once; the others come when they are asked for, so that the guides keep the glass.
  expect(await terminal.page.locator('[data-office]').count()).toBeLessThan(34)
  await terminal.touch('.chips [data-action="more"]')
  await expect.poll(() => terminal.page.locator('[data-office]').count()).toBeGreaterThanOrEqual(34)

  const longest = rows.reduce((a, b) => (b.title.zh.length > a.title.zh.length ? b : a))
  await terminal.touch(`[data-office="${longest.under?.zh}"]`)
  await terminal.scrollsTo(`[data-id="${longest.id}"]`)
  const row = terminal.page.locator(`[data-id="${longest.id}"]`)
  await row.scrollIntoViewIfNeeded()
  const title = row.locator('.row-title')
  await expect(title).toHaveText(longest.title.zh)
  expect(await title.evaluate((element) => element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 1)).toBe(true)
  await terminal.touch(row)
  await expect(terminal.page.locator('[data-page="guide"] h1')).toHaveText(longest.title.zh)

  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('[data-page="guide"] .only-chinese').first()).toBeVisible()
  await expect(terminal.page.locator('[data-page="guide"] h1 [lang="zh-Hans-CN"]')).toHaveText(longest.title.zh)
  expect(await terminal.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)

  const found = rows.find((each) => /^[0-9a-z-]{8}/.test((each.code ?? '').toLowerCase().slice(0, 8))) ?? rows[0]
  await terminal.touch('[data-foot="home"]')
  await terminal.touch('.search-pill')
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys((found?.code ?? '').toLowerCase().slice(0, 12))
  await expect(terminal.page.locator(`[data-id="${found?.id}"]`)).toBeVisible()
})
