// How words come onto the glass: by hand, by sound, by strokes, letter by letter; with no line.
import { expect } from '@playwright/test'
import type { Terminal } from './lobby.ts'
import { test } from './office.ts'

/** Strokes of 灯, as somebody writes it who was taught so: 火 and 丁. */
const LAMP = [
  [
    [0.14, 0.32],
    [0.2, 0.46],
  ],
  [
    [0.44, 0.28],
    [0.38, 0.42],
  ],
  [
    [0.3, 0.14],
    [0.3, 0.45],
    [0.24, 0.66],
    [0.1, 0.86],
  ],
  [
    [0.3, 0.58],
    [0.42, 0.74],
  ],
  [
    [0.5, 0.26],
    [0.92, 0.24],
  ],
  [
    [0.72, 0.26],
    [0.72, 0.84],
    [0.6, 0.76],
  ],
] as const

async function writesLamp(terminal: Terminal): Promise<void> {
  for (const points of LAMP) await terminal.stroke(...points)
}

const field = (terminal: Terminal) => terminal.page.locator('#own-words')

test('T12 who writes by hand says what is wrong in their own words, with no line; the desk reads them', async ({ hub, terminal, office }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()

  await test.step('by hand: a character is written, seen among what is offered, and touched', async () => {
    await terminal.page.goto(`${hub.url}/kiosk/report`)
    await terminal.touch('[data-category="REPORT-LIGHT"]')
    await terminal.touchKeys('0027')
    await terminal.touch('.action.main')
    await expect(terminal.page.locator('[data-action="send"]')).toBeDisabled()
    await terminal.touch('[data-say="write"]')
    await terminal.page.locator('[data-mode="ink"] .ink-pad').waitFor()
    await writesLamp(terminal)
    await terminal.choose('灯')
    await expect(field(terminal)).toHaveValue('灯')
    await expect(terminal.page.locator('[data-key="no-ink"]')).toBeDisabled()
  })

  await test.step('by sound: letters of pinyin, and a candidate', async () => {
    await terminal.touch('[data-tab="pinyin"]')
    await terminal.touchKeys('huaile')
    await terminal.choose('坏了')
    await expect(field(terminal)).toHaveValue('灯坏了')
    await terminal.touchKeys('。')
    await terminal.touchKeys('bu')
    await terminal.touch('[data-key="delete"]')
    await terminal.touch('[data-key="delete"]')
    await expect(field(terminal)).toHaveValue('灯坏了。')
  })

  await test.step('the field is above the keys, and nothing lies over it', async () => {
    const [box, keys] = [await field(terminal).boundingBox(), await terminal.page.locator('[data-mode]').boundingBox()]
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(keys?.y ?? 0)
  })

  await test.step('it goes out when the line returns, and the clerk reads it', async () => {
    await terminal.touch('[data-key="done"]')
    await expect(terminal.page.locator('[data-mode]')).toHaveCount(0)
    await terminal.touch('[data-action="send"]')
    await expect(terminal.page.locator('[data-where="waiting"]')).toBeVisible()
    await hub.start()
    await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
    const clerk = await office.sits('wang', '王敏', ['case-worker'])
    await clerk.opensFirst()
    await expect(clerk.page.locator('.said-card blockquote')).toHaveText('灯坏了。')
  })
  expect(terminal.complaints).toEqual([])
})

test('T12 who reads only Uyghur types without a shift: ئ sets itself and can be taken back, and a word that was begun is completed', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/report`)
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  await terminal.touchKeys('0027')
  await terminal.touch('.action.main')
  await terminal.touch('[data-say="write"]')
  await terminal.touchKeys('ا')
  await expect(field(terminal)).toHaveValue('ئا')
  await terminal.touch('[data-action="without-hamza"]')
  await expect(field(terminal)).toHaveValue('ا')
  await terminal.touch('[data-key="delete"]')
  await terminal.touchKeys('چىرا')
  await terminal.page.locator('.candidates[aria-busy="false"] .candidate').first().waitFor()
  const word = await terminal.page.locator('.candidate').first().getAttribute('data-candidate')
  expect(word).toMatch(/^چىرا/)
  await terminal.touch('.candidate >> nth=0')
  await expect(field(terminal)).toHaveValue(word as string)
  await expect(terminal.page.locator('.candidates [role="status"]')).toHaveCount(1)
  expect(terminal.complaints).toEqual([])
})

test('T12 nine large keys, strokes and digits write too; what is on its way is gone with another mode and with the session', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  const box = terminal.page.locator('.search-box input')
  await terminal.touch('[data-tab="pinyin"]')
  await terminal.touch('[data-key="nine"]')
  await terminal.touchKeys('9264526')
  await terminal.choose('养老')
  await expect(box).toHaveValue('养老')
  await terminal.touchKeys('93')
  await terminal.page.locator('.candidate').first().waitFor()
  await terminal.touch('[data-tab="strokes"]')
  await expect(box).toHaveValue('养老')
  await terminal.touchKeys('hpn')
  await terminal.choose('大')
  await terminal.touch('[data-tab="digits"]')
  await terminal.touchKeys('27')
  await expect(box).toHaveValue('养老大27')
  await terminal.ends()
  await terminal.touch('.search-pill')
  await expect(terminal.page.locator('[data-mode]')).toHaveAttribute('data-mode', 'ink')
  await expect(box).toHaveValue('')
  await expect(terminal.page.locator('.candidate')).toHaveCount(0)
})

test('T14 a palm on the keys writes nothing', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="latin"]')
  const keys = await Promise.all(['q', 'w', 'e', 'a', 's', 'd', 'z', 'x', 'c', 'v'].map((key) => terminal.page.locator(`[data-key="${key}"]`).boundingBox()))
  const points = keys.map((key) => ({ x: (key?.x ?? 0) + 20, y: (key?.y ?? 0) + 20 }))
  const hand = await terminal.page.context().newCDPSession(terminal.page)
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points })
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await terminal.touchKeys('l')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('l')
})
