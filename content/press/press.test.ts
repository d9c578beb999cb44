import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Channel, readChannel } from '../../model/bundle/channel.ts'
import { checkPack, type Manifest, readManifest } from '../../model/bundle/manifest.ts'
import { sha256 } from '../../model/bytes.ts'
import { Home, Item, List } from '../../model/content/views.ts'
import { Poles, TourGraph, TourMap, TourNames, TourPlace } from '../../model/content/tour.ts'
import { panorama, TINY, tinyDesk, type TinyDesk } from '../testing/folder.ts'
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
  expect(await desk.press()).toMatchObject({ is: 'pressed', bundle: 'tiny', version: 1, coverage: { human: 5, missing: 0 } })
  const { channel, manifest, object } = await asTerminal()
  expect(channel).toMatchObject({ version: 1, rootVersion: 1, issued: 1_800_000_000, expires: 1_800_000_000 + 14 * 86_400 })
  expect(Home.parse(object('home.json'))).toMatchObject({
    title: { zh: '小社区' },
    counts: { guide: 1, place: 1, notice: 1, event: 1, viewpoint: 1 },
    emergency: [{ number: '119' }],
    drafts: false,
    cover: null,
  })
  expect(List.parse(object('list/guide.json')).rows[0]).toMatchObject({ id: 'guide:elder-card', sound: 'lao nian zheng' })
  expect(Item.parse(object('item/event/choir.json'))).toMatchObject({ kind: 'event', place: 'place:hall' })
  expect(TourGraph.parse(object('tour/graph.json'))).toMatchObject({ id: ['v01'], start: 'v01', pyramids: [{ levels: [512] }] })
  expect(TourNames.parse(object('tour/names.json'))).toEqual({ titles: [{ zh: '门口', ug: 'ئىشىك ئالدى' }] })
  expect(TourPlace.parse(object('tour/place/v01.json'))).toMatchObject({ places: ['place:hall'] })
  expect(TourMap.parse(object('tour/map.json')).buildings).toEqual([])
  expect(Poles.parse(object('poles.json'))).toMatchObject({ no: ['CG-0001'], viewpoint: ['v01'], distance: [10.44] })
  const paths = manifest.objects.map(([path]) => path)
  expect(paths).toEqual([...paths].sort())
  for (const path of ['tour/v01/0/f-0-0.webp', 'tour/v01/preview.webp', 'fonts/sans.css', 'fonts/noto-sans-sc-licence.txt']) expect(paths).toContain(path)
  expect(Math.max(...manifest.packs.map(([, size]) => size))).toBeLessThanOrEqual(PACK_BYTES)
})

const half = async () => {
  const whole = await panorama()
  return whole.subarray(0, whole.length / 2)
}

// What staff get wrong, and the one sentence they are told in each of their languages.
const FAULTS: readonly (readonly [fault: string, make: () => void | Promise<void>, where: string, zh: string | RegExp, en: string | RegExp])[] = [
  [
    'a file of an unknown kind',
    () => desk.put('价目表.xlsx', 'x'),
    '价目表.xlsx',
    '不认识这种文件',
    'unknown file kind; see the folder format in content/README.md',
  ],
  ['broken YAML', () => desk.put('tour.yaml', 'viewpoints:\n  v01: {\n'), 'tour.yaml › 3', /^写法有错：\S.*$/, /^cannot be read: \S.*$/],
  ['a panorama that is missing', () => desk.put('panoramas/v01.jpg', null), 'panoramas/v01.jpg', '观察点 v01 缺少全景图', 'is missing; viewpoint v01 wants it'],
  [
    'the same id twice',
    () => desk.put('places.csv', `${TINY['places.csv']}${TINY['places.csv']?.split('\r\n')[1]}\r\n`),
    'places.csv › 3',
    '编号 place:hall 已在 places.csv 用过',
    'the id place:hall is already used in places.csv; wanted one of its own',
  ],
  [
    'a title that is missing',
    () => desk.change('hotlines.yaml', 'title: { zh: 火警, ug: ئوت ئاپىتى }', 'summary: { zh: 火警 }'),
    'hotlines.yaml › fire title',
    '这一项必须填写',
    'this is missing and must be given',
  ],
  [
    'a panorama cut off in the middle',
    async () => desk.put('panoramas/v01.jpg', await half()),
    'panoramas/v01.jpg',
    /^图片损坏或不完整：\S.*$/,
    /^is damaged or cut off: \S.*$/,
  ],
  [
    'a panorama that is no picture',
    () => desk.put('panoramas/v01.jpg', 'not a picture'),
    'panoramas/v01.jpg',
    /^不是 2:1 的全景图（.+）$/,
    /^wants a picture twice as wide as high, came .+$/,
  ],
  [
    'a panorama of the wrong shape',
    async () => desk.put('panoramas/v01.jpg', await panorama(256, 200)),
    'panoramas/v01.jpg',
    '不是 2:1 的全景图（256x200）',
    'wants a picture twice as wide as high, came 256x200',
  ],
  [
    'a panorama that belongs to nothing',
    async () => desk.put('panoramas/v99.jpg', await panorama()),
    'panoramas/v99.jpg',
    '没有对应的观察点',
    'belongs to no viewpoint; wanted one in layout.json',
  ],
  [
    'a viewpoint twice',
    () => desk.change('layout.json', '"viewpoints":[', '"viewpoints":[{"id":"v01","x":9,"y":9,"z":1.6,"heading":0,"zh":"侧门"},'),
    'layout.json › viewpoints v01',
    '编号 v01 用了不止一次',
    'the id v01 is used more than once; wanted one of its own',
  ],
  [
    'a pole twice',
    () => desk.change('layout.json', '"poles":[', '"poles":[{"no":"CG-0001","x":9,"y":9},'),
    'layout.json › poles CG-0001',
    '编号 CG-0001 用了不止一次',
    'the id CG-0001 is used more than once; wanted one of its own',
  ],
  [
    'a way to a viewpoint that does not exist',
    () => desk.change('layout.json', '"links":[]', '"links":[["v01","v02"]]'),
    'layout.json › links v01–v02',
    '没有观察点 v02',
    'names viewpoint v02, which does not exist',
  ],
  [
    'a story of a viewpoint that does not exist',
    () => desk.change('tour.yaml', 'v01:', 'v02:'),
    'tour.yaml › v02',
    '没有观察点 v02',
    'tells of viewpoint v02, which does not exist',
  ],
  [
    'a place that does not exist',
    () => desk.change('guides/elder-card.yaml', 'place:hall', 'place:hal'),
    'guides/elder-card.yaml › places',
    '没有“place:hal”，请检查编号',
    'names place:hal, which does not exist',
  ],
  [
    'no word of which community it is',
    () => desk.put('community.yaml', null),
    'community.yaml',
    '缺少这个文件，它写明社区是谁',
    'is missing; it says which community this is',
  ],
  [
    'a cover taken where nobody stands',
    () => desk.change('community.yaml', 'phone:', 'startViewpoint: v07\nphone:'),
    'community.yaml › startViewpoint',
    '没有观察点 v07',
    'names viewpoint v07, which does not exist',
  ],
]

for (const [fault, make, where, zh, en] of FAULTS) {
  test(`B12 ${fault}: one clear sentence in both languages, and nothing is written`, async () => {
    await make()
    const pressed = await desk.press()
    if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
    expect(pressed.problems.map(({ file, at }) => (at === '' ? file : `${file} › ${at}`))).toEqual([where])
    const [problem] = pressed.problems
    if (typeof zh === 'string') expect(problem?.zh).toBe(zh)
    else expect(problem?.zh).toMatch(zh)
    if (typeof en === 'string') expect(problem?.en).toBe(en)
    else expect(problem?.en).toMatch(en)
    expect(`${problem?.zh}${problem?.en}`).not.toContain('\n')
    expect(everything()).toEqual([])
    expect(existsSync(join(desk.home, 'cache')) ? readdirSync(join(desk.home, 'cache')) : []).toEqual([])
  })
}

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
  expect(await desk.press()).toEqual({ is: 'gated', good: 4, of: 5 })
  expect(everything()).toEqual([])
  expect(await desk.press({ drafts: true })).toMatchObject({ is: 'pressed', coverage: { human: 4, draft: 1 } })
  const { manifest, object } = await asTerminal()
  expect([manifest.drafts, manifest.coverage.draft, Home.parse(object('home.json')).drafts]).toEqual([true, 1, true])
})

test('C2 what is withdrawn is no part of the bundle: not counted, not listed, and its number not called in need', async () => {
  desk.change('hotlines.yaml', 'emergency: true', 'emergency: true\n    status: withdrawn')
  desk.change('hotlines.yaml', 'ug: human', 'ug: draft')
  expect(await desk.press()).toMatchObject({ is: 'pressed', coverage: { human: 4, draft: 0 } })
  const { manifest, object } = await asTerminal()
  expect(Home.parse(object('home.json')).emergency).toEqual([])
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
  expect(pressed.newBytes).toBeLessThan(4000)
  const second = (await asTerminal(1)).manifest
  const added = second.packs.filter(([hash]) => !first.packs.some(([before]) => before === hash))
  expect(added).toHaveLength(1)
  const whereIs = (manifest: Manifest) => new Map(manifest.objects.map(([path, pack, offset]) => [path, `${manifest.packs[pack]?.[0]} ${offset}`]))
  const [before, after] = [whereIs(first), whereIs(second)]
  expect([...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort()).toEqual(['item/guide/elder-card.json', 'list/guide.json'])
})

test('B11 a deleted notice makes a new version that adds no bytes but its list', async () => {
  await desk.press()
  desk.put('notices/water.md', null)
  desk.put('notices/water.ug.md', null)
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 2 })
  expect((await asTerminal(1)).manifest.objects.map(([path]) => path)).not.toContain('item/notice/water.json')
})

test('B11 two desks that press the same folder make the same packs', async () => {
  await desk.press()
  await desk.press({ out: join(desk.home, 'other'), cache: join(desk.home, 'other-cache') })
  expect(readdirSync(join(desk.home, 'other/tiny/pack')).sort()).toEqual(readdirSync(inBundle('pack')).sort())
})

test('B11 a pack that the disk lost or cut is laid anew, and the bundle is whole again', async () => {
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
  desk.change('layout.json', '"viewpoints":[', '"viewpoints":[{"id":"v02","x":9,"y":9,"z":1.6,"heading":0,"zh":"侧门"},')
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
