// How a resident finds something who cannot spell, has another script at hand, or types only numbers; all of it without a line.
import { expect, type Page } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { test } from './lobby.ts'

const first = (page: Page) => page.locator('.found-kind [data-id]').first()

test('F4 F13 without a line anything is found as it is typed, by kind, and what was found is marked in its own script', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="latin"]')
  const { page } = terminal
  const asks = async (typed: string) => {
    if ((await page.locator('.search-clear').count()) > 0) await terminal.touch('.search-clear')
    await terminal.touchKeys(typed)
  }

  // As it is spoken in the north-west.
  await asks('senfenzen')
  await expect(first(page)).toHaveAttribute('data-id', 'guide:id-card')
  await expect(first(page).locator('mark')).toHaveText(['身份证'])
  await expect(page.locator('.found-kind h2').first()).toHaveText('办事指南')
  await asks('lunyi')
  await expect(first(page)).toHaveAttribute('data-id', 'guide:wheelchair-loan')
  await expect(first(page).locator('mark')).toHaveText(['轮椅'])
  await asks('0027')
  await expect(page.locator('[data-pole="CG-0027"] mark')).toHaveText('CG-0027')

  // What is typed in one language is found by readers of the other, who see what was found.
  await asks('lunyi')
  await terminal.touch('[data-foot="language"]')
  await expect(first(page).locator('mark')).toHaveText(['轮椅'])
  await expect(first(page).locator('.row-title-other')).toHaveAttribute('lang', 'zh-Hans-CN')

  // A letter for one that sounds like it: what was meant is asked, and a touch takes it.
  await asks('ۋاگسىنا')
  await expect(first(page)).toHaveAttribute('data-id', 'guide:vaccination')
  await expect(page.locator('[data-meant]')).toHaveText('ۋاكسىنا')
  await terminal.touch('[data-meant]')
  await expect(page.locator('.search-box input')).toHaveValue('ۋاكسىنا')
  await expect(page.locator('[data-meant]')).toHaveCount(0)
  await expect(first(page).locator('mark')).toHaveText(['ۋاكسىنا'])
  await terminal.touch('[data-id="guide:vaccination"]')
  await expect(page.locator('[data-page="guide"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

test('F4 what hangs in the halls is shown with its picture among what was found, in its place', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys('chenwuqunshan')
  const line = terminal.page.locator('[data-id^="work:"]').first()
  await expect(line.locator('img')).toBeVisible()
  const [kind, box] = [await terminal.page.locator('.found-kind', { has: line }).boundingBox(), await line.boundingBox()]
  if (kind === null || box === null) throw new Error('wants a line of a work, found none')
  // It lies inside of its list, as high as a finger at least, and nowhere over the page.
  expect(box.height).toBeGreaterThan(60)
  expect(box.y).toBeGreaterThan(kind.y)
  expect(box.y + box.height).toBeLessThanOrEqual(kind.y + kind.height)
})

test('F9 letters that may be pinyin or Uyghur are both looked for, and a touch says which they are', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys('kan')
  await expect(terminal.page.locator('[data-meaning="uyghur"]')).toBeVisible()
  await terminal.touch('[data-meaning="uyghur"]')
  await expect(terminal.page.locator('[data-meaning="uyghur"]')).toHaveAttribute('aria-pressed', 'true')
  await expect(terminal.page.locator('.found-kind')).not.toHaveCount(0)
  await terminal.touch('[data-meaning="all"]')
  await expect(terminal.page.locator('[data-meaning="all"]')).toHaveAttribute('aria-pressed', 'true')
})

test('F12 what nothing has leads on: whom to call, where to say it, which numbers there are', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys('qqvvqqvv')
  await expect(terminal.page.locator('.search-found .note-card')).toContainText('12345')
  await expect(terminal.page.locator('.search-found .note-card')).toContainText('qqvvqqvv')
  await terminal.touch('.search-found [data-to="/hotline"]')
  await expect(terminal.page.locator('[data-page="hotline-list"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

test('F14 whoever types fast sees the answer to the last letter, and whoever ends leaves nothing', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys('shenfenzheng')
  await expect(first(terminal.page)).toHaveAttribute('data-id', 'guide:id-card')
  await terminal.ends()
  await terminal.touch('.search-pill')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('')
  await expect(terminal.page.locator('.found-kind')).toHaveCount(0)
})

test('what was found can be read and touched by everybody: large letters, both languages, nothing found', async ({ hub, terminal }) => {
  await terminal.on()
  const wrong: string[] = []
  for (const look of ['normal', 'elder', 'contrast'] as const)
    for (const language of ['zh', 'ug'] as const) {
      await terminal.page.goto(`${hub.url}/kiosk/search`)
      if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
      await terminal.touch('[data-tab="latin"]')
      await terminal.touchKeys('kan')
      await expect(first(terminal.page)).toBeVisible()
      if (language === 'ug') await terminal.touch('[data-foot="language"]')
      wrong.push(...(await wrongWith(terminal.page, `found ${look} ${language}`)))
      if (language === 'zh') {
        await terminal.touch('.search-clear')
        await terminal.touchKeys('qqvvqq')
        await expect(terminal.page.locator('.search-found .note-card')).toBeVisible()
        wrong.push(...(await wrongWith(terminal.page, `nothing found ${look}`)))
        await terminal.touch('.search-clear')
      }
    }
  expect(wrong).toEqual([])
})
