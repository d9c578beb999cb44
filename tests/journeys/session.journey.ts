import { expect } from '@playwright/test'
import { leftOvers } from './left-overs.ts'
import { test } from './lobby.ts'

test('E4 the next person finds nothing of the last: no word, no draft, no mode, no page behind “back”', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  const marks = ['چىراغ', '0027', '13800']
  await terminal.touch('[data-to="/guide"]')
  await terminal.touch('[data-id="guide:elder-card"]')
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-foot="elder"]')
  await terminal.touch('[data-foot="contrast"]')
  await terminal.touch('[data-foot="home"]')
  await terminal.touch('.search-pill')
  await terminal.touchKeys('چىراغ')
  await expect(page.locator('.found-kind').first()).toBeVisible()
  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-to="/report"]')
  await terminal.touch('[data-category="REPORT-COVER"]')
  await terminal.touchKeys('27')
  expect(await leftOvers(page, marks)).not.toEqual([])
  const underTheWalk = await page.evaluateHandle(() => {
    const seen: (string | null)[] = []
    new MutationObserver(() => {
      if (document.querySelector('[data-page="attract"]') !== null) seen.push(document.querySelector('main')?.dataset['page'] ?? null)
    }).observe(document.body, { childList: true, subtree: true })
    return seen
  })
  await terminal.touch('.end-bar button')
  await page.locator('[data-page="attract"]').waitFor()
  await page.locator('[data-page="home"]').waitFor()
  const under = await underTheWalk.jsonValue()
  expect(under[0]).toBeNull()
  expect(new Set(under)).toEqual(new Set([null, 'home']))
  expect(await leftOvers(page, marks)).toEqual([])
  // What lies before it is the empty page a browser begins with.
  await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('popstate', done, { once: true })
        history.back()
      }),
  )
  expect(await leftOvers(page, marks)).toEqual([])
  await terminal.touch('[data-start="zh"]')
  await terminal.touch('[data-to="/guide"]')
  await terminal.touch('[data-foot="back"]')
  await expect(page.locator('[data-page="home"]')).toBeVisible()
  await expect(page.locator('[data-foot="back"]')).toBeDisabled()
  expect(terminal.complaints).toEqual([])
})
