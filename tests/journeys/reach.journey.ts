// Somebody in a wheelchair, a child: everything that is touched lies between 800 and 1100 millimetres above the floor.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { type LobbyHub, test } from './lobby.ts'

const PAGES = ['', 'guide', 'guide/elder-card', 'video/morning-walk', 'search', 'report', 'pole', 'help', 'tour?at=v01'] as const

/** What can be touched and lies out of the band, in millimetres above the floor. The tour's arrows and plan stand as buttons in the sheet too. */
async function outOfReach(page: Page, { diagonalInch, lowerEdgeMm }: { diagonalInch: number; lowerEdgeMm: number }): Promise<string[]> {
  return page.evaluate(
    ([inch, edge]) => {
      const mm = Math.hypot(innerWidth, innerHeight) / (inch * 25.4)
      const above = (y: number) => edge + (innerHeight - y) / mm
      const found: string[] = []
      for (const element of document.querySelectorAll<HTMLElement>('button, a, input, summary, video')) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.tour-labels, .tour-plan') !== null) continue
        const scroll = element.closest('.scroll, .tour-sheet')?.getBoundingClientRect()
        const box = element.getBoundingClientRect()
        const [top, bottom] = [Math.max(box.top, scroll?.top ?? 0), Math.min(box.bottom, scroll?.bottom ?? innerHeight)]
        if (box.width === 0 || bottom <= top) continue
        if (above(top) > 1101 || above(bottom) < 799)
          found.push(`${Math.round(above(bottom))} to ${Math.round(above(top))}: ${element.className} ${element.textContent}`)
      }
      return found
    },
    [diagonalInch, lowerEdgeMm] as const,
  )
}

/** 15 millimetres on the glass of the sample's profile. */
const FINGER_PX = 15 * 4.03

/** The first line that was found is seen between the field and the keys, and can be touched there. */
async function seesFirst(page: Page): Promise<void> {
  const isSeen = () =>
    page.evaluate((finger) => {
      const line = document.querySelector('.found-kind [data-id]')?.getBoundingClientRect()
      const room = document.querySelector('.search-found')?.getBoundingClientRect()
      return line !== undefined && room !== undefined && line.top >= room.top && Math.min(line.bottom, room.bottom) - line.top >= finger
    }, FINGER_PX)
  await expect.poll(isSeen).toBe(true)
}

/** Hangs the terminal's glass as a profile says. */
function hang(hub: LobbyHub, glass: { diagonalInch: number; lowerEdgeMm: number }): void {
  const file = join(hub.folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), glass }))
}

for (const [language, look] of [
  ['zh', 'normal'],
  ['ug', 'elder'],
] as const)
  test(`everything is within reach when it is asked for: ${language}, ${look}`, async ({ hub, terminal }) => {
    test.setTimeout(300_000)
    await terminal.on()
    const { page } = terminal
    const wrong: string[] = []
    for (const route of PAGES) {
      await page.goto(`${hub.url}/kiosk/${route}`)
      await page.locator('[data-page]').waitFor()
      if (route.startsWith('tour')) await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
      if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
      if (language === 'ug') await terminal.touch('[data-foot="language"]')
      await terminal.touch('[data-foot="reach"]')
      await expect(page.locator('html')).toHaveAttribute('data-reach', '')
      await page.waitForLoadState('networkidle')
      if (route === 'search') {
        if (language === 'zh') await terminal.touch('[data-tab="latin"]')
        await terminal.touchKeys(language === 'zh' ? 'ka' : 'ۋاكسىنا')
        await seesFirst(page)
      }
      const found = [...(await outOfReach(page, { diagonalInch: 21.5, lowerEdgeMm: 800 })), ...(await wrongWith(page, ''))]
      wrong.push(...found.map((each) => `/${route}: ${each}`))
    }
    expect(wrong).toEqual([])
    expect(terminal.complaints).toEqual([])
  })

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
  await terminal.touch('.end-bar button')
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
