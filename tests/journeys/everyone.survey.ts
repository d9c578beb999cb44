import { expect, type Page } from '@playwright/test'
import { faults, wrongWith } from './faults.ts'
import { test } from './lobby.ts'
import { ROUTES } from './routes.ts'

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('[data-page]').waitFor()
  await page.waitForLoadState('networkidle')
}

for (const look of ['normal', 'elder', 'contrast'] as const) {
  test(`every page can be read and touched: ${look}, Chinese and Uyghur`, async ({ hub, terminal }) => {
    // Twenty pages in two languages, each looked through by axe.
    test.setTimeout(600_000)
    await terminal.on()
    const found: string[] = []
    for (const route of ROUTES) {
      for (const language of ['zh', 'ug'] as const) {
        await open(terminal.page, `${hub.url}/kiosk/${route}`)
        if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
        if (language === 'ug') await terminal.touch('[data-language="ug"]')
        await expect(terminal.page.locator('html')).toHaveAttribute('lang', language === 'ug' ? 'ug-Arab-CN' : 'zh-Hans-CN')
        // What axe finds in structure does not change with the size of letters; contrast does with the colours.
        const wrong = look === 'elder' ? await faults(terminal.page) : await wrongWith(terminal.page, '')
        found.push(...wrong.map((each) => `/${route} ${language}: ${each}`))
      }
    }
    expect(found).toEqual([])
  })
}

for (const language of ['zh', 'ug'] as const) {
  test(`every step of a report and the tour can be read and touched: ${language}`, async ({ hub, terminal }) => {
    await terminal.on()
    await open(terminal.page, `${hub.url}/kiosk/report`)
    if (language === 'ug') await terminal.touch('[data-language="ug"]')
    const found: string[] = []
    await terminal.touch('[data-category="REPORT-COVER"]')
    await terminal.touchKeys('99')
    found.push(...(await wrongWith(terminal.page, 'where')))
    await terminal.touch('.actions .action:not(.main)')
    await terminal.touch('.sentence >> nth=0')
    found.push(...(await wrongWith(terminal.page, 'say')))
    await terminal.touch('[data-action="send"]')
    await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
    found.push(...(await wrongWith(terminal.page, 'receipt')))
    await terminal.touch('[data-foot="home"]')
    await terminal.touch('.hero')
    await terminal.page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
    found.push(...(await wrongWith(terminal.page, 'tour')))
    expect(found).toEqual([])
  })
}
