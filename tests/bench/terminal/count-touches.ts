import type { Page } from '@playwright/test'

/** How many touches lead from home to one thing. */
export interface Counted {
  readonly id: string
  readonly touches: number
}

// At most two screens are scrolled: what lies further down counts as not there.
const SCREENS = 3

/** Ids of the rows that can be reached by at most two screens of scrolling on the list that is open. */
const inReach = (page: Page): Promise<string[]> =>
  page.evaluate(async (screens) => {
    const scroll = document.querySelector('.scroll')
    if (scroll === null) throw new Error('bench: wants a page that scrolls')
    // A list is drawn two screens ahead of what is seen; see kiosk/parts/GrowingRows.tsx.
    const isNear = () => {
      const end = document.querySelector('.rows-end')
      return end !== null && end.getBoundingClientRect().top - scroll.getBoundingClientRect().bottom < 2 * scroll.clientHeight
    }
    while (isNear()) await new Promise((drawn) => requestAnimationFrame(drawn))
    const top = scroll.getBoundingClientRect().top - scroll.scrollTop
    return [...document.querySelectorAll<HTMLElement>('[data-id]')]
      .filter((row) => row.getBoundingClientRect().bottom - top <= screens * scroll.clientHeight)
      .map((row) => row.dataset['id'] as string)
  }, SCREENS)

/** Scrolls until the list that is open has shown all it has, and back to its top. */
const wholeList = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const scroll = document.querySelector('.scroll')
    while (document.querySelector('.rows-end') !== null) {
      scroll?.scrollTo(0, scroll.scrollHeight)
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
    scroll?.scrollTo(0, 0)
  })

/** Whether the search has something within two screens after the first sounds of its name: the field, the letters (one field counts one), the row. */
async function isFound(page: Page, id: string): Promise<boolean> {
  const letters = await page.evaluate(async (wanted) => {
    const read = async (url: string): Promise<unknown> => (await fetch(url)).json()
    const { version } = (await read('/c/chenguangli/active.json')) as { version: number }
    const { rows } = (await read(`/c/chenguangli/${version}/list/${wanted.split(':')[0]}.json`)) as { rows: { id: string; sound?: string }[] }
    const sound = rows.find((row) => row.id === wanted)?.sound ?? ''
    return sound
      .split(' ')
      .map(([first = '']) => first)
      .join('')
      .slice(0, 6)
  }, id)
  if (letters === '') return false
  await page.goto(new URL('/kiosk/', page.url()).href)
  await page.locator('.search-pill').tap()
  await page.locator('[data-tab="latin"]').tap()
  for (const letter of letters) {
    await page.locator(`[data-key="${letter}"]`).tap()
    await page.evaluate(() => new Promise((lifted) => setTimeout(lifted, 150)))
  }
  const row = page.locator(`.search-found [data-id="${id}"]`)
  return row.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  )
}

/** Counts, for everything on a list, the touches from home: the tile, perhaps one chip, the row; or by searching. What neither brings near counts five. */
export async function countTouches(page: Page, tile: string): Promise<Counted[]> {
  await page.goto(new URL('/kiosk/', page.url()).href)
  await page.locator(tile).tap()
  await page.locator('[data-id]').first().waitFor()
  const touches = new Map<string, number>()
  const meet = (ids: readonly string[], count: number) => {
    for (const id of ids) if (!touches.has(id)) touches.set(id, count)
  }
  await wholeList(page)
  const all = await page.locator('[data-id]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] as string))
  meet(await inReach(page), 2)
  const chips = page.locator('.chips').first().locator('.chip')
  for (let at = 1; at < (await chips.count()); at++) {
    await chips.nth(at).tap()
    await page.locator('.chips .chip[aria-pressed="true"]').first().waitFor()
    meet(await inReach(page), 3)
  }
  for (const id of all) if (!touches.has(id) && (await isFound(page, id))) touches.set(id, 3)
  meet(all, 5)
  return [...touches].map(([id, count]) => ({ id, touches: count }))
}

/** Reports a lamp from its pole and counts every touch; a number is one. */
export async function touchesOfAReport(page: Page): Promise<number> {
  await page.goto(new URL('/kiosk/', page.url()).href)
  let touches = 0
  const touch = async (target: string) => {
    await page.locator(target).first().tap()
    touches += 1
  }
  await touch('.pole-card')
  for (const digit of '0027') {
    await page.locator(`[data-key="${digit}"]`).tap()
    // A key that is touched twice is lifted for longer than a tremor lasts.
    await page.evaluate(() => new Promise((lifted) => setTimeout(lifted, 150)))
  }
  touches += 1
  await page.locator('.pole-digits[data-found="found"]').waitFor()
  await touch('.pole-problem[data-category="REPORT-LIGHT"]')
  await touch('.sentence')
  await touch('[data-action="send"]')
  await page.locator('[data-receipt]').waitFor()
  return touches
}
