// Films, halls, works and albums, as a resident looks at them without a line.
import { expect, type Page } from '@playwright/test'
import { type LobbyHub, type Terminal, test } from './lobby.ts'

/** A terminal that has everything on its shelf, and no hub any more. */
async function withoutLine(hub: LobbyHub, terminal: Terminal): Promise<Page> {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  return terminal.page
}

test('a film plays from the shelf with captions in the reader’s language, is moved about in, and is read below', async ({ hub, terminal }) => {
  const page = await withoutLine(hub, terminal)
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-to="/video"]')
  await terminal.touch('[data-id="video:morning-walk"]')
  const film = page.locator('.film')
  const video = page.locator('.film video')
  await expect(film).toHaveAttribute('data-film', 'waits')
  await terminal.touch('[data-film-act="play"]')
  await expect(film).toHaveAttribute('data-film', 'plays')
  await expect(page.locator('.film-caption')).toContainText('从南门走进晨光里')

  await test.step('forward and back again, where nothing was read yet', async () => {
    await terminal.touch('[data-film-act="forward"]')
    await terminal.touch('[data-film-act="forward"]')
    await expect.poll(() => video.evaluate((each: HTMLVideoElement) => (each.seeking ? 0 : each.currentTime))).toBeGreaterThan(20)
    await terminal.touch('[data-film-act="backward"]')
    await expect.poll(() => video.evaluate((each: HTMLVideoElement) => (each.seeking ? 30 : each.currentTime))).toBeLessThan(20)
    await expect(film).toHaveAttribute('data-film', 'plays')
  })
  await test.step('the other language at any moment: it goes on, captions and text change', async () => {
    await terminal.touch('[data-foot="language"]')
    await expect(page.locator('.film-caption')).toHaveAttribute('lang', 'ug-Arab-CN')
    await expect(page.locator('.film-caption')).toHaveText(/\p{Script=Arabic}/u)
    await expect(film).toHaveAttribute('data-film', 'plays')
    await expect(page.locator('[data-page="film"] .body')).toContainText('سىندا ئاۋاز يوق')
  })
  await test.step('to its end, and from the beginning again', async () => {
    const bar = page.locator('.film-time input')
    const { width, height } = (await bar.boundingBox()) ?? { width: 0, height: 0 }
    await bar.tap({ position: { x: width * 0.95, y: height / 2 } })
    await expect(film).toHaveAttribute('data-film', 'over')
    await terminal.touch('[data-film-act="play"]')
    await expect(film).toHaveAttribute('data-film', 'plays')
    // Its first caption comes half a second after the beginning: a touch from then on is no tremor.
    await expect(page.locator('.film-caption')).toHaveText(/\p{Script=Arabic}/u)
    await terminal.touch('[data-film-act="play"]')
    await expect(film).toHaveAttribute('data-film', 'stands')
  })
  await terminal.touch('.place-line')
  await expect(page.locator('[data-page="place"]')).toBeVisible()
  expect(terminal.complaints).toEqual([])
})

test('halls, works and albums are looked at without a line, and lead into the hall and back', async ({ hub, terminal }) => {
  test.setTimeout(300_000)
  const page = await withoutLine(hub, terminal)
  await page.goto(`${hub.url}/kiosk/`)
  const isSeen = (picture: string) =>
    expect
      .poll(() =>
        page
          .locator(picture)
          .first()
          .evaluate((each: HTMLImageElement) => each.naturalWidth),
      )
      .toBeGreaterThan(0)
  await terminal.touch('[data-to="/hall"]')
  await expect(page.locator('.gallery-card')).toHaveCount(7)
  await terminal.touch('[data-id="hall:ink"]')
  await terminal.touch('[data-id="work:ink-morning-mist"]')
  await isSeen('[data-page="work"] .gallery-picture')
  await expect(page.locator('[data-page="work"]')).toContainText(/97.* × .*62.* 厘米/)
  await terminal.touch('[data-action="hall"]')
  await expect(page.locator('[data-page="hall"] h1')).toBeVisible()
  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-to="/hall"]')
  await terminal.touch('[data-id="hall:photo"]')
  await terminal.touch('[data-id="album:night-lamps"]')
  await test.step('a photo, the next one, and back to all of them', async () => {
    await terminal.touch('[data-photo="1"]')
    await isSeen('.gallery-photo .gallery-picture')
    await expect(page.locator('[data-photo-act="previous"]')).toBeDisabled()
    await terminal.touch('[data-photo-act="next"]')
    await expect(page.locator('.gallery-photo')).toContainText(/第.*2.*幅/)
    await terminal.touch('[data-foot="language"]')
    await expect(page.locator('.gallery-photo')).toContainText(/2.*-رەسىم/)
    await terminal.touch('[data-foot="back"]')
    await expect(page.locator('[data-photo="1"]')).toBeVisible()
  })
  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-to="/hall"]')
  await terminal.touch('[data-id="hall:photo"]')
  await terminal.touch('[data-action="walk"]')
  await expect(page.locator('[data-panel="hall"]')).toHaveAttribute('data-shown', 'drawn', { timeout: 60_000 })
  expect(terminal.complaints).toEqual([])
})

test('a film that is not saved yet and has no line says so, and its text can be read all the same', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.route('**/*.webm', (route) => route.abort())
  await page.goto(`${hub.url}/kiosk/video/morning-walk`)
  await terminal.touch('[data-film-act="play"]')
  await expect(page.locator('.film')).toHaveAttribute('data-film', 'broken')
  await expect(page.locator('.film-broken')).toContainText('放不出来')
  await expect(page.locator('[data-page="film"] .body')).toContainText('短片没有声音')
  await page.unroute('**/*.webm')
  await terminal.touch('[data-film-act="retry"]')
  await expect(page.locator('.film')).toHaveAttribute('data-film', 'waits')
  await terminal.touch('[data-film-act="play"]')
  await expect(page.locator('.film')).toHaveAttribute('data-film', 'plays')
})

test('C14 when an artist’s consent has ended, neither the work’s own page nor its hall shows it any more, without a line', async ({ hub, terminal }) => {
  const page = await withoutLine(hub, terminal)
  await page.goto(`${hub.url}/kiosk/work/ink-morning-mist`)
  await expect(page.locator('[data-page="work"]')).toContainText('示例作者')
  // All artists of the sample agreed until the end of 2029.
  await page.clock.setFixedTime(new Date('2030-01-02T10:00:00+08:00'))
  await page.reload()
  await expect(page.locator('[data-page="item"]')).toContainText('现在不展示')
  await expect(page.locator('main')).not.toContainText('示例作者')
  await expect(page.locator('main img')).toHaveCount(0)
  await terminal.touch('[data-foot="language"]')
  await expect(page.locator('[data-page="item"]')).toContainText(/كۆرسىتىلمەيدۇ/)
  await terminal.touch('[data-action="halls"]')
  await expect(page.locator('[data-page="hall-list"] h1')).toBeVisible()
  await page.goto(`${hub.url}/kiosk/hall/ink`)
  await page.locator('[data-page]').waitFor()
  await expect(page.locator('[data-id^="work:"]')).toHaveCount(0)
  expect(terminal.complaints).toEqual([])
})
