import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { staffPin } from '../../hub/prepare.ts'
import { test } from './lobby.ts'
import { PREPARED } from './prepare.ts'
import { pressWithTitle } from './press-again.ts'
import { goesIn, touchesTheMark, typesPin } from './staff-door.ts'

test('staff get in with their PIN and see in both languages what lies on the terminal and whether it is well', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await terminal.page.goto(`${hub.url}/kiosk/staff`)
  const { page } = terminal
  const wrong = staffPin(PREPARED) === '000000' ? '111111' : '000000'
  for (let i = 0; i < 3; i++) {
    await typesPin(terminal, wrong)
    // G13: the panel may be turned; it is asked for once.
    if (i === 0) await touchesTheMark(terminal)
    await expect(page.locator('[data-tries]')).toHaveAttribute('data-tries', String(i + 1))
    await expect(page.locator('[data-turned], .aim')).toHaveCount(0)
  }
  await expect(page.locator('[data-tries]')).toContainText('请等')
  await terminal.touchKeys(staffPin(PREPARED))
  await expect(page.locator('[data-action="pin"]')).toBeDisabled()
  // Switching it off and on gives nobody more tries.
  await page.reload()
  await expect(page.locator('[data-tries]')).toContainText('请等')
  await page.evaluate(() => localStorage.removeItem('staff-pin-tries'))
  await page.reload()
  await typesPin(terminal, staffPin(PREPARED))
  const bundle = page.locator('section[data-bundle="chenguangli"]')
  await expect(bundle).toContainText(/正在使用第 .1. 版/)
  await expect(bundle).toContainText('已是最新')
  await expect(page.locator('[data-part="disk"]')).toContainText(/33\.6. \/ .33\.6/)
  await expect(page.locator('[data-part="words"]')).toContainText('每条留言在本机存两份')
  const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect(await faults()).toEqual([])
  await terminal.touch('[data-foot="language"]')
  await expect(bundle).toContainText('نەشرى ئىشلىتىلىۋاتىدۇ')
  expect(await faults()).toEqual([])
  // Who leaves has left the room.
  await terminal.touch('[data-foot="home"]')
  await page.goBack()
  await expect(page.locator('[data-page="staff"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

test('S17 with no line staff bring a new version on a stick; a stick that somebody has changed is refused by name', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  const stick = mkdtempSync(join(tmpdir(), 'xinxiji-stick-'))
  const bundles = join(stick, '晨光里', 'bundles')
  mkdirSync(bundles, { recursive: true })
  cpSync(join(hub.folder, 'bundles', 'chenguangli'), join(bundles, 'chenguangli'), { recursive: true })
  writeFileSync(join(stick, '照片.jpg'), 'not ours')
  await pressWithTitle(hub, '优盘带来的优待证办理', bundles)
  await goesIn(terminal, hub)
  await hub.stop()

  const packs = join(bundles, 'chenguangli', 'pack')
  const before = new Set(readdirSync(join(hub.folder, 'bundles', 'chenguangli', 'pack')))
  const [fresh] = readdirSync(packs).filter((name) => !before.has(name))
  const whole = readFileSync(join(packs, fresh as string))
  const bent = Buffer.from(whole)
  bent[bent.length >> 1] = (bent[bent.length >> 1] as number) ^ 1
  writeFileSync(join(packs, fresh as string), bent)
  const { page } = terminal
  // A touch that follows the one before within half a second is taken for a trembling hand; whoever stands there touches again.
  const chooses = () =>
    expect(async () => {
      const chooser = page.waitForEvent('filechooser', { timeout: 2_000 })
      await terminal.touch('[data-action="stick"]')
      await (await chooser).setFiles(stick)
    }).toPass()
  await chooses()
  await expect(page.locator('[data-result="refused"]')).toContainText('校验不符', { timeout: 60_000 })
  writeFileSync(join(packs, fresh as string), whole)
  await chooses()
  // In names that are a minute old at least a new version counts at once (S10).
  await expect(page.locator('[data-result="active"]')).toContainText(/已导入第 .2. 版/, { timeout: 120_000 })
  await page.goto(`${hub.url}/kiosk/guide`)
  await expect(page.locator('[data-id="guide:elder-card"]')).toContainText('优盘带来的优待证办理')
  rmSync(stick, { recursive: true, force: true })
})

test('staff hear whether both speakers play and stroke the glass until every field has felt a finger', async ({ hub, terminal }) => {
  await terminal.on()
  await goesIn(terminal, hub)
  const { page } = terminal
  const speaker = page.locator('[data-part="speaker"]')
  await terminal.touch('[data-action="left"]')
  await expect(speaker).toHaveAttribute('data-playing', 'left')
  await terminal.touch('[data-action="tones"]')
  await expect(speaker).toHaveAttribute('data-playing', 'tones')
  await expect(speaker).toHaveAttribute('data-playing', 'still')
  await terminal.touch('[data-action="glass"]')
  await touchesTheMark(terminal)
  await terminal.drag([30, 40], [1050, 40])
  await expect(page.locator('.glass-try .felt')).toHaveCount(8)
  await expect(async () => {
    await terminal.touch('[data-action="glass-end"]')
    await expect(page.locator('.glass-try')).toHaveCount(0, { timeout: 5_000 })
  }).toPass()
  await expect(page.locator('[data-part="glass"]')).toContainText('没有反应')
  await terminal.touch('[data-action="glass"]')
  await touchesTheMark(terminal)
  const rows = Array.from({ length: 12 }, (_, row) => 80 + row * 160)
  await terminal.draw(
    [30, 80],
    rows.flatMap((y, row): [number, number][] =>
      row % 2 === 0
        ? [
            [30, y],
            [1050, y],
          ]
        : [
            [1050, y],
            [30, y],
          ],
    ),
  )
  await expect(page.locator('.glass-try')).toHaveCount(0)
  await expect(page.locator('[data-part="glass"]')).toContainText('整个屏幕都有反应')
  expect(terminal.complaints).toEqual([])
})

test('a terminal without a PIN has no door to the staff’s page, however often somebody touches the mark', async ({ hub, terminal }) => {
  const file = join(hub.folder, 'bundles', 'terminal.json')
  const { staff: _, ...without } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify(without))
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  for (let knocks = 0; knocks < 8; knocks++) await terminal.page.locator('[data-knock]').tap()
  await expect(terminal.page.locator('[data-page="home"]')).toBeVisible()
})
