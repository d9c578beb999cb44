import { expect, type Page } from '@playwright/test'
import type { Drawn } from '../chromium.ts'
import { test } from './lobby.ts'
import { tourPicture } from './picture.ts'
import { byKeyboard, seeBy, type Sight, SIGHTS, type Use } from './sights.ts'

const at = (page: Page) => new URL(page.url()).searchParams.get('at')
const heading = (page: Page) => Number(new URL(page.url()).searchParams.get('h'))
const come = (page: Page, viewpoint: string) => expect.poll(() => at(page), { timeout: 60_000 }).toBe(viewpoint)
const LONG = 60_000

/** Everything to be found, walked and taken along, with nothing but `use`. */
async function findsHerWay(page: Page, use: Use): Promise<void> {
  // By a need: the clinic, and one looks at it.
  await use('[data-action="find"]')
  await use('[data-find="health"]')
  await use('[data-to="place:clinic"] > button:first-child')
  await come(page, 'v03')
  // By a pole's number; a wrong one says which there are.
  await use('[data-action="find"]')
  await use('[data-find="pole"]')
  for (const digit of ['9', '9']) await use(`[data-digit="${digit}"]`)
  await expect(page.locator('.tour-pole-answer')).toContainText('0032')
  await expect(page.locator('[data-panel="go"]')).toBeDisabled()
  await use('[data-digit="clear"]')
  await use('[data-digit="3"]')
  await use('[data-panel="go"]')
  await come(page, 'v01')
  // A way: with steps, without, and where there is none without.
  await use('[data-action="find"]')
  await use('[data-find="points"]')
  await use('[data-to="v11"] > [data-way]')
  const directions = page.locator('.tour-directions li')
  await expect.poll(() => directions.count()).toBeGreaterThan(1)
  await use('[data-way="step-free"]')
  await expect(page.locator('.tour-ask')).toContainText('010-0000')
  await use('[data-way="with-steps"]')
  const many = await directions.count()
  await use('[data-way="phone"]')
  const carried = (await page.locator('.tour-qr').getAttribute('data-text')) ?? ''
  expect(carried.split('\n').length).toBeGreaterThanOrEqual(many + 2)
  await use('[data-way="read"]')
  for (let stretch = 0; stretch < 12; stretch += 1) {
    if (at(page) === 'v11') break
    const before = at(page)
    await use('[data-way="next"]:not([disabled])')
    await expect.poll(() => at(page), { timeout: LONG }).not.toBe(before)
  }
  await come(page, 'v11')
  await expect(page.locator('.tour-way-here')).toBeVisible()
  await use('[data-panel="back"]')
  await expect(page.locator('[data-action="find"]')).toBeVisible()
}

/** Looks at the place as it was years ago, alone and beside today, and goes back to today. */
async function looksBack(page: Page, use: Use): Promise<void> {
  await use('[data-action="time"]')
  await use('[data-time="old"]')
  await expect.poll(() => new URL(page.url()).searchParams.get('v'), { timeout: LONG }).toBe('old')
  await use('[data-time-act="compare"]')
  const divider = page.locator('.tour-divider')
  const share = async () => Number.parseFloat(await divider.evaluate((line) => (line as HTMLElement).style.left))
  await expect.poll(share).toBe(50)
  await use('[data-divide="more"]')
  await expect.poll(share).toBe(60)
  await use('[data-time="now"]')
  await expect(divider).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).searchParams.get('v'), { timeout: LONG }).toBeNull()
  await use('[data-panel="back"]')
}

/** Goes into a hall, from work to work and to one out of the list, and out again to where she stood. */
async function visitsAHall(page: Page, use: Use, sight: Sight): Promise<void> {
  const before = at(page)
  await use('[data-action="find"]')
  await use('[data-find="halls"]')
  await use('[data-to="hall:papercut"] button')
  const hall = page.locator('[data-panel="hall"]')
  await expect(hall).toHaveAttribute('data-shown', sight === 'no WebGL' ? 'flat' : 'drawn', { timeout: LONG })
  for (const here of ['0', '1']) {
    await use('[data-hall="next"]')
    await expect(hall).toHaveAttribute('data-here', here)
  }
  await use('[data-hall="list"]')
  await use('[data-picture="5"]')
  await expect(hall).toHaveAttribute('data-here', '5')
  await expect(page.locator('[aria-live]').filter({ hasText: /6/ })).toHaveCount(1)
  if (sight === 'no WebGL')
    await expect.poll(() => page.locator('.hall-flat img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
  await use('[data-panel="back"]')
  await expect(page.locator('.tour')).toHaveAttribute('data-mode', 'street')
  expect(at(page)).toBe(before)
}

/** Looks at an album of the place, and at one photo of it closely. */
async function looksCloser(page: Page, use: Use): Promise<void> {
  await use('[data-action="pictures"]')
  await use('button[data-album]')
  await use('button[data-picture]')
  const piece = page.locator('.closer-stage img').last()
  await expect.poll(() => piece.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: LONG }).toBeGreaterThan(640)
  const across = async () => (await page.locator('.closer-stage').boundingBox())?.width ?? 0
  const whole = await across()
  await use('[data-closer="nearer"]')
  await expect.poll(across).toBeGreaterThan(whole * 1.4)
  await use('[data-closer="whole"]')
  await expect.poll(across).toBeCloseTo(whole, 0)
  await use('[data-closer="close"]')
  await expect(page.locator('.closer')).toHaveCount(0)
  await use('[data-closer="next"]')
  await use('[data-panel="back"]')
  await use('[data-panel="back"]')
  await use('[data-panel="back"]')
}

/** Is led through the park: to its gate, a pause, to the lake, and leaves it there. */
async function isLed(page: Page, use: Use): Promise<void> {
  await use('[data-action="find"]')
  await use('[data-find="guided"]')
  await use('[data-to="park"] button')
  const panel = page.locator('[data-panel="guided-tour"]')
  await come(page, 'v09')
  await expect(page.locator('.tour-picture .guided-caption')).toBeVisible({ timeout: LONG })
  await expect(panel.locator('.guided-sentences [aria-current]')).toBeVisible({ timeout: LONG })
  await use('[data-guided="play"]')
  await expect(panel).toHaveAttribute('data-is', 'paused')
  await use('[data-guided="next"]')
  await expect(panel).toHaveAttribute('data-is', 'going')
  await come(page, 'v04')
  await use('[data-panel="back"]')
  await expect(page.locator('.guided-caption')).toHaveCount(0)
  await use('[data-panel="back"]')
  await use('[data-panel="back"]')
}

/** Shows where something is wrong and comes to the form with what was seen. */
async function showsWhatIsWrong(page: Page, use: Use): Promise<void> {
  await use('[data-action="say"]')
  await use('[data-mark="down"]')
  await use('[data-say="picture"]')
  await use('[data-category="ASK"]')
  const seen = page.locator('.seen-picture img')
  await expect(seen).toBeVisible()
  // What goes along shows something, also when nobody here can see the canvas.
  const colours = await seen.evaluate(async (image) => {
    await (image as HTMLImageElement).decode()
    const pen = new OffscreenCanvas(40, 40).getContext('2d')
    pen?.drawImage(image as HTMLImageElement, 0, 0, 40, 40)
    return new Set(pen?.getImageData(0, 0, 40, 40).data).size
  })
  expect(colours).toBeGreaterThan(60)
  await use('[data-action="no-picture"]')
  await expect(seen).toHaveCount(0)
}

/** Drawn by the processor, Chromium 156 stood still for good when it read a canvas that had long been drawn and never shown. No terminal hides it. */
const drawnFor = (sight: Sight): Drawn => (sight === 'canvas hidden' ? 'swiftshader' : 'processor')

for (const sight of SIGHTS) {
  test(`places are found and walked to by touch, in Chinese: ${sight}`, async ({ hub, terminal }) => {
    await terminal.on(undefined, [], drawnFor(sight))
    await seeBy(terminal.page, sight)
    await terminal.page.goto(`${hub.url}/kiosk/tour?at=v01`)
    const use: Use = (selector) => terminal.touch(selector)
    await looksBack(terminal.page, use)
    await looksCloser(terminal.page, use)
    await visitsAHall(terminal.page, use, sight)
    await findsHerWay(terminal.page, use)
    await isLed(terminal.page, use)
    await showsWhatIsWrong(terminal.page, use)
    expect(terminal.complaints).toEqual([])
  })

  test(`places are found and walked to by keyboard, in Uyghur: ${sight}`, async ({ hub, terminal }) => {
    await terminal.on(undefined, [], drawnFor(sight))
    const { page } = terminal
    await seeBy(page, sight)
    await page.goto(`${hub.url}/kiosk/tour?at=v01`)
    const use = byKeyboard(page)
    await use('[data-foot="language"]')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await looksBack(page, use)
    await looksCloser(page, use)
    await visitsAHall(page, use, sight)
    await findsHerWay(page, use)
    await isLed(page, use)
    await showsWhatIsWrong(page, use)
    expect(terminal.complaints).toEqual([])
  })
}

test('whoever finds a place by its pole looks at that pole, and one led by itself stops at a touch', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/tour?at=v01`)
  await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
  const poles = (await (await page.request.get(`${hub.url}/c/${await bundle(page)}/poles.json`)).json()) as { no: string[]; heading: number[] }
  const wanted = poles.heading[poles.no.indexOf('CG-0027')] ?? Number.NaN
  await terminal.touch('[data-action="find"]')
  await terminal.touch('[data-find="pole"]')
  for (const digit of ['2', '7']) await terminal.touch(`[data-digit="${digit}"]`)
  await terminal.touch('[data-panel="go"]')
  await expect.poll(() => Math.abs(heading(page) - wanted), { timeout: LONG }).toBeLessThan(1)
  await terminal.touch('[data-action="find"]')
  await terminal.touch('[data-to="v10"] > [data-way]')
  await terminal.touch('[data-way="by-itself"]')
  await come(page, 'v07')
  await terminal.touch('.tour-pad button >> nth=0')
  await expect(page.locator('[data-way="by-itself"]')).toHaveAttribute('aria-pressed', 'false')
  await terminal.touch('[data-way="by-itself"]')
  await come(page, 'v10')
  await expect(page.locator('.tour-way-here')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

/** The bundle that the page reads, `<name>/<version>`. */
async function bundle(page: Page): Promise<string> {
  const address = await page.evaluate(() => performance.getEntriesByType('resource').find(({ name }) => name.includes('/tour/graph.json'))?.name ?? '')
  return new URL(address).pathname.split('/').slice(2, 4).join('/')
}

test('the map is bright at noon, dark at night with lamps behind its windows, and its poles have numbers from near', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/tour?at=v01`)
  await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
  await terminal.touch('[data-action="map"]')
  await terminal.touch('[data-action="light"]')
  const pixels = async () => (await tourPicture(page)).pixels
  const mean = (all: Uint8Array) => all.reduce((sum, value) => sum + value, 0) / all.length
  /** Pixels as warm and bright as a lamp: much more red than blue. */
  const lamps = (all: Uint8Array) => {
    let count = 0
    for (let at = 0; at < all.length; at += 3) if ((all[at] as number) > 225 && (all[at] as number) - (all[at + 2] as number) > 70) count += 1
    return count
  }
  await terminal.touch('[data-hour="noon"]')
  await expect.poll(async () => mean(await pixels()), { timeout: LONG }).toBeGreaterThan(150)
  const noon = lamps(await pixels())
  await terminal.touch('[data-hour="night"]')
  await expect.poll(async () => mean(await pixels()), { timeout: LONG }).toBeLessThan(110)
  expect(lamps(await pixels())).toBeGreaterThan(noon + 500)
  await terminal.touch('[data-season="summer"]')
  await expect(page.locator('[data-season="summer"]')).toHaveAttribute('aria-pressed', 'true')
  await terminal.touch('[data-hour="now"]')
  await expect(page.locator('[data-season="summer"]')).toHaveAttribute('aria-pressed', 'false')
  // Down to a pole by its number on the map.
  for (let nearer = 0; nearer < 5; nearer += 1) await terminal.touch('.tour-pad-middle button >> nth=2')
  const plate = page.locator('.tour-map-names > [data-kind="pole"]').filter({ visible: true }).first()
  await plate.waitFor({ timeout: LONG })
  await plate.tap()
  await expect(page.locator('.tour')).toHaveAttribute('data-mode', 'street', { timeout: LONG })
  await expect(page.locator('[data-action="find"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})
