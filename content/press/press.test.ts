import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Channel, readChannel } from '../../model/bundle/channel.ts'
import type { Chunked } from '../../model/bundle/chunks.ts'
import { chunkCount, chunkPath } from '../../model/bundle/pieces.ts'
import { checkPack, type Manifest, readManifest } from '../../model/bundle/manifest.ts'
import { sha256 } from '../../model/bytes.ts'
import { AlertTemplates } from '../../model/content/alert.ts'
import { PressedItem } from '../../model/content/pressed-item.ts'
import { Clocks } from '../../model/case/clocks.ts'
import { Calendar } from '../../model/content/calendar.ts'
import { Phrases } from '../../model/content/phrase.ts'
import { Synonyms } from '../../model/content/synonym.ts'
import { Item } from '../../model/content/listed-item.ts'
import { Gone, Home, itemPath, List } from '../../model/content/views.ts'
import { Poles, TourGraph, TourMap, TourNames, TourPlace } from '../../model/content/tour.ts'
import { rotate } from '../keys/rotate.ts'
import { readPressKeys } from '../keys.ts'
import { film, panorama, TINY, tinyDesk, type TinyDesk } from '../testing/folder.ts'
import { KEPT_VERSIONS } from './issue.ts'
import { PACK_BYTES } from './packs.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

const inBundle = (file: string) => join(desk.out, 'tiny', file)
const raw = (file: string): unknown => JSON.parse(readFileSync(inBundle(file), 'utf8'))
const everything = () => (existsSync(desk.out) ? (readdirSync(desk.out, { recursive: true }) as string[]).sort() : [])

/** Reads the bundle the way a terminal does, checking everything. */
async function asTerminal(have = 0): Promise<{ channel: Channel; manifest: Manifest; object: (path: string) => unknown }> {
  const channel = await readChannel(raw('channel.json'), desk.keys.root, 'tiny', have)
  if (!channel.ok) throw new Error(JSON.stringify(channel.problem))
  const bytes = new Uint8Array(readFileSync(inBundle(`manifest/${channel.value.version}.json`)))
  const manifest = await readManifest(bytes, desk.keys.root, channel.value)
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.problem))
  const packs = new Map<number, Uint8Array<ArrayBuffer>>()
  for (const [index, pack] of manifest.value.packs.entries()) {
    const content = new Uint8Array(readFileSync(inBundle(`pack/${pack[0]}`)))
    expect(await checkPack(content, pack)).toMatchObject({ ok: true })
    packs.set(index, content)
  }
  const objects = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [path, pack, offset, size, hash] of manifest.value.objects) {
    const content = (packs.get(pack) as Uint8Array<ArrayBuffer>).slice(offset, offset + size)
    expect(await sha256(content)).toBe(hash)
    objects.set(path, content)
  }
  return { channel: channel.value, manifest: manifest.value, object: (path) => JSON.parse(new TextDecoder().decode(objects.get(path))) as unknown }
}

test('a community folder becomes a bundle that a terminal takes, down to the last object', async () => {
  expect(await desk.press()).toMatchObject({ is: 'pressed', bundle: 'tiny', version: 1, coverage: { human: 14, missing: 0 } })
  const { channel, manifest, object } = await asTerminal()
  expect(channel).toMatchObject({ version: 1, rootVersion: 1, issued: 1_800_000_000, expires: 1_800_000_000 + 14 * 86_400 })
  expect(Home.parse(object('home.json'))).toMatchObject({
    title: { zh: '小社区' },
    counts: { guide: 1, place: 1, notice: 1, event: 1, viewpoint: 1 },
    drafts: false,
    cover: null,
  })
  expect(List.parse(object('list/guide.json')).rows[0]).toMatchObject({ id: 'guide:elder-card', sound: 'lao nian zheng' })
  expect(Item.parse(object('item/event/choir.json'))).toMatchObject({ kind: 'event', place: 'place:hall' })
  expect(TourGraph.parse(object('tour/graph.json'))).toMatchObject({ id: ['v01'], start: 'v01', pyramids: [{ levels: [128], preview: 128 }] })
  expect(TourNames.parse(object('tour/names.json'))).toEqual({ titles: [{ zh: '门口', ug: 'ئىشىك ئالدى' }] })
  expect(TourPlace.parse(object('tour/place/v01.json'))).toMatchObject({ places: ['place:hall'] })
  expect(TourMap.parse(object('tour/map.json')).buildings).toEqual([])
  expect(Poles.parse(object('poles.json'))).toMatchObject({ no: ['CG-0001'], viewpoint: ['v01'], distance: [10.44] })
  const paths = manifest.objects.map(([path]) => path)
  expect(paths).toEqual([...paths].sort())
  for (const path of ['tour/v01/0/f-0-0.webp', 'tour/v01/preview.webp', 'fonts/sans.css', 'fonts/noto-sans-sc-licence.txt']) expect(paths).toContain(path)
  expect(Math.max(...manifest.packs.map(([, size]) => size))).toBeLessThanOrEqual(PACK_BYTES)
})

test('B12 a folder that goes wrong later leaves the version before as it was', async () => {
  await desk.press()
  const before = everything().map((name) => [name, statSync(join(desk.out, name)).mtimeMs])
  desk.put('价目表.xlsx', 'x')
  expect((await desk.press()).is).toBe('refused')
  expect(everything().map((name) => [name, statSync(join(desk.out, name)).mtimeMs])).toEqual(before)
  expect((await asTerminal(1)).channel.version).toBe(1)
})

test('B12 no half file is left behind, and the channel speaks only of what is there', async () => {
  await desk.press()
  expect(everything().filter((name) => name.includes('.half'))).toEqual([])
  expect(everything().filter((name) => !name.includes('pack/'))).toEqual([
    'tiny',
    'tiny/channel.json',
    'tiny/manifest',
    'tiny/manifest/1.json',
    'tiny/pack',
    'tiny/root',
    'tiny/root/1.json',
  ])
})

test('C2 without reviewed Uyghur nothing goes out, unless staff say so, and then every page says so', async () => {
  desk.change('guides/elder-card.yaml', 'ug: human', 'ug: draft')
  expect(await desk.press()).toEqual({ is: 'gated', good: 13, of: 14 })
  expect(everything()).toEqual([])
  expect(await desk.press({ drafts: true })).toMatchObject({ is: 'pressed', coverage: { human: 13, draft: 1 } })
  const { manifest, object } = await asTerminal()
  expect([manifest.drafts, manifest.coverage.draft, Home.parse(object('home.json')).drafts]).toEqual([true, 1, true])
})

test('C2 what is withdrawn is no part of the bundle: not counted, not listed, and its number not called in need', async () => {
  desk.change('hotlines.yaml', 'emergency: true', 'emergency: true\n    status: withdrawn\n    withdrawn: { on: 2026-11-20, reason: { zh: 停机 } }')
  desk.change('hotlines.yaml', 'ug: human', 'ug: draft')
  expect(await desk.press()).toMatchObject({ is: 'pressed', coverage: { human: 13, draft: 0 } })
  const { manifest, object } = await asTerminal()
  expect(List.parse(object('list/hotline.json')).rows).toEqual([])
  expect(manifest.objects.map(([path]) => path)).not.toContain('item/hotline/fire.json')
})

test('B11 pressed again with nothing changed, the version stays and only the channel is issued anew', async () => {
  await desk.press()
  const packs = readdirSync(inBundle('pack'))
  expect(await desk.press({ issued: 1_800_086_400 })).toMatchObject({ is: 'unchanged', version: 1, newBytes: 0 })
  expect(readdirSync(inBundle('pack'))).toEqual(packs)
  expect((await asTerminal(1)).channel).toMatchObject({ version: 1, issued: 1_800_086_400 })
})

test('B11 a changed title makes a new version that adds only a small pack; every other object stays where it was', async () => {
  await desk.press()
  const first = (await asTerminal()).manifest
  desk.change('guides/elder-card.yaml', '老年证', '老年优待证')
  const pressed = await desk.press()
  if (pressed.is !== 'pressed') throw new Error(pressed.is)
  expect(pressed.version).toBe(2)
  const second = (await asTerminal(1)).manifest
  const added = second.packs.filter(([hash]) => !first.packs.some(([before]) => before === hash))
  expect(added).toHaveLength(1)
  // The words and the index of the folder go out whole beside it.
  const whole = second.objects.filter(([path]) => path === 'input/words.json' || path === 'search/index.json')
  expect(pressed.newBytes - whole.reduce((sum, [, , , length]) => sum + length, 0)).toBeLessThan(4000)
  const whereIs = (manifest: Manifest) => new Map(manifest.objects.map(([path, pack, offset]) => [path, `${manifest.packs[pack]?.[0]} ${offset}`]))
  const [before, after] = [whereIs(first), whereIs(second)]
  expect([...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort()).toEqual([
    // A title is a word that can be typed.
    'input/words.json',
    'item/guide/elder-card.json',
    'list/guide.json',
    'search/index.json',
  ])
})

test('B14 a deleted notice makes a new version in whose packs it is not', async () => {
  await desk.press()
  desk.put('notices/water.md', null)
  desk.put('notices/water.ug.md', null)
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 2 })
  const { manifest } = await asTerminal(1)
  expect(manifest.objects.map(([path]) => path)).not.toContain('item/notice/water.json')
  for (const [hash] of manifest.packs) expect(readFileSync(inBundle(`pack/${hash}`)).includes('周四停水')).toBe(false)
})

test('B11 two desks that press the same folder make the same packs', async () => {
  await desk.press()
  await desk.press({ out: join(desk.home, 'other'), cache: join(desk.home, 'other-cache') })
  expect(readdirSync(join(desk.home, 'other/tiny/pack')).sort()).toEqual(readdirSync(inBundle('pack')).sort())
})

test('B11 a pack that the disk lost or cut is laid anew, and the bundle is whole again', async () => {
  desk.put('media/walk.webm', film(5_000_000))
  await desk.press()
  const [one, other] = (await asTerminal()).manifest.packs as [[string, number], [string, number]]
  rmSync(inBundle(`pack/${one[0]}`))
  truncateSync(inBundle(`pack/${other[0]}`), 100)
  desk.change('guides/elder-card.yaml', '老年证', '老年优待证')
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 2 })
  expect((await asTerminal(1)).object('item/guide/elder-card.json')).toMatchObject({ title: { zh: '老年优待证' } })
  truncateSync(inBundle(`pack/${(await asTerminal(2)).manifest.packs[0]?.[0]}`), 100)
  await desk.press()
  await asTerminal(2)
})

test('the same picture at two viewpoints is cut once and given to both', async () => {
  desk.change('layout.json', '"viewpoints":[', '"viewpoints":[{"id":"v02","x":9,"y":9,"z":1.6,"heading":0,"zh":"侧门","ug":"يان ئىشىك"},')
  desk.put('panoramas/v02.jpg', await panorama())
  const steps: number[] = []
  expect(await desk.press({ onStep: (step, _, of) => step === 'panoramas' && steps.push(of) })).toMatchObject({ is: 'pressed' })
  expect(Math.max(...steps)).toBe(1)
  const { manifest } = await asTerminal()
  expect(manifest.objects.filter(([path]) => path.endsWith('preview.webp')).map(([path]) => path)).toEqual(['tour/v01/preview.webp', 'tour/v02/preview.webp'])
})

test('a panorama that was cut before is not cut again', async () => {
  const counted: number[] = []
  const onStep = (step: string, _: number, of: number) => step === 'panoramas' && counted.push(of)
  await desk.press({ onStep })
  await desk.press({ onStep })
  expect(counted.filter((of) => of > 0)).toEqual([1, 1])
})

test('C4 Uyghur that was translated from other Chinese words is shown as out of date', async () => {
  desk.change('guides/elder-card.yaml', '{ ug: human }', '{ ug: human, of: 0123456789abcdef }')
  await desk.press()
  const { object } = await asTerminal()
  expect(Item.parse(object('item/guide/elder-card.json')).translation).toMatchObject({ ug: 'human', outdated: true })
  expect(List.parse(object('list/guide.json')).rows[0]).toMatchObject({ outdated: true })
})

test('every kind of content goes out ready to show: works under their artist’s name, halls with what hangs there, films in pieces', async () => {
  await desk.press()
  const { manifest, object } = await asTerminal()
  expect(PressedItem.parse(object('item/work/first-snow.json'))).toMatchObject({
    by: { zh: '示例作者 1' },
    picture: { width: 48, height: 32, src: expect.stringMatching(/^media\/[0-9a-f]{20}\/large\.webp$/), alt: { zh: '雪落在屋顶上。' } },
    validTo: '2030-12-31',
  })
  expect(PressedItem.parse(object('item/hall/ink.json'))).toMatchObject({ works: ['work:first-snow'], albums: ['album:lake'] })
  expect(PressedItem.parse(object('item/album/lake.json'))).toMatchObject({ photos: [{ width: 40, height: 30, people: 'none' }] })
  expect(PressedItem.parse(object('item/video/walk.json'))).toMatchObject({
    file: 'video/walk.webm',
    chunks: 'video/walk.json',
    captions: { zh: 'video/walk.zh.vtt', ug: 'video/walk.ug.vtt' },
    poster: { width: 40 },
  })
  const paths = new Map(manifest.objects.map(([path, , , size, hash]) => [path, { size, hash }]))
  const chunked = object('video/walk.json') as Chunked
  const whole = film(1_100_000)
  expect(chunked).toMatchObject({ size: whole.length, type: 'video/webm' })
  for (let index = 0; index < chunkCount(chunked); index++) {
    const part = whole.slice(index * chunked.chunkBytes, (index + 1) * chunked.chunkBytes)
    expect(paths.get(chunkPath(chunked, index))).toEqual({ size: part.length, hash: await sha256(part) })
  }
  expect(List.parse(object('list/work.json')).rows[0]).toMatchObject({ by: { zh: '示例作者 1' }, hall: 'hall:ink', picture: { width: 48 } })
  expect(Phrases.parse(object('phrases.json')).phrases).toHaveLength(1)
  expect([Calendar.parse(object('calendar.json')).years, Clocks.parse(object('clocks.json')).kinds.ASK.end]).toEqual([[2027], { workingDays: 3 }])
  expect(Synonyms.parse(object('synonyms.json')).groups[0]?.zh).toEqual(['老年证', '优待证'])
  expect(AlertTemplates.parse(object('alert-templates.json')).templates[0]?.id).toBe('rain')
  // A drill is checked with the rest and goes out only when somebody issues it.
  expect([...paths.keys()].filter((path) => path.includes('drill') || path.includes('alerts'))).toEqual([])
})

test('C12 what a photo says of its owner and its place is not in the bundle, and it stands upright', async () => {
  const exif = { IFD0: { Copyright: 'somebody', Make: 'a phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 49/1 30/1' } }
  const turned = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .withExif(exif)
    .withMetadata({ orientation: 6, exif })
    .toBuffer()
  expect(turned.includes('somebody')).toBe(true)
  desk.put('media/lake.jpg', turned)
  await desk.press()
  const { manifest, object } = await asTerminal()
  expect(PressedItem.parse(object('item/album/lake.json'))).toMatchObject({ photos: [{ width: 30, height: 60 }] })
  for (const [hash] of manifest.packs) expect(readFileSync(inBundle(`pack/${hash}`)).includes('somebody')).toBe(false)
})

test('C14 B14 a work whose artist takes the consent back is gone from the next version: no item, no row, no picture in any pack', async () => {
  await desk.press()
  const path = `media/${((await asTerminal()).object('item/work/first-snow.json') as { picture: { src: string } }).picture.src.split('/')[1] as string}/large.webp`
  const whereItWas = async () => (await asTerminal()).manifest.objects.find(([name]) => name === path)
  const hash = (await whereItWas())?.[4]
  const before = (await asTerminal()).manifest
  const bytes = readFileSync(inBundle(`pack/${before.packs[(await whereItWas())?.[1] as number]?.[0]}`))
  const [, , offset, size] = (await whereItWas()) as Manifest['objects'][number]
  const picture = bytes.subarray(offset, offset + size)
  desk.change('artists.yaml', 'until: 2030-12-31', 'until: 2030-12-31, withdrawn: 2027-01-01')
  const pressed = await desk.press({ issued: Date.UTC(2027, 0, 15) / 1000 })
  expect(pressed).toMatchObject({
    is: 'pressed',
    version: 2,
    notes: expect.arrayContaining([expect.objectContaining({ where: expect.objectContaining({ item: 'work:first-snow' }) })]),
  })
  const { manifest, object } = await asTerminal(1)
  expect(manifest.objects.filter(([name, , , , each]) => name === path || name.includes('first-snow') || each === hash)).toEqual([])
  expect(List.parse(object('list/work.json')).rows).toEqual([])
  expect(PressedItem.parse(object('item/hall/ink.json'))).toMatchObject({ works: [] })
  for (const [name] of manifest.packs) expect(readFileSync(inBundle(`pack/${name}`)).includes(picture)).toBe(false)
})

test('B14 after a few more presses nothing of what was taken back is left in the folder that is handed out', async () => {
  await desk.press()
  const first = (await asTerminal()).manifest.packs.map(([hash]) => hash)
  desk.put('works.csv', null)
  desk.put('artists.yaml', null)
  desk.put('media/first-snow.jpg', null)
  for (let at = 0; at < KEPT_VERSIONS; at++) {
    desk.put('guides/elder-card.yaml', (TINY['guides/elder-card.yaml'] as string).replace('老年证', `老年证${at}`))
    await desk.press()
  }
  expect(readdirSync(inBundle('manifest'))).toHaveLength(KEPT_VERSIONS)
  expect(readdirSync(inBundle('pack')).filter((hash) => first.includes(hash))).toEqual([])
})

test('C11 what was withdrawn leaves its name and the reason behind, and what spoke of it speaks of its successor', async () => {
  const other = (TINY['guides/elder-card.yaml'] as string).replace('老年证', '新老年证').replace('places: [place:hall]', 'related: [guide:elder-card]')
  desk.put('guides/new-card.yaml', other)
  desk.put('guides/third.yaml', other.replace('新老年证', '第三件事'))
  desk.put(
    'guides/elder-card.yaml',
    `${TINY['guides/elder-card.yaml']}status: withdrawn\nwithdrawn: { on: 2026-11-20, reason: { zh: 换了新证 }, successor: "guide:new-card" }\n`,
  )
  expect(await desk.press()).toMatchObject({ is: 'pressed' })
  const { manifest, object } = await asTerminal()
  expect(Gone.parse(object('gone.json')).gone).toEqual([
    { id: 'guide:elder-card', title: { zh: '老年证', ug: 'ياشانغانلار كىنىشكىسى' }, on: '2026-11-20', reason: { zh: '换了新证' }, successor: 'guide:new-card' },
  ])
  expect(manifest.objects.map(([path]) => path)).not.toContain(itemPath('guide:elder-card'))
  expect(Item.parse(object('item/guide/third.json'))).toMatchObject({ related: ['guide:new-card'] })
})

test('C15 an office that keeps the calendar carries its days off in its own hours', async () => {
  desk.change('places.csv', ',x,y\r\n', ',x,y,keepsCalendar\r\n')
  desk.change('places.csv', ',3,4\r\n', ',3,4,true\r\n')
  await desk.press()
  expect(Item.parse((await asTerminal()).object('item/place/hall.json'))).toMatchObject({
    exceptions: [{ date: '2027-01-01', closed: true, reason: { zh: '元旦' } }],
  })
})

test('a press that finds its cache damaged makes that part anew and says nothing false', async () => {
  await desk.press()
  const kept = (readdirSync(join(desk.home, 'cache/photo'), { recursive: true }) as string[]).filter((name) => name.length > 60)
  for (const name of kept) truncateSync(join(desk.home, 'cache/photo', name), 300)
  rmSync(desk.out, { recursive: true })
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 1 })
  await asTerminal()
})

test('B16 every root of the key folder lies in the bundle, so that a terminal with an old one can follow', async () => {
  await desk.press()
  expect(readdirSync(inBundle('root'))).toEqual(desk.keys.roots.map((_, at) => `${at + 1}.json`))
})

test('B16 after the content key was replaced the same content is signed anew, as a new version that costs no pack', async () => {
  await desk.press()
  expect(await rotate(desk.keysFolder, { role: 'content' })).toMatchObject({ ok: true })
  const keys = await readPressKeys(desk.keysFolder)
  expect(await desk.press({ keys })).toMatchObject({ is: 'pressed', version: 2, newBytes: 0 })
  expect(readdirSync(inBundle('root'))).toEqual(['1.json', '2.json'])
  const channel = await readChannel(raw('channel.json'), keys.root, 'tiny', 1)
  if (!channel.ok) throw new Error(channel.problem.kind)
  expect(await readManifest(new Uint8Array(readFileSync(inBundle('manifest/2.json'))), keys.root, channel.value)).toMatchObject({ ok: true })
  expect(await readManifest(new Uint8Array(readFileSync(inBundle('manifest/1.json'))), keys.root, channel.value)).toMatchObject({ ok: false })
})

test('C2 a translation that was only signed as reviewed makes a new version, so that the counts in the manifest are true', async () => {
  await desk.press()
  desk.change('artists.yaml', 'ug: human', 'ug: reviewed')
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 2, coverage: { reviewed: 1, human: 13 } })
  expect((await asTerminal(1)).manifest.coverage.reviewed).toBe(1)
})

test('B24 a check that was cut while it was kept is made again, and a broken main picture is told without a fall', async () => {
  const dusk = 'versions: { dusk: { title: { zh: 黄昏, ug: گۇگۇم } } }\n    story:'
  desk.change('tour.yaml', 'story:', dusk)
  desk.put('panoramas/v01_dusk.jpg', await panorama(512))
  desk.put('panoramas/v01.jpg', await panorama(512))
  expect(await desk.press()).toMatchObject({ is: 'pressed' })
  for (const name of readdirSync(join(desk.home, 'cache/check'), { recursive: true }) as string[])
    if (name.length > 60) truncateSync(join(desk.home, 'cache/check', name), 0)
  expect(await desk.press()).toMatchObject({ is: 'unchanged' })
  desk.put('panoramas/v01.jpg', (await panorama(512)).subarray(0, 3000))
  const broken = await desk.press()
  if (broken.is !== 'refused') throw new Error(broken.is)
  expect(broken.problems.map(({ file }) => file)).toContain('panoramas/v01.jpg')
})
