// What content promises by its rules, as a resident meets it on the glass.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { readPressKeys } from '../../content/keys.ts'
import { press } from '../../content/press/press.ts'
import { type LobbyHub, test } from './lobby.ts'
import { PREPARED } from './prepare.ts'

const SAMPLE = resolve(import.meta.dirname, '../../content/sample')

async function pressInto(hub: LobbyHub, folder: string): Promise<void> {
  const pressed = await press({
    folder,
    keys: await readPressKeys(join(hub.folder, 'keys')),
    out: join(hub.folder, 'bundles'),
    cache: join(PREPARED, 'cache', 'pyramids'),
    drafts: true,
    issued: Math.floor(Date.now() / 1000),
    onStep: () => undefined,
  })
  expect(pressed).toMatchObject({ is: 'pressed' })
}

test('C11 a link to a withdrawn notice says since when and why in the reader’s language, and leads on, without a line too', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.page.goto(`${hub.url}/kiosk/notice/bulky-waste-corner`)
  const page = terminal.page.locator('[data-page="item"]')
  await expect(page).toContainText('堆放点挡了消防通道')
  await expect(page).toContainText('2026年11月19日')
  await terminal.touch('[data-language="ug"]')
  await expect(page.locator('h1')).toContainText('كونا ئۆي جابدۇقلىرى')
  await expect(page).toContainText('ئەمەلدىن قالدۇرۇلدى')
  await terminal.touch('[data-id="guide:bulky-waste"]')
  await expect(terminal.page.locator('[data-page="guide"] h1')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

test('C16 by a clock that lost its battery no place is called open or closed, and its usual hours stand there', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/place/service-hall`)
  await expect(terminal.page.locator('.week .today')).toHaveCount(1)
  await terminal.page.clock.setFixedTime(new Date('2001-01-01T10:00:00+08:00'))
  await terminal.page.reload()
  const page = terminal.page.locator('[data-page="place"]')
  await expect(page).toContainText('这台机器的钟不准')
  await expect(page.locator('.week tr')).toHaveCount(7)
  await expect(page.locator('.week .today')).toHaveCount(0)
  await expect(page).not.toContainText('现在开放')
  await expect(page).not.toContainText('现在关门')
  await expect(terminal.page.locator('.head-now')).toHaveText('')
  await terminal.touch('[data-language="ug"]')
  await expect(page).toContainText('سائىتى توغرا ئەمەس')
})

test('B13 a community adds to its district’s bundle and hides from it by name; nothing is overwritten', async ({ hub, terminal }) => {
  const home = mkdtempSync(join(tmpdir(), 'xinxiji-stack-'))
  const district = join(home, 'district')
  mkdirSync(join(district, 'guides'), { recursive: true })
  writeFileSync(
    join(district, 'community.yaml'),
    'bundle: district\ntitle: { zh: 示例区, ug: ئۈلگە رايون }\nphone: "12345"\ntranslation: draft\nletters: used\n',
  )
  for (const [slug, zh] of [
    ['passport', '区里的护照指南'],
    ['old-way', '区里的老办法'],
    ['elder-card', '区里的老年证'],
  ])
    writeFileSync(
      join(district, 'guides', `${slug}.yaml`),
      `title: { zh: ${zh}, ug: رايون قوللانمىسى }\ntranslation: { ug: draft }\nvalidFrom: 2026-01-01\nreviewBy: 2027-12-31\nowner: { zh: 示例区 }\n`,
    )
  await pressInto(hub, district)
  const own = join(home, 'own')
  cpSync(SAMPLE, own, { recursive: true })
  writeFileSync(
    join(own, 'community.yaml'),
    `${readFileSync(join(own, 'community.yaml'), 'utf8')}hides:\n  - { id: 'guide:old-way', reason: { zh: 本社区用新办法 } }\n`,
  )
  await pressInto(hub, own)
  rmSync(home, { recursive: true, force: true })
  const file = join(hub.folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), stack: ['district', 'chenguangli'] }))

  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/guide`)
  const rows = terminal.page.locator('[data-page="guide-list"]')
  await expect(rows.locator('[data-id="guide:elder-card"]')).toHaveCount(1)
  await expect(rows.locator('[data-id="guide:elder-card"]')).not.toContainText('区里的老年证')
  await terminal.page.goto(`${hub.url}/kiosk/guide/passport`)
  await expect(terminal.page.locator('[data-page="guide"] h1')).toContainText('区里的护照指南')
  await terminal.page.goto(`${hub.url}/kiosk/guide/old-way`)
  await expect(terminal.page.locator('[data-page="item"]')).toBeVisible()
  await expect(terminal.page.locator('[data-page="guide"]')).toHaveCount(0)
})
