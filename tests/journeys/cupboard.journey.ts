import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { CupboardProcess } from './cupboard.ts'
import { type LobbyHub, test as lobbyTest } from './lobby.ts'
import { staffPin } from '../../hub/prepare.ts'
import { AIM } from '../../kiosk/terminal/turn.ts'
import { PREPARED } from './prepare.ts'
import { goesIn, touchesTheMark } from './staff-door.ts'

const test = lobbyTest.extend<{ cupboard: CupboardProcess }>({
  cupboard: async ({ hub }, use) => {
    const glass = { diagonalInch: 43, lowerEdgeMm: 780, width: 1920, height: 1080, turned: 90 }
    const cupboard = await CupboardProcess.beside({ hub: hub.url, glass, browser: { restart: ['true'] } })
    await cupboard.start()
    await use(cupboard)
    await cupboard.stop()
    cupboard.remove()
  },
})

const stateOf = (hub: LobbyHub) => hub.cases().length

test('G2 G4 the terminal’s page comes from its cupboard; the hub behind it stops, pages go on, and a report is kept and sent when it is back', async ({
  hub,
  cupboard,
  terminal,
}) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${cupboard.url}/kiosk/`)
  await terminal.savesEverything()
  // The page says that it is there, by itself; nobody has touched it.
  await expect.poll(async () => (await cupboard.health())?.page).toMatchObject({ drew: true, hidden: false, inSession: false, width: 1080, height: 1920 })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mm'))).toMatch(/^2\.01/)

  await hub.stop()
  await page.reload()
  await terminal.touch('[data-to="/guide"]')
  await expect.poll(async () => (await cupboard.health())?.page?.inSession).toBe(true)
  await terminal.touch('[data-id="guide:elder-card"]')
  await expect(page.locator('[data-page="guide"] h1')).toHaveText('老年优待证办理')
  await page.goto(`${cupboard.url}/kiosk/report`)
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  await terminal.touchKeys('0027')
  await terminal.touch('.action.main')
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-action="send"]')
  await expect(page.locator('[data-where="waiting"]')).toBeVisible()
  expect(stateOf(hub)).toBe(0)
  await expect.poll(async () => (await cupboard.health())?.findings.map(({ what }) => what)).toEqual(['no-line'])

  await hub.start()
  await expect(page.locator('[data-where="sent"]')).toBeVisible({ timeout: 90_000 })
  expect(stateOf(hub)).toBe(1)
  await expect.poll(async () => (await cupboard.health())?.findings).toEqual([])
  expect(terminal.complaints.filter((each) => !each.includes('502'))).toEqual([])
})

test('G3 a page that a hub hands out itself has no cupboard and asks for none', async ({ hub, terminal }) => {
  await terminal.on()
  const asked: string[] = []
  terminal.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  expect(asked.filter((path) => path.startsWith('/local/'))).toEqual([])
  expect(terminal.complaints).toEqual([])
})

test('G6 a page that begins anew, as it does for new content, is not taken for one that died', async ({ cupboard, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${cupboard.url}/kiosk/`)
  await terminal.savesEverything()
  for (let times = 0; times < 4; times++) {
    await page.reload()
    await page.locator('[data-page="home"]').waitFor()
    const begun = performance.now()
    await expect.poll(async () => ((await cupboard.health())?.page?.agoMs ?? Number.POSITIVE_INFINITY) < performance.now() - begun).toBe(true)
  }
  expect((await cupboard.health())?.restarts).toEqual({ lately: 0, ever: 0 })
  // One that is gone without a word is.
  await terminal.off()
  await expect.poll(async () => (await cupboard.health())?.restarts.ever, { timeout: 60_000 }).toBe(1)
})

test('the cupboard is gone and comes back; the page goes on without it and speaks to it again', async ({ cupboard, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${cupboard.url}/kiosk/`)
  await terminal.savesEverything()
  await cupboard.stop('SIGKILL')
  await page.reload()
  await terminal.touch('[data-to="/guide"]')
  await expect(page.locator('[data-id="guide:elder-card"]')).toBeVisible()
  await cupboard.start()
  await expect.poll(async () => (await cupboard.health())?.page?.inSession, { timeout: 40_000 }).toBe(true)
  expect(terminal.complaints).toEqual([])
})

test('G12 staff see in both languages what is wrong around the terminal, and that it is over', async ({ hub, cupboard, terminal }) => {
  await terminal.on({ width: 1920, height: 1080 })
  const { page } = terminal
  await page.goto(`${cupboard.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await goesIn(terminal, cupboard)
  const card = page.locator('[data-part="cupboard"]')
  await expect(card.locator('[data-finding="wrong-resolution"]')).toContainText('屏幕分辨率或方向与设置不符。')
  await expect(card.locator('[data-finding="wrong-resolution"]')).toContainText('1080x1920, 1920x1080')
  await expect(card.locator('[data-finding="no-line"]')).toContainText('连不上服务器', { timeout: 90_000 })
  await expect(card).toContainText(/开机以来 .0. 次/)
  const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect(await faults()).toEqual([])
  await terminal.touch('[data-foot="language"]')
  await expect(card.locator('[data-finding="no-line"]')).toContainText('مۇلازىمېتىرغا ئۇلىنالمىدى')
  await hub.start()
  await expect(card.locator('[data-finding="no-line"]')).toHaveCount(0, { timeout: 90_000 })
  await page.setViewportSize({ width: 1080, height: 1920 })
  await expect(card).toContainText('ھەممىسى نورمال')
})

test('G13 staff get in on a glass whose touch is turned by half, see that it is, and that it is over when it has been set right', async ({
  cupboard,
  terminal,
}) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${cupboard.url}/kiosk/`)
  await terminal.savesEverything()
  /** A finger at a place of the glass, of which the panel says the opposite. */
  const turned = (x: number, y: number) => page.touchscreen.tap(1080 - x, 1920 - y)
  const turnedOn = async (selector: string) => {
    const target = page.locator(selector).first()
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = await target.boundingBox()
    if (box === null) throw new Error(`journey: wants ${selector} on the glass`)
    await turned(box.x + box.width / 2, box.y + box.height / 2)
  }
  // They knock at the corner that answers, which is not the one they see their mark in.
  await expect(async () => {
    for (let knocks = 0; knocks < 5; knocks++) await page.locator('[data-knock]').tap()
    await expect(page.locator('[data-page="staff"]')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  for (const digit of '123') await turnedOn(`[data-key="${digit}"]`)
  await turned(AIM.x * 1080, AIM.y * 1920)
  await expect(page.locator('[data-turned="half"]')).toContainText('触摸转了 180 度。')
  // Nothing of that touch has come to the keys below the mark.
  await expect(page.locator('.pin-dots')).not.toContainText('●')
  for (const digit of staffPin(PREPARED)) {
    await turnedOn(`[data-key="${digit}"]`)
    // The same digit twice is two touches only when the finger was off the glass for a while.
    await page.evaluate(() => new Promise((lifted) => setTimeout(lifted, 150)))
  }
  await turnedOn('[data-action="pin"]')
  const card = page.locator('[data-part="cupboard"]')
  await expect(card.locator('[data-finding="touch-turned"]')).toContainText('触摸方向和画面不一致')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await turnedOn('[data-foot="language"]')
  await expect(card.locator('[data-finding="touch-turned"]')).toContainText('چېكىش يۆنىلىشى')
  await expect(page.locator('[data-turned="half"]')).toContainText('180 گرادۇس')

  // A second window of the same browser.
  const second = await page.context().newPage()
  await second.goto(`${cupboard.url}/kiosk/`)
  await expect(card.locator('[data-finding="two-pages"]')).toBeVisible({ timeout: 60_000 })
  await second.close()
  await expect(card.locator('[data-finding="two-pages"]')).toHaveCount(0, { timeout: 60_000 })

  // Somebody has set the panel right and tries it: the page still takes touches for turned ones until the mark is touched.
  await turnedOn('[data-action="glass"]')
  await touchesTheMark(terminal)
  await expect(page.locator('[data-turned]')).toHaveCount(0)
  await expect(card.locator('[data-finding="touch-turned"]')).toHaveCount(0, { timeout: 30_000 })
  expect(terminal.complaints).toEqual([])
})

test('neither cupboard nor shelf is there; the glass says so in both languages without a network, and goes on by itself', async ({ cupboard, terminal }) => {
  await cupboard.stop()
  await terminal.on()
  const { page } = terminal
  await page.goto(`${pathToFileURL(resolve(import.meta.dirname, '../../kiosk/install/out-of-order.html')).href}?terminal=${cupboard.url}/kiosk/`)
  await expect(page.locator('h1').first()).toHaveText('终端正在恢复')
  await expect(page.locator('[dir="rtl"] h1')).toHaveText('ئاپپارات ئەسلىگە كېلىۋاتىدۇ')
  for (const number of ['110', '119', '120']) await expect(page.getByText(number, { exact: true })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await cupboard.start()
  await expect(page.locator('[data-page="home"]')).toBeVisible()
})
