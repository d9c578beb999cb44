import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { COVER_CELLS } from '../../model/case/desk-act.ts'
import { blankPng, hollowPng, movingWebp } from '../testing/bombs.ts'
import { cover } from './cover.ts'
import { looksLikePicture, PICTURE_MOST_BYTES, pictureOf } from './picture.ts'

/** A photo whose left half is red and whose right half is blue. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    { input: { create: { width: Math.floor(width / 2), height, channels: 3, background: '#f00' } }, left: 0, top: 0 },
  ])

const noise = (width: number, height: number) => sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })

async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  return { ...info, at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)] }
}

test.each<['image/jpeg' | 'image/png' | 'image/webp', 'jpeg' | 'png' | 'webp']>([
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
])('K19 of an %s comes a WebP of its pixels, upright, small, and without anything else that was in the file', async (type, format) => {
  const file = await halves(3000, 1500)
    .withExif({ IFD0: { Copyright: 'THE-PERSON', Artist: '张伟' }, IFD3: { GPSLatitude: '43/1 49/1 30/1' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()
  const made = await pictureOf(type, file)
  if (made === null) throw new Error('no picture')
  const facts = await sharp(made).metadata()
  expect(facts).toMatchObject({ format: 'webp', width: 1024, height: 2048 })
  for (const beside of [facts.exif, facts.xmp, facts.icc, facts.iptc, facts.orientation]) expect(beside).toBeUndefined()
  expect(Buffer.from(made).toString('latin1')).not.toContain('THE-PERSON')
  const pixels = await pixelsOf(made)
  // Turned to the right, what was left is at the top.
  expect(pixels.at(512, 100)[0]).toBeGreaterThan(200)
  expect(pixels.at(512, 1950)[2]).toBeGreaterThan(200)
})

test('K19 a photo that cannot be pressed at 2048 px becomes smaller until it fits; a small one does not grow', async () => {
  const loud = await pictureOf('image/jpeg', await noise(2048, 2048).jpeg({ quality: 60 }).toBuffer())
  expect(loud?.length).toBeLessThanOrEqual(PICTURE_MOST_BYTES)
  expect(loud?.length).toBeGreaterThan(PICTURE_MOST_BYTES / 3)
  expect(await sharp((await pictureOf('image/png', await halves(20, 10).png().toBuffer())) ?? undefined).metadata()).toMatchObject({ width: 20, height: 10 })
})

test('K19 a picture of one colour, of grey, of four inks or with holes has three colours afterwards, and what lay under a hole is gone', async () => {
  const hidden = await sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 200, g: 10, b: 10, alpha: 0 } } })
    .png()
    .toBuffer()
  for (const [type, bytes] of [
    ['image/png', hidden],
    ['image/png', blankPng(60, 60)],
    ['image/png', blankPng(60, 60, { depth: 16, colour: 6, interlaced: true })],
    ['image/jpeg', await halves(60, 60).toColourspace('cmyk').jpeg().toBuffer()],
  ] as const) {
    const made = await pictureOf(type, bytes)
    expect(made).not.toBeNull()
    const pixels = await pixelsOf(made as Uint8Array)
    expect(pixels.channels).toBe(3)
    if (bytes === hidden) expect(Math.min(...pixels.at(30, 30))).toBeGreaterThan(240)
  }
})

describe('K19 covers', () => {
  test('what is covered is one grey, to the last pixel of its cells; what is not is as it was', async () => {
    const cells = [0, 13, 143]
    const made = await pictureOf('image/png', await halves(1201, 601).png().toBuffer(), cells)
    const pixels = await pixelsOf(made as Uint8Array)
    const inside = (cell: number) =>
      [((cell % COVER_CELLS) + 0.5) * (1201 / COVER_CELLS), (Math.floor(cell / COVER_CELLS) + 0.5) * (601 / COVER_CELLS)].map(Math.floor)
    for (const cell of cells) {
      const [x, y] = inside(cell) as [number, number]
      const colour = pixels.at(x, y)
      expect(Math.max(...colour) - Math.min(...colour)).toBeLessThan(8)
    }
    const [x, y] = inside(1) as [number, number]
    expect(pixels.at(x, y)[0]).toBeGreaterThan(200)
  })

  test('for any size and any cells each covered pixel is grey and no other is touched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.integer({ min: -3, max: 150 }), { maxLength: 20 }),
        (width, height, cells) => {
          const bytes = new Uint8Array(width * height * 3).fill(7)
          cover({ bytes, width, height }, cells)
          const covered = new Set(cells)
          for (let y = 0; y < height; y++)
            for (let x = 0; x < width; x++) {
              const at = (y * width + x) * 3
              const grey = bytes[at] !== 7
              expect([bytes[at + 1] !== 7, bytes[at + 2] !== 7]).toEqual([grey, grey])
              // The cell of the pixel's middle is certainly covered; only a neighbour's border may add to it.
              const cell = Math.floor(((y + 0.5) / height) * COVER_CELLS) * COVER_CELLS + Math.floor(((x + 0.5) / width) * COVER_CELLS)
              if (covered.has(cell)) expect(grey).toBe(true)
              if (grey) {
                const cellsHere = [0, 0.999_999].flatMap((dy) =>
                  [0, 0.999_999].map((dx) => Math.floor(((y + dy) / height) * COVER_CELLS) * COVER_CELLS + Math.floor(((x + dx) / width) * COVER_CELLS)),
                )
                // A pixel larger than a cell holds those between its corners too.
                if (width >= COVER_CELLS && height >= COVER_CELLS) expect(cellsHere.some((each) => covered.has(each))).toBe(true)
              }
            }
        },
      ),
    )
  })

  test('all covered, a photo tells nothing but its size', async () => {
    const all = Array.from({ length: COVER_CELLS * COVER_CELLS }, (_, cell) => cell)
    const [one, other] = await Promise.all([
      pictureOf('image/png', await halves(300, 200).png().toBuffer(), all),
      pictureOf('image/png', await noise(300, 200).png().toBuffer(), all),
    ])
    expect(one).toEqual(other)
  })
})

describe('K19 a bomb is refused', () => {
  const bombs: [string, string, Uint8Array][] = []
  beforeAll(async () => {
    const jpeg = await noise(600, 400).jpeg().toBuffer()
    bombs.push(
      ['900 megapixels in a few kilobytes', 'image/png', blankPng(30_000, 30_000)],
      ['51 megapixels', 'image/png', blankPng(7200, 7200)],
      ['within the pixels, but 16 bits of four colours', 'image/png', blankPng(5500, 5500, { depth: 16, colour: 6 })],
      ['a head that promises everything', 'image/png', hollowPng(2_000_000_000, 2_000_000_000)],
      ['a head that promises a line', 'image/png', hollowPng(2_147_483_647, 1)],
      ['a head and no pixels', 'image/png', hollowPng(4000, 4000)],
      ['a JPEG that is cut', 'image/jpeg', jpeg.subarray(0, Math.floor(jpeg.length / 2))],
      ['a JPEG that is cut behind its head', 'image/jpeg', jpeg.subarray(0, 30)],
      ['nothing', 'image/jpeg', new Uint8Array(0)],
      ['ten thousand frames', 'image/webp', await movingWebp(10_000)],
      ['two frames', 'image/webp', await movingWebp(2)],
      ['a drawing', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>')],
      ['a drawing that is said to be a photo', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
      ['a PDF', 'image/jpeg', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj')],
      ['a GIF', 'image/gif', await halves(8, 8).gif().toBuffer()],
      ['a GIF that is said to be a JPEG', 'image/jpeg', await halves(8, 8).gif().toBuffer()],
      ['a TIFF', 'image/tiff', await halves(8, 8).tiff().toBuffer()],
      ['an AVIF that is said to be a HEIC', 'image/heic', await halves(8, 8).avif().toBuffer()],
      ['a PNG that is said to be a JPEG', 'image/jpeg', await halves(8, 8).png().toBuffer()],
      ['the beginning of a JPEG before a PNG', 'image/jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), await halves(8, 8).png().toBuffer()])],
      [
        'a page behind the beginning of a PNG',
        'image/png',
        Buffer.concat([(await halves(8, 8).png().toBuffer()).subarray(0, 8), Buffer.from('<script>alert(1)</script>')]),
      ],
      ['bytes by chance', 'image/webp', randomBytes(5000)],
      ['a voice', 'audio/webm', randomBytes(50)],
    )
  })

  test('whatever it is, and the memory it takes is bounded', { timeout: 120_000 }, async () => {
    // What the bombs themselves needed while they were made counts before.
    const before = process.resourceUsage().maxRSS
    for (const [what, type, bytes] of bombs) expect({ what, made: await pictureOf(type, bytes) }).toEqual({ what, made: null })
    await Promise.all(bombs.map(([, type, bytes]) => pictureOf(type, bytes)))
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(250 * 1024)
  })

  test('the largest that is let in takes no more than it is said to', { timeout: 120_000 }, async () => {
    const large = blankPng(7000, 7000, { depth: 8, colour: 2, interlaced: true })
    expect(await pictureOf('image/png', large)).toBeNull()
    const plain = blankPng(7000, 7000, { depth: 8, colour: 2 })
    const before = process.resourceUsage().maxRSS
    expect(await pictureOf('image/png', plain)).not.toBeNull()
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(400 * 1024)
  })

  test('what is hidden in a good photo does not come out of it', async () => {
    const jpeg = await halves(80, 60).jpeg().toBuffer()
    const both = Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<script>alert("SMUGGLED")</script>')])
    const made = await pictureOf('image/jpeg', both)
    expect(made).not.toBeNull()
    expect(Buffer.from(made as Uint8Array).toString('latin1')).not.toContain('SMUGGLED')
  })
})

test('K19 whatever the bytes are there is an answer', async () => {
  const whole = await Promise.all([halves(40, 30).jpeg().toBuffer(), halves(40, 30).png().toBuffer(), halves(40, 30).webp().toBuffer()])
  const types = ['image/jpeg', 'image/png', 'image/webp']
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (which, changes) => {
      const bytes = Uint8Array.from(whole[which] as Buffer)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      const type = types[which] as string
      const made = await pictureOf(type, bytes)
      if (made !== null) expect(await looksLikePicture(type, bytes)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
