import { expect } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { test } from './lobby.ts'

const LOOKS = [
  ['zh', 'normal'],
  ['ug', 'normal'],
  ['ug', 'elder'],
  ['zh', 'contrast'],
] as const

for (const [language, look] of LOOKS) {
  test(`everything that opens in the tour can be read and touched: ${language}, ${look}`, async ({ hub, terminal }) => {
    test.setTimeout(600_000)
    await terminal.on()
    const { page } = terminal
    await page.goto(`${hub.url}/kiosk/tour?at=v01`)
    await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
    if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
    if (language === 'ug') await terminal.touch('[data-foot="language"]')
    const found: string[] = []
    const touch = (selector: string) => terminal.touch(selector)
    const see = async (name: string) => found.push(...(await wrongWith(page, name)))
    const street = () => expect(page.locator('.tour')).toHaveAttribute('data-mode', 'street', { timeout: 60_000 })

    await test.step('other times, what is wrong', async () => {
      await touch('[data-action="time"]')
      await touch('[data-time="old"]')
      await touch('[data-time-act="compare"]')
      await page.locator('.tour-divider').waitFor({ timeout: 60_000 })
      await see('then and now')
      await touch('[data-panel="back"]')
      await touch('[data-action="say"]')
      await page.locator('[data-mark="down"]').waitFor()
      await see('say')
      await touch('[data-panel="back"]')
    })
    await test.step('finding and being led', async () => {
      await touch('[data-action="find"]')
      await page.locator('[data-find="health"]').waitFor()
      await see('find')
      await touch('[data-find="points"]')
      await see('viewpoints')
      await touch('[data-to="v11"] > [data-way]')
      await page.locator('.tour-directions li').first().waitFor()
      await see('way')
      await touch('[data-way="phone"]')
      await see('way on the phone')
      await touch('[data-way="read"]')
      await touch('[data-way="step-free"]')
      await see('no way without steps')
      await touch('[data-panel="back"]')
      await touch('[data-action="find"]')
      await touch('[data-find="pole"]')
      for (const digit of ['9', '9']) await touch(`[data-digit="${digit}"]`)
      await see('no such pole')
      await touch('[data-panel="back"]')
    })
    await test.step('guided tours', async () => {
      await touch('[data-find="guided"]')
      await page.locator('[data-to="park"]').waitFor()
      await see('guided tours')
      await touch('[data-to="park"] button')
      await page.locator('.guided-caption').waitFor({ timeout: 60_000 })
      await touch('[data-guided="play"]')
      await see('guided tour')
      await touch('[data-panel="back"]')
      await touch('[data-panel="back"]')
    })
    await test.step('halls', async () => {
      await touch('[data-find="halls"]')
      await page.locator('[data-to="hall:ink"]').waitFor()
      await see('halls')
      await touch('[data-to="hall:papercut"] button')
      await expect(page.locator('[data-panel="hall"]')).toHaveAttribute('data-shown', 'drawn', { timeout: 60_000 })
      await see('hall')
      await touch('[data-hall="next"]')
      await see('work')
      await touch('[data-panel="back"]')
      await street()
    })
    await test.step('albums, works, a close look', async () => {
      await touch('[data-action="pictures"]')
      await page.locator('button[data-album]').first().waitFor({ timeout: 60_000 })
      await see('pictures')
      await touch('button[data-album] >> nth=0')
      await see('album')
      await touch('button[data-picture] >> nth=0')
      await page.locator('.closer-stage img').first().waitFor()
      await see('close look')
      await touch('[data-closer="close"]')
      await see('photo')
      for (const panel of ['photo', 'album', 'pictures']) await test.step(panel, () => touch('[data-panel="back"]'))
    })
    await test.step('the map', async () => {
      await touch('[data-action="map"]')
      await touch('[data-action="light"]')
      await page.locator('[data-hour="noon"]').waitFor()
      await see('light')
    })
    expect(found).toEqual([])
  })
}
