import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import * as z from 'zod/mini'
import { test } from './lobby.ts'
import { ROUTES } from './routes.ts'

const Allowed = z.array(z.object({ where: z.string(), why: z.string().check(z.minLength(10)) })).check(z.maxLength(15))
const allowed = Allowed.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../kiosk/allowed-latin.json'), 'utf8')))

/** Letters that do not belong on a page of a language. */
const FOREIGN = { ug: String.raw`[A-Za-z\p{Script=Han}]`, zh: String.raw`[A-Za-z\p{Script=Arabic}]` } as const
const OTHER = { ug: 'zh-Hans-CN', zh: 'ug-Arab-CN' } as const

/**
 * Every text on the page that is neither marked as the other language nor allowed, with letters that do not belong there: what is read,
 * what is said to a screen reader, what the browser calls the page, and what was written onto canvases.
 */
async function foreignWords(page: Page, language: 'zh' | 'ug'): Promise<string[]> {
  return page.evaluate(
    ([letters, other, allowedWhere]) => {
      const foreign = new RegExp(letters, 'u')
      const except = [`[lang="${other}"]`, ...allowedWhere].join()
      const found: string[] = []
      const look = (where: string, text: string) => {
        if (foreign.test(text)) found.push(`${where}${text}`)
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (element === null || text === '' || element.closest(`script, style, ${except}`) !== null) continue
        look('', text)
      }
      for (const element of document.querySelectorAll('[aria-label], [placeholder], [alt], [title], [aria-description]')) {
        if (element.closest(except) !== null) continue
        for (const name of ['aria-label', 'placeholder', 'alt', 'title', 'aria-description']) look(`${name}: `, element.getAttribute(name) ?? '')
      }
      look('the page is called ', document.title)
      for (const text of (window as unknown as { drawn?: Set<string> }).drawn ?? []) look('on a canvas: ', text)
      return found
    },
    [FOREIGN[language], OTHER[language], allowed.map(({ where }) => where)] as const,
  )
}

/** Notes what is written onto canvases, from before the page's own program. */
const noteDrawn = (page: Page) =>
  page.addInitScript(() => {
    const drawn = new Set<string>()
    Object.assign(window, { drawn })
    for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const { fillText } = kind.prototype
      kind.prototype.fillText = function (this: CanvasRenderingContext2D, text: string, ...rest: [number, number, number?]) {
        drawn.add(text)
        fillText.call(this, text, ...rest)
      } as typeof fillText
    }
  })

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

for (const language of ['ug', 'zh'] as const)
  test(`on no page does a reader meet an unmarked word of another language, or two words joined to one: ${language}`, async ({ hub, terminal }) => {
    test.setTimeout(400_000)
    await terminal.on()
    await noteDrawn(terminal.page)
    for (const route of [...ROUTES, 'tour?at=v01&h=306', 'kein/weg', 'guide/no-such-guide']) {
      await terminal.page.goto(`${hub.url}/kiosk/${route}`)
      await terminal.page.locator('[data-page]').waitFor()
      if (language === 'ug') await terminal.touch('[data-foot="language"]')
      await terminal.page.locator(`html[lang="${language === 'ug' ? 'ug-Arab-CN' : 'zh-Hans-CN'}"]`).waitFor()
      await terminal.page.waitForLoadState('networkidle')
      expect(await foreignWords(terminal.page, language), `/${route}`).toEqual([])
      if (language === 'ug') expect(await joinedWords(terminal.page), `/${route}`).toEqual([])
      await expect(terminal.page.locator('html')).toHaveAttribute('dir', language === 'ug' ? 'rtl' : 'ltr')
    }
    // The halls' signs are written onto canvases.
    await terminal.page.goto(`${hub.url}/kiosk/hall/ink`)
    if (language === 'ug') await terminal.touch('[data-foot="language"]')
    await terminal.touch('[data-action="walk"]')
    await expect.poll(() => terminal.page.evaluate(() => (window as unknown as { drawn: Set<string> }).drawn.size), { timeout: 90_000 }).toBeGreaterThan(0)
    expect(await foreignWords(terminal.page, language), 'the hall').toEqual([])
  })
