import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { coloursIn, tourPicture } from './picture.ts'
import { test } from './lobby.ts'
import { ROUTES } from './routes.ts'

// `npm run looks`: every screen as a picture, in both languages, normal, elder and contrast; and all on one sheet a look.
const FOLDER = resolve(import.meta.dirname, '../looks')
const LOOKS = ['normal', 'elder', 'contrast'] as const
const THUMB = { width: 432, height: 768 } as const

for (const look of LOOKS) {
  for (const language of ['zh', 'ug'] as const) {
    test(`looks: ${look} ${language}`, async ({ hub, terminal }) => {
      mkdirSync(FOLDER, { recursive: true })
      await terminal.on()
      const shots: Buffer[] = []
      const shoot = async (name: string) => {
        await terminal.page.waitForLoadState('networkidle')
        await terminal.page.evaluate(() => document.fonts.ready)
        const file = resolve(FOLDER, `${name.replaceAll(/[^a-z0-9]+/g, '-')}-${look}-${language}.png`)
        rmSync(file, { force: true })
        shots.push(
          await sharp(await terminal.page.screenshot({ path: file }))
            .resize(THUMB)
            .png()
            .toBuffer(),
        )
      }
      await terminal.page.goto(`${hub.url}/kiosk/`)
      for (const route of [...ROUTES, 'tour?at=v01&h=306']) {
        await terminal.page.goto(`${hub.url}/kiosk/${route}`)
        await terminal.page.locator('[data-page]').waitFor()
        if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
        if (language === 'ug') await terminal.touch('[data-foot="language"]')
        if (route.startsWith('tour')) await expect.poll(async () => coloursIn(await tourPicture(terminal.page)), { timeout: 90_000 }).toBeGreaterThan(300)
        await shoot(route === '' ? 'home' : route)
      }
      await terminal.page.goto(`${hub.url}/kiosk/report`)
      if (look !== 'normal') await terminal.touch(`[data-foot="${look}"]`)
      if (language === 'ug') await terminal.touch('[data-foot="language"]')
      await terminal.touch('[data-category="REPORT-COVER"]')
      await terminal.touchKeys('27')
      await shoot('report-where')
      await terminal.touch('.action.main')
      await terminal.touch('.sentence >> nth=0')
      await shoot('report-say')
      await terminal.touch('[data-action="send"]')
      await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible()
      await shoot('receipt')
      const receipt = await terminal.page.locator('[data-receipt]').getAttribute('data-receipt')
      await terminal.touch('.actions .action >> nth=0')
      await terminal.touchKeys(receipt as string)
      await shoot('follow-digits')
      await terminal.touch('[data-action="look"]')
      await terminal.page.locator('.receipt-steps').waitFor()
      await shoot('follow-told')
      await terminal.touch('[data-does="add"]')
      await shoot('follow-add')
      const across = 6
      const sheet = sharp({
        create: { width: across * (THUMB.width + 8), height: Math.ceil(shots.length / across) * (THUMB.height + 8), channels: 3, background: '#777' },
      })
      await sheet
        .composite(shots.map((input, at) => ({ input, left: (at % across) * (THUMB.width + 8), top: Math.floor(at / across) * (THUMB.height + 8) })))
        .png()
        .toFile(resolve(FOLDER, `sheet-${look}-${language}.png`))
    })
  }
}
