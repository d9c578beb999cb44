import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { type Api, letterComes, test } from './office.ts'

// `npm run looks`: the pages of the desk as pictures, in both languages, as they are on a PC and on a narrow screen.
const FOLDER = resolve(import.meta.dirname, '../looks')
const PHOTO = resolve(import.meta.dirname, '../../content/sample/overview.jpg')

/** Ideas that were taken on, answered and put away, so that there are figures. */
async function manyEnd(hand: Api, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const does = (seen: number, act: object) => hand.post(`/api/desk/cases/${id}/acts`, { seen, act })
    await does(1, { is: 'step', to: 'accepted' })
    await does(2, { is: 'step', to: 'fixed' })
    await does(3, { is: 'step', to: 'archived' })
    await does(4, { is: 'shown', public: true, photos: [] })
  }
}

for (const language of ['zh', 'ug'] as const) {
  test(`looks: the desk ${language}`, async ({ hub, office }) => {
    mkdirSync(FOLDER, { recursive: true })
    const bytes = new Uint8Array(await sharp(PHOTO).resize(1000).jpeg().toBuffer())
    const ended = await Promise.all(
      Array.from({ length: 11 }, () => letterComes(hub, { category: 'SUGGEST', sentences: [], said: [], text: '广场加几把长椅吧', pole: 'CG-0005' })),
    )
    const lamp = await letterComes(
      hub,
      {
        locale: 'ug',
        sentences: ['dark', 'several-dark'],
        said: ['بۇ كوچا چىرىغى يانمايدۇ.', 'بۇ قاتاردىكى چىراغلارنىڭ ھەممىسى يانمايدۇ، كېچىسى مېڭىشقا قورقىمەن.'],
        text: 'كېچىسى قاراڭغۇ',
        terminal: 'lobby-1',
        saidAt: Date.now() - 26 * 60_000,
        contact: '13800000000',
      },
      [{ kind: 'photo', type: 'image/jpeg', bytes }],
    )
    await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'] })
    await letterComes(hub, { category: 'REPORT-COVER', sentences: ['missing'], said: ['井盖没了，人会掉进去！'], pole: 'CG-0005' })
    await letterComes(hub, { category: 'ASK', sentences: [], said: [], text: '看看 http://cheap.example.com 这个', pole: undefined })
    await manyEnd(await office.knows('zhou', '周洁', ['case-worker']), ended)
    const clerk = await office.sits('wang', '王敏', ['admin'])
    const { page } = clerk
    if (language === 'ug') await clerk.speaksUyghur()
    const shoot = async (name: string) => {
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: resolve(FOLDER, `desk-${name}-${language}.png`) })
    }
    await page.locator('[data-case]').first().waitFor()
    await shoot('inbox')
    await page.locator(`[data-case="${lamp}"]`).click()
    await page.locator('.community-plan').waitFor()
    await shoot('case')
    await clerk.chooses('refused')
    await shoot('refuse')
    await page.locator('[data-action="cancel"]').click()
    await clerk.chooses('shown')
    await page.locator('[data-cell="27"]').click()
    await page.locator('.review').scrollIntoViewIfNeeded()
    await shoot('release')
    await page.locator('[data-action="cancel"]').click()
    for (const name of ['figures', 'people', 'audit', 'ink', 'me']) {
      await page.locator(`[data-way="/${name}"]`).click()
      await page.locator(`[data-page="${name}"] :is(table, form, [data-field])`).first().waitFor()
      await shoot(name)
    }
    await page.goto(`${hub.url}/studio/case/${lamp}`)
    if (language === 'ug') await clerk.speaksUyghur()
    for (const width of [800, 1920]) {
      await page.setViewportSize({ width, height: 1080 })
      await page.locator('.community-plan').waitFor()
      await shoot(`case-${width}`)
    }
  })
}
