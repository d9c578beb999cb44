import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** What the glass of the tour shows, without anything that is drawn over it. 3 bytes a pixel. */
export async function tourPicture(page: Page): Promise<{ pixels: Uint8Array; width: number; height: number }> {
  const canvas = page.locator('canvas').first()
  await canvas.waitFor({ state: 'attached' })
  const style = await page.addStyleTag({ content: 'body * { visibility: hidden !important } canvas { visibility: visible !important }' })
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('tour picture: wants a canvas that is laid out, found none')
  const png = await page.screenshot({ clip: box })
  await style.evaluate((element) => (element as HTMLElement).remove())
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

/** How many different colours (to 32 steps a channel) a picture has: a blank one has one, a street has hundreds. */
export function coloursIn({ pixels }: { pixels: Uint8Array }): number {
  const seen = new Set<number>()
  for (let at = 0; at < pixels.length; at += 3)
    seen.add(((pixels[at] as number) >> 3) * 1024 + ((pixels[at + 1] as number) >> 3) * 32 + ((pixels[at + 2] as number) >> 3))
  return seen.size
}

/** The middle column of the blue plate nearest to the middle of a picture, in pixels from the middle; `null` when there is none. */
export function plateOffMiddle({ pixels, width, height }: { pixels: Uint8Array; width: number; height: number }, within: number): number | null {
  let sum = 0
  let count = 0
  const middle = width / 2
  for (let y = Math.round(height * 0.3); y < height * 0.7; y++) {
    for (let x = Math.round(middle - within); x < middle + within; x++) {
      const at = (y * width + x) * 3
      const [red, green, blue] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number]
      if (blue > red * 1.7 && blue > green * 1.12 && blue > 60) {
        sum += x + 0.5
        count++
      }
    }
  }
  return count < 200 ? null : sum / count - middle
}
