// Somebody in a wheelchair, a child: everything that is touched lies between 800 and 1100 millimetres above the floor.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type LobbyHub, test } from './lobby.ts'
import { outOfReach } from './out-of-reach.ts'

/** Hangs the terminal's glass as a profile says. */
function hang(hub: LobbyHub, glass: { diagonalInch: number; lowerEdgeMm: number }): void {
  const file = join(hub.folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), glass }))
}

test('a large glass begins within reach, one touch uses all of it, and the next person finds it as it was', async ({ hub, terminal }) => {
  const glass = { diagonalInch: 43, lowerEdgeMm: 700 }
  hang(hub, glass)
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await page.locator('[data-page="home"]').waitFor()
  await expect(page.locator('html')).toHaveAttribute('data-reach', '')
  expect(await outOfReach(page, glass)).toEqual([])
  await terminal.touch('[data-foot="reach"]')
  await expect(page.locator('html')).not.toHaveAttribute('data-reach')
  expect(await outOfReach(page, glass)).not.toEqual([])
  await terminal.ends()
  await expect(page.locator('html')).toHaveAttribute('data-reach', '')
})

test('on a glass on its side the foot stays where it is touched', async ({ hub, terminal }) => {
  hang(hub, { diagonalInch: 32, lowerEdgeMm: 800 })
  await terminal.on({ width: 1920, height: 1080 })
  const { page } = terminal
  for (const route of ['', 'search', 'guide/elder-card']) {
    await page.goto(`${hub.url}/kiosk/${route}`)
    await page.locator('[data-page]').waitFor()
    await terminal.touch('[data-foot="reach"]')
    await expect(page.locator('html')).toHaveAttribute('data-reach', '')
    expect(await outOfReach(page, { diagonalInch: 32, lowerEdgeMm: 800 }), route).toEqual([])
    await expect(page.locator('[data-foot="help"]')).toBeInViewport({ ratio: 1 })
  }
})

test('a glass that lies within reach as a whole has nothing to put lower', async ({ hub, terminal }) => {
  await terminal.on({ width: 1920, height: 1080 })
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await expect(page.locator('[data-foot="help"]')).toBeInViewport({ ratio: 1 })
  await expect(page.locator('[data-foot="reach"]')).toHaveCount(0)
})
