import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import * as z from 'zod/mini'
import { coloursIn, plateOffMiddle, tourPicture } from './picture.ts'
import { test } from './lobby.ts'

const Bearings = z.object({ poles: z.record(z.string(), z.array(z.object({ no: z.string(), bearing_deg: z.number(), plate_width_px: z.number() }))) })
const bearings = Bearings.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../content/sample/bearings.json'), 'utf8')))
// A blank glass has one colour, a street has hundreds.
const STREET = 300

test('a pole of the plan stands in the middle of the glass when one looks at its computed bearing', async ({ hub, terminal }) => {
  const pole = bearings.poles['v01']?.find(({ no }) => no === 'CG-0002')
  expect(pole?.bearing_deg).toBeCloseTo(306.25, 2)
  await terminal.on()
  await terminal.page.goto(`${hub.url}/tour/?at=v01&h=${pole?.bearing_deg}&p=0&z=75`)
  // Read back from the glass: first that there is a street and no blank, then where the plate stands.
  await expect.poll(async () => coloursIn(await tourPicture(terminal.page)), { timeout: 90_000 }).toBeGreaterThan(STREET)
  await expect
    .poll(
      async () => {
        const off = plateOffMiddle(await tourPicture(terminal.page), 120)
        return off === null ? Number.POSITIVE_INFINITY : Math.abs(off)
      },
      { timeout: 90_000 },
    )
    .toBeLessThan(8)
  await expect(terminal.page.locator('[data-pole]', { hasText: '0002' })).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

// Of a plate this many pixels wide in the panorama enough can be read back; of smaller ones the press reads the picture itself (rule B23).
const READABLE_PX = 20
// Less than half a degree; leaves that hang over one side of a plate move the middle of what is left.
const NEAR_PX = 15

test('in every view of the sample a numbered pole stands at the bearing that the plan gives it', async ({ hub, terminal }) => {
  await terminal.on()
  for (const [viewpoint, poles] of Object.entries(bearings.poles)) {
    const readable = poles.filter((pole) => pole.plate_width_px >= READABLE_PX)
    const off: number[] = []
    // Leaves hang over some plates; one that can be seen is enough to know which way the picture lies.
    for (const { bearing_deg, plate_width_px } of readable) {
      await terminal.page.goto(`${hub.url}/tour/?at=${viewpoint}&h=${bearing_deg}&p=0&z=35`)
      await terminal.page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
      off.push(Math.abs(plateOffMiddle(await tourPicture(terminal.page), plate_width_px * 3) ?? Number.POSITIVE_INFINITY))
      if (Math.min(...off) < NEAR_PX) break
    }
    if (readable.length > 0) expect(Math.min(...off), `poles from ${viewpoint}`).toBeLessThan(NEAR_PX)
  }
  expect(terminal.complaints).toEqual([])
})

test('a glass that lies on its side shows the street, and the keys beside what is found', async ({ hub, terminal }) => {
  await terminal.on({ width: 1920, height: 1080 })
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/search`)
  const [keys, found, end] = [page.locator('[data-mode]'), page.locator('.search-found'), page.locator('.end-bar')]
  await keys.waitFor()
  const [keysBox, foundBox, endBox] = await Promise.all([keys, found, end].map((each) => each.boundingBox()))
  expect((keysBox?.y ?? 0) + (keysBox?.height ?? 0)).toBeLessThanOrEqual((endBox?.y ?? 0) + 1)
  expect(foundBox?.height).toBeGreaterThan(300)
  await page.goto(`${hub.url}/kiosk/tour`)
  await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
  expect((await page.locator('canvas').first().boundingBox())?.height).toBeGreaterThan(700)
  expect(terminal.complaints).toEqual([])
})

test('on a phone the view turns as the phone is turned, once that was asked for; a terminal offers no such thing', async ({ hub, terminal }) => {
  await terminal.on({ width: 390, height: 844 })
  const { page } = terminal
  const phone = await page.context().newCDPSession(page)
  /** Turns the phone in the hand, until the page has heard of it. */
  const hold = async (alpha: number, beta: number) => {
    const heard = page.evaluate(
      (angle) => new Promise<void>((done) => addEventListener('deviceorientation', (event) => Math.abs((event.alpha ?? 999) - angle) < 1 && done())),
      alpha,
    )
    await phone.send('DeviceOrientation.setDeviceOrientationOverride', { alpha, beta, gamma: 0 })
    await heard
  }
  await page.goto(`${hub.url}/tour/?at=v01&h=100&p=0&z=75`)
  await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
  await expect(page.locator('[data-pad="phone"]')).toHaveCount(0)
  await hold(40, 90)
  await terminal.touch('[data-pad="phone"]')
  await expect(page.locator('[data-pad="phone"]')).toHaveAttribute('aria-pressed', 'true')
  const view = () => {
    const { searchParams } = new URL(page.url())
    return [Math.round(Number(searchParams.get('h'))), Math.round(Number(searchParams.get('p')))]
  }
  await hold(45, 90)
  await hold(15, 100)
  await expect.poll(view).toEqual([130, 10])
  await terminal.touch('[data-pad="phone"]')
  await hold(200, 90)
  await page.locator('.tour[data-sharp="true"]').waitFor()
  expect(view()).toEqual([130, 10])
  expect(terminal.complaints).toEqual([])
})

test('a visitor walks to the next place, and the link still holds after a reload, with the hub stopped and the browser restarted', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.off()
  await terminal.on()
  await terminal.page.goto(`${hub.url}/tour/?at=v02&h=90`)
  await expect.poll(async () => coloursIn(await tourPicture(terminal.page)), { timeout: 90_000 }).toBeGreaterThan(STREET)
  await terminal.touch('.tour-exits button:has-text("4号楼前小花园")')
  await expect(terminal.page.locator('.tour-sheet')).toContainText('4号楼前小花园', { timeout: 60_000 })
  await expect(terminal.page).toHaveURL(/at=v01/)
  const link = terminal.page.url()
  await terminal.page.reload()
  await expect(terminal.page.locator('.tour-sheet')).toContainText('4号楼前小花园', { timeout: 60_000 })
  expect(new URL(terminal.page.url()).searchParams.get('at')).toBe(new URL(link).searchParams.get('at'))
  await expect.poll(async () => coloursIn(await tourPicture(terminal.page)), { timeout: 90_000 }).toBeGreaterThan(STREET)
})

test('L8 on the terminal a finger turns the view, and the plan in 3D can be opened and left', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('.hero')
  await expect.poll(async () => coloursIn(await tourPicture(terminal.page)), { timeout: 90_000 }).toBeGreaterThan(STREET)
  const heading = () => Number(new URL(terminal.page.url()).searchParams.get('h'))
  await expect.poll(heading).toBe(0)
  await terminal.touch('.tour-pad button >> nth=0')
  await expect.poll(heading).toBeCloseTo(330, 0)
  await terminal.drag([800, 500], [300, 500])
  // Drawn to the left, the picture follows the finger and the eye goes to the right.
  await expect.poll(() => (heading() + 30) % 360).toBeGreaterThan(10)
  const street = await tourPicture(terminal.page)
  await terminal.touch('[data-action="map"]')
  await expect(terminal.page.locator('.tour-map-names')).toBeVisible({ timeout: 60_000 })
  await expect
    .poll(
      async () => {
        const map = await tourPicture(terminal.page)
        return map.pixels.some((value, at) => Math.abs(value - (street.pixels[at] ?? 0)) > 40)
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await terminal.touch('[data-foot="home"]')
  await expect(terminal.page.locator('[data-page="home"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

test('“there is a problem here” takes the place and what is seen along into the report', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/tour?at=v01&h=306`)
  await terminal.touch('[data-action="say"]')
  await terminal.page.locator('.tour-mark').tap({ position: { x: 300, y: 400 } })
  await terminal.touch('[data-mark="right"]')
  await terminal.touch('[data-say="picture"]')
  await terminal.touch('[data-category="ASK"]')
  await expect(terminal.page.locator('.seen-picture img')).toBeVisible()
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-action="send"]')
  await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
  const [said] = await hub.said()
  expect(said?.viewpoint).toBe('v01')
  expect(said?.parts?.map(({ kind, type }) => [kind, type])).toEqual([['photo', 'image/jpeg']])
  // The next report begins without it.
  await terminal.page.goto(`${hub.url}/kiosk/tour?at=v01&h=306`)
  await terminal.touch('[data-action="say"]')
  await terminal.touch('[data-say="place"]')
  await terminal.touch('[data-category="ASK"]')
  await terminal.page.locator('.sentence').first().waitFor()
  await expect(terminal.page.locator('.seen-picture')).toHaveCount(0)
})

test('in the tour too she is asked whether she is still there before everything is put away', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.clock.install()
  await page.goto(`${hub.url}/kiosk/tour?at=v01`)
  await page.locator('.tour-exits button').first().waitFor({ timeout: 90_000 })
  await page.clock.runFor(92_000)
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await terminal.touch('.still-card button')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.locator('.tour')).toBeVisible()
  await page.clock.runFor(123_000)
  await expect(page.locator('[data-page="home"]')).toBeVisible()
})
