import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readPressKeys } from '../../content/keys.ts'
import { press } from '../../content/press/press.ts'
import { test } from './lobby.ts'
import { goesIn } from './staff-door.ts'
import { PREPARED } from './prepare.ts'
import { pressWithTitle } from './press-again.ts'

const SAMPLE = resolve(import.meta.dirname, '../../content/sample')

/** Does what the page does every minute: asks the worker to look for something new. */
async function looksForNews(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

test('E6 a new bundle is offered, fetched, verified and activated; a running session stays on its version until it ends', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  const active = () => terminal.page.evaluate(async () => (await (await fetch('/c/chenguangli/active.json')).json()) as { version: number; from: string })
  expect(await active()).toMatchObject({ version: 1, from: 'shelf' })

  await terminal.touch('[data-to="/guide"]')
  await expect(terminal.page.locator('[data-id="guide:elder-card"]')).toContainText('老年优待证办理')
  await pressWithTitle(hub, '新的优待证办理')
  await looksForNews(terminal.page)
  // A version in names that are new counts a minute later (S10).
  await expect.poll(async () => (await active()).version, { timeout: 150_000 }).toBe(2)
  await terminal.touch('[data-id="guide:elder-card"]')
  await expect(terminal.page.locator('[data-page="guide"] h1')).toHaveText('老年优待证办理')

  await hub.stop()
  await terminal.touch('.end-bar button')
  await expect(terminal.page.locator('[data-page="home"]')).toBeVisible()
  await terminal.touch('[data-to="/guide"]')
  await expect(terminal.page.locator('[data-id="guide:elder-card"]')).toContainText('新的优待证办理', { timeout: 60_000 })
})

test('a bundle with a wrong signature is refused; the resident goes on reading the one before', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await pressWithTitle(hub, '被人改过的标题')
  const file = join(hub.folder, 'bundles', 'chenguangli', 'channel.json')
  const signed = JSON.parse(readFileSync(file, 'utf8')) as { payload: string; signatures: { signature: string }[] }
  const [first] = signed.signatures
  if (first === undefined) throw new Error('journey: wants a signature')
  first.signature = `${first.signature.startsWith('A') ? 'B' : 'A'}${first.signature.slice(1)}`
  writeFileSync(file, JSON.stringify(signed))
  await looksForNews(terminal.page)
  await expect(terminal.page.locator('[data-state="refused"]')).toBeVisible({ timeout: 60_000 })
  // Why stands where staff look.
  await goesIn(terminal, hub)
  await expect(terminal.page.locator('[data-bundle="chenguangli"]')).toContainText('签名不对')
  await expect(terminal.page.locator('[data-bundle="chenguangli"]')).toContainText('channel.json')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('[data-bundle="chenguangli"]')).toContainText('ئىمزا توغرا ئەمەس')
  await terminal.page.goto(`${hub.url}/kiosk/guide/elder-card`)
  await expect(terminal.page.locator('[data-page="guide"] h1')).toHaveText('老年优待证办理')
})

test('a pack that was cut off on its way is refused, and fetched again when it is whole', async ({ hub, terminal }) => {
  const manifest = JSON.parse((JSON.parse(readFileSync(join(hub.folder, 'bundles/chenguangli/manifest/1.json'), 'utf8')) as { payload: string }).payload) as {
    packs: [string, number][]
  }
  const [hash] = manifest.packs[1] as [string, number]
  const file = join(hub.folder, 'bundles/chenguangli/pack', hash)
  const whole = readFileSync(file)
  // Bent, not shortened: the hub itself does not offer a pack whose length is wrong.
  const bent = Buffer.from(whole)
  bent[1000] = (bent[1000] as number) ^ 1
  writeFileSync(file, bent)
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await expect(terminal.page.locator('[data-state="refused"]')).toBeVisible({ timeout: 90_000 })
  writeFileSync(file, whole)
  await terminal.page.reload()
  await terminal.savesEverything()
})

test('content that nobody has confirmed for weeks is still shown, and says that one should call first', async ({ hub, terminal }) => {
  const weeksAgo = Math.floor(Date.now() / 1000) - 30 * 86_400
  const pressed = await press({
    folder: SAMPLE,
    keys: await readPressKeys(join(hub.folder, 'keys')),
    out: join(hub.folder, 'bundles'),
    cache: join(PREPARED, 'cache', 'pyramids'),
    drafts: true,
    issued: weeksAgo,
    onStep: () => {},
  })
  expect(pressed).not.toMatchObject({ is: 'refused' })
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await expect(terminal.page.locator('[data-state="stale"]')).toContainText('请先打电话', { timeout: 60_000 })
  await terminal.touch('[data-to="/guide"]')
  await expect(terminal.page.locator('[data-id="guide:elder-card"]')).toBeVisible()
})
