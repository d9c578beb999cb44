// Pictures that are larger than what is read anyway, from the folder to the bundle.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deepTiles } from '../../model/content/deep.ts'
import { PressedAlbum, PressedWork } from '../../model/content/gallery.ts'
import { TourPlace } from '../../model/content/tour.ts'
import { photo, tinyDesk, type TinyDesk } from '../testing/folder.ts'
import { Problems } from '../problem.ts'
import { readFolder } from './read-folder.ts'
import { PressCache } from './cache.ts'
import { closerPictures, pressDeeps } from './deeps.ts'
import { Fingerprints } from './fingerprints.ts'
import { PicturePool } from '../pictures/pool.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())
const work = () => PressedWork.parse(desk.object('item/work/first-snow.json')).picture
const lake = () => PressedAlbum.parse(desk.object('item/album/lake.json')).photos[0]

test('B25 a work and a photo that are larger have tiles in the bundle, each once, and a smaller picture has none', async () => {
  await desk.press()
  const before = await desk.press()
  expect([work().deep, lake()?.deep]).toEqual([undefined, undefined])
  desk.put('media/first-snow.jpg', await photo(4200, 1100, '#c04030'))
  desk.put('media/lake.jpg', await photo(2400, 600, '#3060a0'))
  const pressed = await desk.press()
  if (pressed.is !== 'pressed' || before.is !== 'unchanged') throw new Error(`${before.is}, ${pressed.is}`)
  expect(work()).toMatchObject({ width: 2048, deep: { width: 4200, height: 1100, tile: 512, levels: 2 } })
  const [deep, of] = [work().deep, lake()?.deep]
  expect(of).toMatchObject({ width: 2400, height: 600, levels: 1 })
  if (deep === undefined || of === undefined) throw new Error('no tiles')
  // The poster of the film is the lake too, and adds nothing.
  expect(pressed.objects - before.objects).toBe(deepTiles(deep) + deepTiles(of))
  expect(await desk.press()).toMatchObject({ is: 'unchanged' })
})

test('B25 B14 tiles of a picture that was taken back are gone with it', async () => {
  desk.put('media/first-snow.jpg', await photo(2600, 300, '#c04030'))
  const first = await desk.press()
  desk.change('artists.yaml', 'until: 2030-12-31', 'until: 2026-12-31')
  const after = await desk.press()
  if (first.is !== 'pressed' || after.is !== 'pressed') throw new Error('not pressed')
  // The work's own file, its two pictures and its six tiles.
  expect(first.objects - after.objects).toBe(1 + 2 + 6)
})

test('B25 works come before photos, whatever their names', () => {
  const content = readFolder(desk.folder, new Problems())
  expect([...closerPictures(content?.sources ?? [])].map(([{ file }]) => file)).toEqual(['media/first-snow.jpg', 'media/lake.jpg'])
})

test('B25 when a bundle is full of tiles the rest is shown as it is, and the press says from where on', async () => {
  desk.put('media/first-snow.jpg', await photo(2600, 300, '#c04030'))
  desk.put('media/lake.jpg', await photo(2400, 600, '#3060a0'))
  const problems = new Problems()
  const content = readFolder(desk.folder, problems)
  if (content === null) throw new Error('not read')
  const pool = new PicturePool(1)
  const cache = join(desk.home, 'cache')
  const tools = { folder: content.folder, cache: new PressCache(cache), pool, problems }
  const press = (most: number) =>
    pressDeeps(
      tools,
      content.sources,
      () => true,
      new Fingerprints(cache, desk.folder),
      () => undefined,
      most,
    )
  try {
    const full = await press(15)
    expect([full.deep('media/first-snow.jpg')?.levels, full.deep('media/lake.jpg')]).toEqual([1, undefined])
    expect(full.notes.map(({ where, said }) => [where.field, said[0]])).toEqual([['photos.0', '从这一张起，有 1 张大图放不下更清楚的一层，只能看到 2048 像素']])
    const whole = await press(16)
    expect([whole.objects.length, whole.notes]).toEqual([16, []])
  } finally {
    await pool.close()
  }
})

test('B25 C12 a large picture that is cut off is told, and nothing is written', async () => {
  const whole = await sharp({ create: { width: 3000, height: 900, channels: 3, background: '#654', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .jpeg()
    .toBuffer()
  desk.put('media/first-snow.jpg', whole.subarray(0, whole.length >> 1))
  expect(await desk.press()).toMatchObject({ is: 'refused', count: 1 })
  expect(existsSync(desk.out) ? readdirSync(join(desk.out)) : []).toEqual([])
})

test('C9 C14 a viewpoint names albums and works that go out, and no others', async () => {
  desk.change('tour.yaml', '    places:', '    albums: [album:lake, album:lake]\n    works: [work:first-snow]\n    places:')
  await desk.press()
  const told = () => TourPlace.parse(desk.object('tour/place/v01.json'))
  expect(told()).toMatchObject({ albums: ['album:lake'], works: ['work:first-snow'] })
  // Its only photo shows people who agreed until the day before.
  desk.change('albums/lake.csv', ',none,', ',agreed until 2026-12-31,')
  desk.change('videos.yaml', 'media/lake.jpg', 'media/poster.jpg')
  desk.put('media/poster.jpg', await photo(40, 30, '#222222'))
  desk.change('artists.yaml', 'until: 2030-12-31', 'until: 2026-12-31')
  expect(await desk.press()).toMatchObject({ is: 'pressed' })
  expect(told()).toMatchObject({ albums: [], works: [] })
})

test('a place of a bundle from before there were pictures at it is read as one without', () => {
  expect(TourPlace.parse({ title: { zh: '甲' }, places: [] })).toMatchObject({ albums: [], works: [], versions: [] })
})
