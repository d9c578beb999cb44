// Big text: a visitor's browser at 200 %, and a phone whose owner reads letters twice as large (WCAG 1.4.4, 1.4.10).
import { expect } from '@playwright/test'
import { faults } from './faults.ts'
import { test } from './lobby.ts'
import { ROUTES } from './routes.ts'

for (const [name, viewport, letters] of [
  ['a PC of 1280 by 1024 at 200 %', { width: 640, height: 512 }, '100%'],
  ['a phone with letters twice as large', { width: 390, height: 844 }, '200%'],
] as const)
  test(`at twice the size nothing is cut and no page is wider than its window: ${name}`, async ({ hub, terminal }) => {
    test.setTimeout(400_000)
    await terminal.on(viewport)
    await terminal.page.addInitScript((size) => {
      // As a browser's own setting does it: what one rem is, before any style of the page.
      addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', size))
    }, letters)
    const found: string[] = []
    for (const route of ROUTES)
      for (const language of ['zh', 'ug'] as const) {
        await terminal.page.goto(`${hub.url}/kiosk/${route}`)
        await terminal.page.locator('[data-page]').waitFor()
        if (language === 'ug') await terminal.touch('[data-foot="language"]')
        await terminal.page.waitForLoadState('networkidle')
        // 24 pixels are what WCAG 2.5.8 asks of a target; letters are as large as their reader wants them.
        const wrong = (await faults(terminal.page, 24)).filter((each) => !each.startsWith('text of'))
        found.push(...wrong.map((each) => `/${route} ${language}: ${each}`))
      }
    expect(found).toEqual([])
  })
