// Somebody in a wheelchair, a child: everything that is touched lies between 800 and 1100 millimetres above the floor.
import { expect, type Page } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { test } from './lobby.ts'
import { outOfReach } from './out-of-reach.ts'

const PAGES = ['', 'guide', 'guide/elder-card', 'video/morning-walk', 'search', 'report', 'pole', 'help', 'tour?at=v01'] as const

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
