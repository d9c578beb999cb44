import { expect, type Page } from '@playwright/test'
import { test } from './lobby.ts'

const LONG = 60_000
const at = (page: Page) => new URL(page.url()).searchParams.get('at')

test('a resident is led through the park in Uyghur, by touch alone, with the network off', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await page.goto(`${hub.url}/kiosk/tour?at=v01`)
  await terminal.touch('[data-foot="language"]')
  await terminal.touch('[data-action="find"]')
  await terminal.touch('[data-find="guided"]')
  await terminal.touch('[data-to="park"] button')
  const panel = page.locator('[data-panel="guided-tour"]')
  const marked = panel.locator('.guided-sentences [aria-current]')
  const caption = page.locator('.tour-picture .guided-caption')
  await expect.poll(() => at(page), { timeout: LONG }).toBe('v09')
  const first = (await marked.textContent({ timeout: LONG })) ?? ''
  expect(first).toMatch(/\p{Script=Arabic}/u)
  // The next sentence comes by itself, and the glass says it too.
  await expect(marked).not.toHaveText(first, { timeout: LONG })
  expect(await panel.textContent()).not.toMatch(/[A-Za-z\p{Script=Han}]/u)
  expect(await caption.textContent()).toMatch(/\p{Script=Arabic}/u)
  // A touch on the picture is hers; the tour waits for her.
  await terminal.touch('.tour-pad button >> nth=0')
  await expect(panel).toHaveAttribute('data-is', 'paused')
  await expect(panel.locator('.tour-note')).toBeVisible()
  await terminal.touch('[data-guided="play"]')
  await expect(panel).toHaveAttribute('data-is', 'going')
  await terminal.touch('[data-guided="next"]')
  await expect.poll(() => at(page), { timeout: LONG }).toBe('v04')
  await expect(marked).toBeVisible({ timeout: LONG })
  await terminal.touch('[data-panel="back"]')
  await expect(caption).toHaveCount(0)
  expect(terminal.complaints).toEqual([])
})
