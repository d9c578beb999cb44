import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { coloursIn, tourPicture } from './picture.ts'
import { test } from './lobby.ts'
import { ROUTES } from './routes.ts'

// `npm run looks`: every screen as a picture, in both languages, normal, elder, contrast and within reach, on a glass that hangs upright, on one
// that lies on its side, and on a phone; and all of a look on one sheet.
const FOLDER = resolve(import.meta.dirname, '../looks')
const LOOKS = ['normal', 'elder', 'contrast', 'reach'] as const
const GLASSES = {
  upright: { width: 1080, height: 1920, thumb: { width: 432, height: 768 } },
  lying: { width: 1920, height: 1080, thumb: { width: 768, height: 432 } },
  phone: { width: 390, height: 844, thumb: { width: 312, height: 675 } },
} as const

for (const [glass, { width, height, thumb }] of Object.entries(GLASSES))
  for (const look of LOOKS) {
    // A phone lies in the hand, and on a low glass everything is within reach.
    if (look === 'reach' && glass !== 'upright') continue
    for (const language of ['zh', 'ug'] as const) {
      test(`looks: ${glass} ${look} ${language}`, async ({ hub, terminal }) => {
        test.setTimeout(900_000)
        mkdirSync(FOLDER, { recursive: true })
        await terminal.on({ width, height })
        const shots: Buffer[] = []
        const shoot = async (name: string) => {
          await terminal.page.waitForLoadState('networkidle')
          await terminal.page.evaluate(() => document.fonts.ready)
          const file = resolve(FOLDER, `${name.replaceAll(/[^a-z0-9]+/g, '-')}-${glass}-${look}-${language}.png`)
          rmSync(file, { force: true })
          shots.push(
            await sharp(await terminal.page.screenshot({ path: file }))
              .resize(thumb)
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
        const across = glass === 'lying' ? 5 : 8
        const sheet = sharp({
          create: { width: across * (thumb.width + 8), height: Math.ceil(shots.length / across) * (thumb.height + 8), channels: 3, background: '#777' },
        })
        await sheet
          .composite(shots.map((input, at) => ({ input, left: (at % across) * (thumb.width + 8), top: Math.floor(at / across) * (thumb.height + 8) })))
          .png()
          .toFile(resolve(FOLDER, `sheet-${glass}-${look}-${language}.png`))
      })
    }
  }
