// Two people read one page together: one Chinese, the other Uyghur.
import { expect } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { test } from './lobby.ts'

for (const [language, look] of [
  ['zh', 'normal'],
  ['ug', 'elder'],
] as const)
  test(`a page shows both languages, each marked as what it is, until the session ends: ${language}, ${look}`, async ({ hub, terminal }) => {
    await terminal.on()
    const { page } = terminal
    await page.goto(`${hub.url}/kiosk/guide/elder-card`)
    await page.locator('[data-page="guide"]').waitFor()
    if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
    if (language === 'ug') await terminal.touch('[data-foot="language"]')
    const also = page.locator('.also')
    await expect(also).toHaveCount(0)
    await terminal.touch('[data-action="both"]')
    await expect(page.locator('h1')).toContainText('老年优待证办理')
    await expect(page.locator('h1')).toContainText(/\p{Script=Arabic}/u)
    const other = language === 'zh' ? 'ug-Arab-CN' : 'zh-Hans-CN'
    expect(new Set(await also.evaluateAll((all) => all.map((each) => each.getAttribute('lang'))))).toEqual(new Set([other]))
    // What is asked and what is answered, both.
    expect(await also.count()).toBeGreaterThan(10)
    expect(await wrongWith(page, 'both')).toEqual([])
    // The page speaks the other language; what it spoke stands beneath.
    await terminal.touch('[data-foot="language"]')
    await expect(also.first()).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans-CN' : 'ug-Arab-CN')
    await page.goto(`${hub.url}/kiosk/notice/covenant-residents`)
    await terminal.touch('[data-action="both"]')
    await expect(page.locator('.body')).toHaveCount(2)
    expect(await wrongWith(page, 'notice')).toEqual([])
    await terminal.ends()
    await page.locator('[data-page="home"]').waitFor()
    await terminal.touch('[data-to="/guide"]')
    await terminal.touch('[data-id="guide:elder-card"]')
    await expect(page.locator('[data-action="both"]')).toHaveAttribute('aria-pressed', 'false')
    expect(terminal.complaints).toEqual([])
  })
