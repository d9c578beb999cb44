// What somebody asks of a place: open now, without steps, near; in the list and on the plan, without a line.
import { expect } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { test } from './lobby.ts'

for (const language of ['zh', 'ug'] as const)
  test(`places are sorted out by what one asks of them, and the plan shows where they are: ${language}`, async ({ hub, terminal }) => {
    await terminal.on()
    const { page } = terminal
    await page.goto(`${hub.url}/kiosk/`)
    await terminal.savesEverything()
    await hub.stop()
    await page.reload()
    if (language === 'ug') await terminal.touch('[data-foot="language"]')
    await terminal.touch('[data-to="/place"]')
    const rows = page.locator('.rows [data-id]')
    await terminal.scrollsTo()
    expect(await rows.count()).toBeGreaterThan(40)
    const all = await rows.count()
    await expect(page.locator('.place-walk').first()).toBeVisible()
    // All of the sample is near, so nobody is asked whether it shall be.
    await expect(page.locator('[data-wish="near"]')).toHaveCount(0)
    await terminal.touch('[data-wish="step-free"]')
    await expect(page.locator('[data-wish="step-free"]')).toHaveAttribute('aria-pressed', 'true')
    await terminal.scrollsTo()
    expect(await rows.count()).toBeLessThan(all)
    await expect(page.locator('[data-id="place:lake-north"]')).toBeVisible()
    await expect(page.locator('[data-id="place:chess-corner"]')).toHaveCount(0)
    const minutes = await page.locator('.place-walk').evaluateAll((walks) => walks.map((walk) => Number((walk as HTMLElement).dataset['minutes'])))
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    await terminal.touch('[data-action="plan"]')
    await expect(page.locator('.places-plan [data-here]')).toHaveCount(1)
    const numbers = await page.locator('.row-number').allTextContents()
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)))
    // Each number stands on the plan once; those that lie on each other share a mark, in short.
    const marked = await page.locator('.places-plan [data-mark]').evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['mark'] ?? ''))
    const read = (label: string) => {
      const [from = 0, to = from] = label.split('–').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
    }
    const all12 = marked.flatMap((label) => (label === '' ? [] : label.split('·').flatMap(read)))
    expect(all12.sort((a, b) => Number(a) - Number(b))).toEqual(numbers)
    expect(await wrongWith(page, 'place')).toEqual([])
    // Where nothing is all that is asked, one touch leads out.
    await terminal.touch('[data-wish="open"]')
    await terminal.touch('[data-wish="step-free"]')
    await expect(page.locator('[data-wish="open"]')).toHaveAttribute('aria-pressed', 'true')
    await terminal.touch('[data-foot="language"]')
    await expect(page.locator('[data-wish="open"]')).toHaveAttribute('aria-pressed', 'true')
    await terminal.ends()
    await terminal.touch('[data-to="/place"]')
    await terminal.scrollsTo()
    expect(await rows.count()).toBe(all)
    await expect(page.locator('.places-plan')).toHaveCount(0)
    expect(terminal.complaints).toEqual([])
  })
