import { expect, type Page } from '@playwright/test'
import { test } from './lobby.ts'
import { ROUTES } from './routes.ts'

/** Every text on the page that is neither hidden nor marked as another language, with letters that do not belong on a Uyghur page. */
async function foreignWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || element.closest('script, style, [lang="zh-Hans-CN"]') !== null) continue
      // The keys of the Latin keyboard and what was touched of them are letters, and an item's national code is a code; neither is a word.
      if (element.closest('.key, .code, .composing-letters') !== null) continue
      if (/[A-Za-z\p{Script=Han}]/u.test(text)) found.push(text)
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [alt]')) {
      if (element.closest('[lang="zh-Hans-CN"]') !== null) continue
      for (const name of ['aria-label', 'placeholder', 'alt']) {
        const text = element.getAttribute(name) ?? ''
        if (/[A-Za-z\p{Script=Han}]/u.test(text)) found.push(`${name}: ${text}`)
      }
    }
    return found
  })
}

/** Words that stand in one line without anything between them: their letters would be written joined, as one word. */
async function joinedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let before: Text | null = null
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      if (node.data === '') continue
      const [last, next] = [before, node]
      before = node
      if (last === null || !/\p{Script=Arabic}$/u.test(last.data) || !/^\p{Script=Arabic}/u.test(next.data)) continue
      const both = document.createRange()
      both.setStart(last, 0)
      both.setEnd(next, next.length)
      const common = both.commonAncestorContainer
      // What lies in a box of its own, or has a picture before it, begins anew.
      const isInline = (text: Text) => {
        for (let each = text.parentElement; each !== null && each !== common; each = each.parentElement)
          if (getComputedStyle(each).display !== 'inline') return false
        return true
      }
      if (isInline(last) && isInline(next) && both.cloneContents().querySelector('svg, img, br') === null) found.push(`${last.data}|${next.data}`)
    }
    return found
  })
}

test('on no page does a Uyghur reader meet an unmarked Chinese or English word, or two words joined to one', async ({ hub, terminal }) => {
  await terminal.on()
  for (const route of ROUTES) {
    await terminal.page.goto(`${hub.url}/kiosk/${route}`)
    await terminal.touch('[data-language="ug"]')
    await terminal.page.locator('html[lang="ug-Arab-CN"]').waitFor()
    await terminal.page.waitForLoadState('networkidle')
    expect(await foreignWords(terminal.page), `/${route}`).toEqual([])
    expect(await joinedWords(terminal.page), `/${route}`).toEqual([])
    await expect(terminal.page.locator('html')).toHaveAttribute('dir', 'rtl')
  }
})

test('Uyghur dates are Uyghur in the browser, where Intl would speak English', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.clock.install({ time: new Date('2027-11-22T06:32:00Z') })
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-language="ug"]')
  await expect(terminal.page.locator('.head-now')).toContainText('11-ئاينىڭ 22-كۈنى، دۈشەنبە')
  await expect(terminal.page.locator('.head-now b')).toHaveText('14:32')
  // The reason for all of this: the browser itself has no Uyghur.
  expect(await terminal.page.evaluate(() => Intl.DateTimeFormat.supportedLocalesOf(['ug']).length)).toBe(0)
})

test('the language changes in place: the same page, the same line under the eye, the same key under the finger', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/guide`)
  await terminal.page.locator('[data-id]').first().waitFor()
  // The sixth row stands at the upper edge, well away from its neighbours.
  await terminal.page.locator('.scroll').evaluate((element) => {
    const sixth = element.querySelectorAll('[data-id]')[5]?.getBoundingClientRect().top ?? 0
    element.scrollBy(0, sixth - element.getBoundingClientRect().top + 10)
  })
  const topRow = () =>
    terminal.page.evaluate(() => {
      const top = document.querySelector('.scroll')?.getBoundingClientRect().top ?? 0
      return [...document.querySelectorAll('[data-id]')].find((row) => row.getBoundingClientRect().bottom > top + 20)?.getAttribute('data-id')
    })
  const row = await topRow()
  expect(row).toBeTruthy()
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('html')).toHaveAttribute('dir', 'rtl')
  // Uyghur lines are higher than Chinese ones: the page stands still at the row it began with, not at a pixel.
  await expect.poll(topRow).toBe(row)
  expect(await terminal.page.evaluate(() => document.activeElement?.getAttribute('data-foot'))).toBe('language')
  expect(new URL(terminal.page.url()).pathname).toBe('/kiosk/guide')

  await terminal.page.goto(`${hub.url}/kiosk/search`)
  await terminal.touch('[data-tab="pinyin"]')
  await terminal.touchKeys('lao')
  const letters = terminal.page.locator('.composing-letters')
  await expect(letters).toHaveText('lao')
  await terminal.touch('[data-foot="language"]')
  await expect(letters).toHaveText('lao')
  await terminal.touch('[data-foot="language"]')
  await terminal.touch('[data-tab="latin"]')
  await terminal.touchKeys('lao')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('lao')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('.search-box input')).toHaveValue('lao')

  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-to="/report"]')
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  await terminal.touchKeys('12')
  await terminal.touch('[data-foot="language"]')
  await expect(terminal.page.locator('[data-found="found"]')).toHaveText('12')
})
