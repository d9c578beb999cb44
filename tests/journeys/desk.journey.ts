import { expect } from '@playwright/test'
import { test } from './lobby.ts'

test('what was said at the glass stands at the desk, and the page asks for a key first', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/report`)
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  await terminal.touchKeys('0005')
  await terminal.touch('.action.main')
  await terminal.touch('.sentence >> nth=0')
  const said = await terminal.page.locator('.sentence >> nth=0').innerText()
  await terminal.touch('[data-action="send"]')
  await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
  const receipt = (await terminal.page.locator('[data-receipt]').innerText()).trim()
  await terminal.off()

  await terminal.on({ width: 1366, height: 768 })
  await terminal.page.goto(`${hub.url}/studio/`)
  await expect(terminal.page.locator('input')).toBeVisible()
  await expect(terminal.page.getByText(receipt)).toBeHidden()
  await terminal.page.goto(`${hub.url}/studio/#key=${hub.staffToken}`)
  await terminal.page.reload()
  await expect(terminal.page.getByText(receipt).first()).toBeVisible({ timeout: 60_000 })
  await expect(terminal.page.getByText(said.trim()).first()).toBeVisible()
  expect(terminal.page.url()).not.toContain(hub.staffToken)
})
