// Somebody who writes nothing: what is wrong is said aloud and shown, and what became of it is asked after in the same way.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { LobbyHub, Terminal } from './lobby.ts'
import { wrongWith } from './faults.ts'
import { test } from './office.ts'

/** Chromium's own microphone, which beeps, and its camera, which shows a clock; and somebody who says yes to both. */
const DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** Changes what the terminal's profile says. */
function profile({ folder }: LobbyHub, change: object): void {
  const file = join(folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...change }))
}

/** Remembers every device that the page is given, so that a test can ask whether it is still on. */
async function watchDevices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const given: MediaStreamTrack[] = []
    Object.assign(globalThis, { given })
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      given.push(...stream.getTracks())
      return stream
    }
  })
}

/** The devices that are on now. */
const on = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { given: MediaStreamTrack[] }).given.filter(({ readyState }) => readyState === 'live').map(({ kind }) => kind))

/** Goes to where it is said, from the first screen: a lamp, at a pole or nowhere. */
async function goesToSay(terminal: Terminal, pole: string | null = '0027'): Promise<void> {
  await terminal.touch('[data-to="/report"]')
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  if (pole === null) await terminal.touch('.actions .action >> nth=0')
  else {
    await terminal.touchKeys(pole)
    await terminal.touch('.action.main')
  }
  await terminal.page.locator('[data-page="report-say"]').waitFor()
}

/** Says something for as long as it takes to be heard. */
async function speaks(terminal: Terminal): Promise<void> {
  const { page } = terminal
  await terminal.touch('[data-say="voice"]')
  await terminal.touch('[data-action="record"]')
  await page.locator('[data-seconds="1"]').waitFor()
  await terminal.touch('[data-action="stop"]')
  await page.locator('[data-voice="recorded"]').waitFor()
}

async function photographs(terminal: Terminal): Promise<void> {
  await terminal.touch('[data-say="photo"]')
  await terminal.page.locator('[data-camera="seen"]').waitFor()
  await terminal.touch('[data-action="take"]')
  await terminal.page.locator('[data-camera]').waitFor({ state: 'detached' })
}

const receiptOf = async ({ page }: Terminal) => (await page.locator('[data-receipt]').getAttribute('data-receipt')) as string

test('D2 D4 who writes nothing and reads Uyghur reports a lamp aloud and with a photo, without a line; the desk hears it and answers, and she adds something aloud', async ({
  hub,
  terminal,
  office,
}) => {
  test.setTimeout(600_000)
  await terminal.on(undefined, DEVICES)
  const { page } = terminal
  await watchDevices(page)
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.touch('[data-language="ug"]')
  await goesToSay(terminal)
  await expect(page.locator('[data-action="send"]')).toBeDisabled()
  expect(await on(page)).toEqual([])

  await test.step('she speaks: the page says that the microphone is on, and nothing can be sent meanwhile', async () => {
    await terminal.touch('[data-say="voice"]')
    expect(await on(page)).toEqual([])
    await terminal.touch('[data-action="record"]')
    await expect(page.locator('.on-mark')).toBeVisible()
    await expect(page.locator('[data-voice="recording"]')).toContainText('سېكۇنت')
    await page.locator('[data-seconds="1"]').waitFor()
    expect(await on(page)).toEqual(['audio'])
    await expect(page.locator('[data-action="send"]')).toBeDisabled()
    await expect(page.locator('[data-say="photo"]')).toBeDisabled()
    expect(await wrongWith(page, 'recording')).toEqual([])
    await terminal.touch('[data-action="stop"]')
    await page.locator('[data-voice="recorded"]').waitFor()
    expect(await on(page)).toEqual([])
  })

  await test.step('a voice counts as words; she listens to it, says it again, and another language changes nothing of it', async () => {
    await expect(page.locator('[data-action="send"]')).toBeEnabled()
    await terminal.touch('[data-action="play"]')
    await page.locator('[data-voice="playing"]').waitFor()
    await page.locator('[data-voice="recorded"]').waitFor()
    await terminal.touch('[data-action="record-again"]')
    await page.locator('[data-seconds="1"]').waitFor()
    await terminal.touch('[data-foot="language"]')
    await expect(page.locator('[data-voice="recording"]')).toContainText('正在录音')
    await terminal.touch('[data-foot="language"]')
    await terminal.touch('[data-action="stop"]')
    await page.locator('[data-voice="recorded"]').waitFor()
    expect(await wrongWith(page, 'recorded')).toEqual([])
  })

  await test.step('she shows it: the camera is on only until the photo is taken', async () => {
    await terminal.touch('[data-say="photo"]')
    await page.locator('[data-camera="seen"]').waitFor()
    expect(await on(page)).toEqual(['video'])
    expect(await wrongWith(page, 'camera')).toEqual([])
    await terminal.touch('[data-action="take"]')
    await expect(page.locator('[data-photo]')).toHaveCount(1)
    expect(await on(page)).toEqual([])
    expect(await wrongWith(page, 'photo')).toEqual([])
  })

  await terminal.touch('[data-action="send"]')
  await expect(page.locator('[data-where="waiting"]')).toBeVisible()
  await expect(page.locator('[data-along="voice"]')).toBeVisible()
  await expect(page.locator('[data-along="photos"]')).toContainText('1')
  const receipt = await receiptOf(terminal)
  expect(hub.cases()).toHaveLength(0)

  await hub.start()
  await expect(page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
  const [said] = await hub.said()
  expect(said).toMatchObject({ receipt, pole: 'CG-0027', locale: 'ug', sentences: [], said: [] })
  expect(said?.text).toBeUndefined()
  expect(said?.parts?.map(({ kind, type }) => [kind, type])).toEqual([
    ['photo', 'image/jpeg'],
    ['voice', 'audio/webm;codecs=opus'],
  ])

  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await test.step('the desk sees the photo, hears the voice, and takes it on', async () => {
    await expect(async () => {
      await clerk.opensFirst()
      await expect(clerk.page.locator('[data-part][data-is="ready"]')).toHaveCount(2, { timeout: 2_000 })
    }).toPass()
    const seconds = await clerk.page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      const bytes = await (await fetch(audio.src)).arrayBuffer()
      return (await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes)).duration
    })
    expect(seconds).toBeGreaterThan(0.9)
    await clerk.does('accepted')
  })

  await test.step('she looks it up by her receipt and says something more, aloud', async () => {
    await terminal.touch('[data-foot="home"]')
    await terminal.touch('[data-to="/follow"]')
    await terminal.touchKeys(receipt)
    await terminal.touch('[data-action="look"]')
    await expect(page.locator('[data-state="accepted"]')).toBeVisible()
    await terminal.touch('[data-does="add"]')
    await expect(page.locator('[data-action="send"]')).toBeDisabled()
    await speaks(terminal)
    await terminal.touch('[data-action="send"]')
    await expect(page.locator('[data-told="add"]')).toBeVisible()
  })

  await test.step('the desk hears that too', async () => {
    await expect(async () => {
      await clerk.page.reload()
      await expect(clerk.page.locator('audio')).toHaveCount(2, { timeout: 5_000 })
    }).toPass()
  })
  expect([...terminal.complaints, ...clerk.complaints]).toEqual([])
})

test('D3 D5 who speaks for a minute is not asked whether they are still there; it ends by itself, and whoever ends their session has the microphone off', async ({
  hub,
  terminal,
}) => {
  await terminal.on(undefined, DEVICES)
  const { page } = terminal
  await watchDevices(page)
  const receipt = await terminal.reportsLamp(hub)
  await page.clock.install()
  await page.goto(`${hub.url}/kiosk/follow`)
  await terminal.touchKeys(receipt)
  await terminal.touch('[data-action="look"]')
  await terminal.touch('[data-does="add"]')
  await terminal.touch('[data-say="voice"]')
  await terminal.touch('[data-action="record"]')
  await page.locator('[data-voice="recording"]').waitFor()
  await page.clock.runFor(50_000)
  await expect(page.locator('[data-voice="recording"]')).toBeVisible()
  await page.clock.runFor(11_000)
  await page.locator('[data-voice="recorded"]').waitFor()
  await expect(page.locator('.voice-kept')).toContainText('60')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect(await on(page)).toEqual([])

  await test.step('on the same page, silent, they are asked', async () => {
    await page.clock.runFor(62_000)
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await terminal.touch('.still-card button')
  })

  await test.step('a session that is ended in the middle leaves nothing', async () => {
    await terminal.touch('[data-foot="home"]')
    await goesToSay(terminal)
    await terminal.touch('[data-say="voice"]')
    await terminal.touch('[data-action="record"]')
    await page.locator('[data-voice="recording"]').waitFor()
    expect(await on(page)).toEqual(['audio'])
    await terminal.ends()
    await page.locator('[data-page="home"]').waitFor()
    expect(await on(page)).toEqual([])
    await goesToSay(terminal)
    await terminal.touch('[data-say="voice"]')
    await expect(page.locator('[data-voice="still"]')).toBeVisible()
    await expect(page.locator('[data-done="true"]')).toHaveCount(0)
  })

  await test.step('going back has it off too', async () => {
    await terminal.touch('[data-action="record"]')
    await page.locator('[data-voice="recording"]').waitFor()
    await terminal.touch('[data-foot="back"]')
    await page.locator('[data-page="report-where"]').waitFor()
    expect(await on(page)).toEqual([])
  })
  expect(terminal.complaints).toEqual([])
})

test('D2 a hand that trembles does not end what it has just begun', async ({ hub, terminal }) => {
  await terminal.on(undefined, DEVICES)
  const { page } = terminal
  await page.clock.install()
  await page.goto(`${hub.url}/kiosk/`)
  await goesToSay(terminal)
  await terminal.touch('[data-say="voice"]')
  // However long a machine takes for it, on this page it is one moment.
  await page.clock.pauseAt(Date.now() + 60_000)
  await terminal.touch('[data-action="record"]')
  await page.locator('[data-voice="recording"]').waitFor()
  await terminal.touch('[data-action="stop"]')
  await page.clock.runFor(2_000)
  await page.locator('[data-seconds="2"], [data-seconds="1"]').waitFor()
  await terminal.touch('[data-action="stop"]')
  await page.locator('[data-voice="recorded"]').waitFor()
})

test('D4 a photo alone wants its place; three go along, and the fourth is told before it is taken', async ({ hub, terminal }) => {
  await terminal.on(undefined, DEVICES)
  const { page } = terminal
  await watchDevices(page)
  await page.goto(`${hub.url}/kiosk/`)
  await goesToSay(terminal, null)
  await photographs(terminal)
  await expect(page.locator('[data-action="send"]')).toBeDisabled()
  await expect(page.getByText('只有照片还不知道在哪里')).toBeVisible()
  await photographs(terminal)
  await speaks(terminal)
  await expect(page.locator('[data-action="send"]')).toBeEnabled()
  await terminal.touch('[data-say="photo"]')
  await expect(page.locator('[data-full]')).toContainText('3')
  expect(await on(page)).toEqual([])
  await expect(async () => {
    await terminal.touch('[data-action="delete-photo"]')
    await expect(page.locator('[data-photo]')).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await expect(page.locator('[data-full]')).toHaveCount(0)
  await expect(async () => {
    // Within half a second after a recording's end a touch there would be a tremor.
    await terminal.touch('[data-action="delete-voice"]')
    await expect(page.locator('[data-action="send"]')).toBeDisabled({ timeout: 1_000 })
  }).toPass()
  await test.step('a session that is ended has the camera off, and no photo is left', async () => {
    await terminal.touch('[data-say="photo"]')
    await page.locator('[data-camera="seen"]').waitFor()
    expect(await on(page)).toEqual(['video'])
    await terminal.ends()
    await page.locator('[data-page="home"]').waitFor()
    expect(await on(page)).toEqual([])
    await goesToSay(terminal, null)
    await expect(page.locator('[data-photo]')).toHaveCount(0)
  })
  expect(terminal.complaints).toEqual([])
})

test('D1 D5 a terminal without a camera leads on to a phone with the category, the pole and the language, and nothing that was said', async ({
  hub,
  terminal,
}) => {
  profile(hub, { camera: false, publicUrl: hub.url })
  await terminal.on(undefined, DEVICES)
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-language="ug"]')
  await goesToSay(terminal)
  await expect(page.locator('[data-say="photo"]')).toHaveCount(0)
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-say="phone"]')
  const url = (await page.locator('.phone-qr').getAttribute('data-url')) as string
  expect(url).toBe(`${hub.url}/kiosk/report?what=REPORT-LIGHT&pole=0027&lang=ug`)
  expect(await wrongWith(page, 'phone code')).toEqual([])
  await terminal.off()

  await terminal.on({ width: 390, height: 844 }, DEVICES)
  await terminal.page.goto(url)
  await terminal.page.locator('[data-page="report-say"]').waitFor()
  expect(new URL(terminal.page.url()).search).toBe('')
  await expect(terminal.page.locator('.chosen')).toContainText('0027')
  await expect(terminal.page.locator('.sentence[aria-pressed="true"]')).toHaveCount(0)
  // The phone says itself that it has a camera and a microphone; its profile is the terminal's.
  await expect(terminal.page.locator('[data-say="photo"]')).toBeVisible()
  await photographs(terminal)
  expect(await terminal.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await terminal.touch('[data-action="send"]')
  await terminal.page.locator('[data-where="sent"]').waitFor()
  expect(terminal.complaints).toEqual([])
})

test('D1 a terminal that names no devices offers none and leaves no gap; words are written there as before', async ({ hub, terminal }) => {
  profile(hub, { camera: undefined, microphone: undefined })
  await terminal.on(undefined, DEVICES)
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await goesToSay(terminal)
  await expect(terminal.page.locator('#own-words')).toBeVisible()
  await expect(terminal.page.locator('[data-say]')).toHaveCount(0)
})

test('D2 a microphone and a camera that do not answer are told in words, and what else one can do', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.context().grantPermissions(['microphone', 'camera'])
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-language="ug"]')
  await goesToSay(terminal)
  await terminal.touch('[data-say="voice"]')
  await terminal.touch('[data-action="record"]')
  await expect(page.locator('[data-problem="no-microphone"]')).toContainText('مىكروفوننى')
  await terminal.touch('[data-say="photo"]')
  await expect(page.locator('[data-problem="no-camera"]')).toContainText('كامېرانى')
  expect(await wrongWith(page, 'no devices')).toEqual([])
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-receipt]').waitFor()
  expect(terminal.complaints).toEqual([])
})
