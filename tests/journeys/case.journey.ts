import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { PublicCases } from '../../model/case/public.ts'
import { letterComes, test } from './office.ts'

test('K10 two letters of one lamp: the second is marked as a duplicate with one touch; K16 looking at a contact is noted', async ({ hub, office }) => {
  await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'] })
  const second = await letterComes(hub, { locale: 'ug', sentences: ['dark'], said: ['بۇ كوچا چىرىغى يانمايدۇ.'], contact: '139 0000 0001' })
  const clerk = await office.sits('wang', '王敏', ['admin'])
  await clerk.page.locator(`[data-case="${second}"]`).click()
  await expect(clerk.page.getByText('139 0000 0001')).toHaveCount(0)
  await clerk.page.locator('[data-action="contact"]').click()
  await expect(clerk.page.locator('[data-contact]')).toHaveText('139 0000 0001')

  await clerk.page.locator('.same [data-same]').click()
  await expect(clerk.page.locator('[data-preview]')).toContainText('别的邻居也说过同一件事')
  await clerk.sends()
  await expect(clerk.sheet).toHaveAttribute('data-state', 'duplicate')
  await clerk.page.locator('.history a').click()
  await expect(clerk.page.locator('.said-card blockquote')).toHaveText('这盏路灯不亮了。')

  await clerk.page.locator('[data-way="/audit"]').click()
  await expect(clerk.page.locator('tr[data-act="case.contact"]')).toContainText('王敏')
  await expect(clerk.page.locator('tr[data-act="case.duplicate"]')).toHaveCount(1)
  expect(clerk.complaints).toEqual([])
})

test('the place is seen from the desk as one stands there, and the desk is there again after it', async ({ hub, office }) => {
  await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'], pole: 'CG-0027' })
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await clerk.opensFirst()
  await clerk.page.locator('[data-action="tour"]').click()
  await expect(clerk.page.locator('.tour-dialog .tour')).toBeVisible()
  await clerk.page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 90_000 })
  await clerk.page.locator('[data-action="close-tour"]').click()
  await expect(clerk.page.locator('.tour')).toHaveCount(0)
  await expect(clerk.page.locator('[data-do="accepted"]')).toBeVisible()
  expect(clerk.complaints).toEqual([])
})

test('K17 a photo is looked at, a face on it covered, and the case released: others see it covered, and no longer once it is taken back', async ({
  hub,
  office,
}) => {
  // A white wall with a red face in the upper left corner, and another photo that nobody ticks.
  const face = await sharp({ create: { width: 120, height: 120, channels: 3, background: '#d02020' } })
    .png()
    .toBuffer()
  const wall = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#ffffff' } })
  const bytes = new Uint8Array(
    await wall
      .composite([{ input: face, left: 20, top: 20 }])
      .jpeg()
      .toBuffer(),
  )
  const photo = { kind: 'photo', type: 'image/jpeg', bytes } as const
  const id = await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'], text: '我是三号楼的老张' }, [photo, photo])
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  const { page } = clerk
  await clerk.opensFirst()
  await expect(page.locator('[data-part="1"] img')).toBeVisible()
  await expect(page.locator('[data-part="2"][data-is="ready"]')).toBeVisible()
  await clerk.does('accepted')
  await page.locator('[data-view="release"]').click()
  await expect(page.locator('[data-case]')).toHaveCount(1)

  const publicCases = async () => PublicCases.parse(await (await fetch(`${hub.url}/api/public/cases`)).json()).cases
  expect(await publicCases()).toEqual([])
  await clerk.chooses('shown')
  await page.locator('[name="summaryZh"]').fill('三号楼前的路灯不亮。')
  await page.locator('[name="summaryUg"]').fill('3-بىنا ئالدىدىكى چىراغ يانمايدۇ.')
  // By keyboard: the four cells of the corner.
  await page.locator('[data-review="1"] [data-cell="0"]').focus()
  for (const key of ['Space', 'ArrowRight', 'Space', 'ArrowDown', 'Space', 'ArrowLeft', 'Space']) await page.keyboard.press(key)
  await expect(page.locator('[data-review="1"] [aria-pressed="true"]')).toHaveCount(4)
  await page.locator('[name="clear-1"]').check()
  await clerk.sends()
  await expect(page.locator('.sheet-head .mark.public')).toBeVisible()

  const [shown] = await publicCases()
  expect(shown).toMatchObject({ id, photos: [1], sentences: ['dark'], summary: { zh: '三号楼前的路灯不亮。' } })
  expect(JSON.stringify(shown)).not.toContain('老张')
  const seen = await fetch(`${hub.url}/api/public/cases/${id}/photos/1`)
  const { data, info } = await sharp(Buffer.from(await seen.arrayBuffer()))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels).subarray(0, 3),
  ]
  const [red = 0, green = 0] = at(0.06, 0.08)
  expect(red - green).toBeLessThan(40)
  expect(Math.min(...at(0.5, 0.5))).toBeGreaterThan(230)
  expect((await fetch(`${hub.url}/api/public/cases/${id}/photos/2`)).status).toBe(404)

  await page.locator('[data-do="hidden"]').click()
  await expect(page.locator('.sheet-head .mark.public')).toHaveCount(0)
  expect(await publicCases()).toEqual([])
  expect((await fetch(`${hub.url}/api/public/cases/${id}/photos/1`)).status).toBe(404)
  expect(clerk.complaints).toEqual([])
})

/** A tone, as a browser records it. */
async function recorded(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await page.evaluate(async () => {
    const context = new AudioContext()
    const tone = context.createOscillator()
    const heard = context.createMediaStreamDestination()
    tone.connect(heard)
    tone.start()
    const recorder = new MediaRecorder(heard.stream, { mimeType: 'audio/webm;codecs=opus' })
    const pieces: Blob[] = []
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.addEventListener('dataavailable', ({ data }) => {
      pieces.push(data)
      if (recorder.state === 'recording') recorder.stop()
    })
    recorder.start(700)
    await stopped
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())]
  })
  return Uint8Array.from(bytes)
}

test('a voice is heard at the desk, and what cannot be opened says so', async ({ hub, office }) => {
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  const { page } = clerk
  const voice = { kind: 'voice', type: 'audio/webm; codecs=opus', bytes: await recorded(page) } as const
  const noise = { kind: 'photo', type: 'image/jpeg', bytes: new Uint8Array(2000).fill(7) } as const
  await letterComes(hub, { sentences: [], said: [] }, [voice, noise])
  await clerk.opensFirst()
  await expect(page.locator('.said-card')).toContainText('录音')
  await page.locator('[data-part="1"] audio').evaluate((audio: HTMLAudioElement) => audio.play())
  await expect.poll(() => page.locator('[data-part="1"] audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0)
  await expect(page.locator('[data-part="2"][data-is="bad"]')).toContainText('打不开')
})

test('the line goes while a case lies open: it stays, the desk says so, and comes back by itself', async ({ hub, office }) => {
  await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'] })
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await clerk.opensFirst()
  await clerk.chooses('accepted')
  await hub.stop()
  await clerk.page.locator('.act-form [data-action="send"]').click()
  await expect(clerk.page.locator('.act-form [data-trouble="no-line"]')).toContainText('没有办成')
  await expect(clerk.page.locator('.banner [data-trouble="no-line"]')).toContainText('再试一次')
  await expect(clerk.page.locator('.said-card blockquote')).toHaveText('这盏路灯不亮了。')
  await hub.start()
  await expect(clerk.page.locator('.banner')).toHaveCount(0)
  await clerk.sends()
  await expect(clerk.sheet).toHaveAttribute('data-state', 'accepted')
})
