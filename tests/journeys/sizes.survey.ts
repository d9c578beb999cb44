// Sizes are millimetres on the glass, whatever its size (UI.md): measured on what is drawn, in both languages.
import { expect } from '@playwright/test'
import { test } from './lobby.ts'
import { ELDER, GLASSES, hang, NORMAL, smallerThan } from './measured.ts'
import { ROUTES } from './routes.ts'

for (const glass of GLASSES)
  test(`no letter and no target is smaller than a hand and an eye of seventy want it: ${glass.name}`, async ({ hub, terminal }) => {
    test.setTimeout(600_000)
    hang(hub, glass)
    await terminal.on({ width: glass.width, height: glass.height })
    const found: string[] = []
    // Sizes come from one measure; on the other glasses the pages with the most different things on them are enough.
    for (const route of glass === GLASSES[0] ? ROUTES : ['', 'guide/elder-card', 'place', 'search', 'report', 'pole', 'help']) {
      await terminal.page.goto(`${hub.url}/kiosk/${route}`)
      await terminal.page.locator('[data-page]').waitFor()
      await terminal.page.waitForLoadState('networkidle')
      for (const [look, least] of [
        ['normal', NORMAL],
        ['elder', ELDER],
      ] as const) {
        if (look === 'elder') await terminal.touch('[data-foot="elder"]')
        // The same button touched again so soon would be a tremor.
        await terminal.page.evaluate(() => new Promise((lifted) => setTimeout(lifted, 600)))
        found.push(...(await smallerThan(terminal.page, least)).map((each) => `/${route} zh ${look}: ${each}`))
        await terminal.touch('[data-foot="language"]')
        await terminal.page.locator('html[lang="ug-Arab-CN"]').waitFor()
        found.push(...(await smallerThan(terminal.page, least)).map((each) => `/${route} ug ${look}: ${each}`))
        // On a large glass everything is within reach from the beginning, and the head's pill is not.
        await terminal.touch('[data-foot="language"]')
        await terminal.page.locator('html[lang="zh-Hans-CN"]').waitFor()
      }
    }
    expect([...new Set(found)]).toEqual([])
  })
