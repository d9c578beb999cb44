import { expect } from '@playwright/test'
import { staffPin } from '../../hub/prepare.ts'
import { AIM } from '../../kiosk/terminal/turn.ts'
import type { LobbyHub, Terminal } from './lobby.ts'
import { PREPARED } from './prepare.ts'

/** Types a PIN on the staff's page, by touch alone. */
export async function typesPin(terminal: Terminal, pin: string): Promise<void> {
  await terminal.touchKeys(pin)
  await terminal.touch('[data-action="pin"]')
}

/** Goes in as staff do, by touch alone. */
export async function goesIn(terminal: Terminal, hub: Pick<LobbyHub, 'url'>): Promise<void> {
  await terminal.page.goto(`${hub.url}/kiosk/`)
  // A machine that is busy may take longer between two touches than a hand does.
  await expect(async () => {
    for (let knocks = 0; knocks < 5; knocks++) await terminal.page.locator('[data-knock]').tap()
    await expect(terminal.page.locator('[data-page="staff"]')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await typesPin(terminal, staffPin(PREPARED))
  await terminal.page.locator('[data-page="staff-in"]').waitFor()
}

/** Touches the mark that says whether the panel is set up as the picture is. */
export async function touchesTheMark({ page }: Terminal): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.locator('.aim').waitFor()
  await page.touchscreen.tap(AIM.x * width, AIM.y * height)
  await expect(page.locator('.aim')).toHaveCount(0)
}
