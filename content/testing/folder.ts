// A tiny community folder for tests: every kind of file once, one panorama drawn on the spot, nothing borrowed.
import { CASE_KINDS } from '../../model/case/kind.ts'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Manifest } from '../../model/bundle/manifest.ts'
import { makeDevelopmentKeys, type PressKeys, readPressKeys } from '../keys.ts'
import { press, type Pressed, type PressOptions } from '../press/press.ts'
import { wavOf } from '../speech/wav.ts'

const both = (zh: string, ug: string) => `{ zh: ${zh}, ug: ${ug} }`
const COMMON = (title: string) => `title: ${title}\ntranslation: { ug: human }\nvalidFrom: 2026-01-01\nreviewBy: 2027-12-31\nowner: { zh: 社区, ug: مەھەللە }\n`
const inList = (text: string) => text.trimEnd().replaceAll('\n', '\n    ')

/** The files of a folder that presses without a word. */
export const TINY: Readonly<Record<string, string>> = {
  'community.yaml': `bundle: tiny\ntitle: ${both('小社区', 'كىچىك مەھەللە')}\nphone: 010-0000 0001\npolePrefix: CG\nletters: used\ntranslation: human\n`,
  'guides/elder-card.yaml': `${COMMON(both('老年证', 'ياشانغانلار كىنىشكىسى'))}places: [place:hall]\n`,
  'places.csv':
    'slug,placeType,title@zh,title@ug,address@zh,address@ug,translation,validFrom,reviewBy,owner@zh,owner@ug,hours,poleNo,x,y\r\nhall,office,便民厅,مۇلازىمەت زالى,1 号楼,1-بىنا,human,2026-01-01,2027-12-31,社区,مەھەللە,mo-fr 09:00-12:00 13:30-17:30,CG-0001,3,4\r\n',
  'notices/water.md': `---\n${COMMON(both('停水通知', 'سۇ توختىتىش'))}noticeType: service-interruption\nissuer: { zh: 物业, ug: مۈلۈك }\n---\n周四停水。\n`,
  'notices/water.ug.md': 'پەيشەنبە سۇ توختايدۇ.\n',
  'events.yaml': `events:\n  - slug: choir\n    ${inList(COMMON(both('合唱', 'خور')))}\n    start: 2026-11-25T15:00\n    end: 2026-11-25T16:00\n    place: place:hall\n    body: { zh: 来唱歌, ug: كېلىڭ }\n`,
  'hotlines.yaml': `hotlines:\n  - slug: fire\n    ${inList(COMMON(both('火警', 'ئوت ئاپىتى')))}\n    number: "119"\n    emergency: true\n`,
  'artists.yaml':
    'artists:\n  - slug: artist-1\n    displayName: { zh: 示例作者 1, ug: ئۈلگە ئاپتور 1 }\n    consent: { given: 2026-11-01, until: 2030-12-31 }\n    translation: { ug: human }\n',
  'halls.yaml': `halls:\n  - slug: ink\n    ${inList(COMMON(both('书画厅', 'خەتتاتلىق زالى')))}\n    order: 1\n    place: place:hall\n    body: ${both('挂着邻居的画。', 'قوشنىلارنىڭ رەسىملىرى.')}\n`,
  'works.csv':
    'slug,title@zh,title@ug,hall,artist,order,picture,alt@zh,alt@ug,people,translation,validFrom,reviewBy,owner@zh,owner@ug\r\nfirst-snow,初雪,تۇنجى قار,hall:ink,artist-1,1,media/first-snow.jpg,雪落在屋顶上。,ئۆگزىگە قار ياغدى.,none,human,2026-01-01,2027-12-31,社区,مەھەللە\r\n',
  'albums/lake.yaml': `${COMMON(both('湖边', 'كۆل بويى'))}hall: hall:ink\neventDate: 2026-10-18\n`,
  'albums/lake.csv': 'file,alt@zh,alt@ug,people,taken\r\nmedia/lake.jpg,湖水。,كۆل سۈيى.,none,2026-10-18\r\n',
  'videos.yaml': `videos:\n  - slug: walk\n    ${inList(COMMON(both('走一走', 'ئايلىنىش')))}\n    file: media/walk.webm\n    poster: { file: media/lake.jpg, alt: ${both('湖', 'كۆل')}, people: none }\n    captions: { zh: media/walk.zh.vtt, ug: media/walk.ug.vtt }\n    transcript: ${both('走到湖边。', 'كۆل بويىغا.')}\n    seconds: 10\n    width: 960\n    height: 540\n`,
  'media/walk.zh.vtt': 'WEBVTT\n\n00:00.000 --> 00:04.000\n走到湖边。\n',
  'media/walk.ug.vtt': 'WEBVTT\n\n00:00.000 --> 00:04.000\nكۆل بويىغا.\n',
  'calendar.yaml': 'years: [2027]\nsource: { zh: 示例 }\ndays:\n  - { date: 2027-01-01, is: "off", name: { zh: 元旦, ug: يېڭى يىل } }\n',
  'clocks.yaml': `kinds: { ${CASE_KINDS.map((kind) => `${kind}: { accept: { workingDays: 1 }, end: { workingDays: 3 } }`).join(', ')} }\nhazard: { accept: { minutes: 30 }, end: { minutes: 1440 } }\nuyghur: { workingDays: 1 }\n`,
  'phrases.yaml': 'translation: human\nphrases:\n  - { id: got, step: received, usual: true, text: { zh: "{day}收到了。", ug: "{day} تاپشۇرۇۋالدۇق." } }\n',
  'synonyms.yaml': 'groups:\n  - { zh: [老年证, 优待证], ug: [كىنىشكا] }\n',
  'alert-templates.yaml':
    'translation: human\ntemplates:\n  - id: rain\n    category: Met\n    urgency: Expected\n    severity: Moderate\n    certainty: Likely\n    hours: 12\n    event: { zh: 暴雨, ug: قارا يامغۇر }\n    headline: { zh: "{time}有暴雨", ug: "{time} قارا يامغۇر" }\n    instruction: { zh: 请不要出门。, ug: سىرتقا چىقماڭ. }\n',
  'drills/fire.yaml':
    'identifier: drill-1\nsender: tiny@example\nsent: 2026-11-25T09:00:00+08:00\nstatus: Exercise\nmsgType: Alert\ncategory: Fire\nurgency: Immediate\nseverity: Minor\ncertainty: Observed\nexpires: 2026-11-25T10:00:00+08:00\nevent: { zh: 演练, ug: مانېۋىر }\nheadline: { zh: 消防演练, ug: ئوت ئۆچۈرۈش مانېۋىرى }\ninstruction: { zh: 这是演练。, ug: بۇ مانېۋىر. }\ntranslation: human\n',
  'layout.json': JSON.stringify({
    buildings: [],
    poles: [{ no: 'CG-0001', x: 3, y: 10 }],
    viewpoints: [{ id: 'v01', x: 0, y: 0, z: 1.6, heading: 90, zh: '门口', ug: 'ئىشىك ئالدى' }],
    links: [],
  }),
  'tour.yaml': 'viewpoints:\n  v01:\n    story: { zh: 这是门口, ug: بۇ ئىشىك }\n    places: [place:hall]\n',
  'guided.yaml': `tours:\n  - slug: stroll\n    title: ${both('走一圈', 'ئايلىنىش')}\n    summary: ${both('从门口开始', 'ئىشىكتىن باشلاپ')}\n    translation: { ug: human }\n    stops:\n      - at: v01\n        sentences: [${both('这是门口。', 'بۇ ئىشىك.')}, { zh: 往东看。, ug: شەرققە قاراڭ., heading: 90 }]\n`,
}

/** A panorama 256x128 whose columns tell their bearing by their colour. */
export function panorama(width = 256, height = width / 2): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++)
    pixels.set([Math.floor(((at % width) / width) * 256), 128, Math.floor((Math.floor(at / width) / height) * 256)], at * 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** A plain picture of one colour. */
export const photo = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** What begins like a WebM film; no player is asked to show it. */
export function film(bytes: number): Uint8Array {
  const all = new Uint8Array(bytes).map((_, at) => (at * 31) % 251)
  all.set([0x1a, 0x45, 0xdf, 0xa3])
  return all
}

/** A recording: silence of so many milliseconds as a WAV file, which any player plays. */
export const silence = (ms: number): Uint8Array => wavOf(new Float32Array(ms * 8), 8000)

/** A folder, its keys and where its bundle goes, all in one place that is gone after the test. */
export interface TinyDesk extends Disposable {
  readonly home: string
  readonly folder: string
  readonly keysFolder: string
  readonly keys: PressKeys
  readonly out: string
  /** writes a file into the folder; `null` takes it away */
  put(file: string, content: string | Uint8Array | null): void
  /** the text of a file as it was put */
  read(file: string): string
  /** an object of the bundle that was pressed last, read out of its pack */
  object(path: string): unknown
  /** changes the text of a file */
  change(file: string, from: string, to: string): void
  press(more?: Partial<PressOptions>): Promise<Pressed>
}

export async function tinyDesk(): Promise<TinyDesk> {
  const home = mkdtempSync(join(tmpdir(), 'xinxiji-press-'))
  const folder = join(home, 'folder')
  const keysFolder = join(home, 'keys')
  await makeDevelopmentKeys(keysFolder)
  const keys = await readPressKeys(keysFolder)
  const texts = new Map<string, string>()
  const desk: TinyDesk = {
    home,
    folder,
    keysFolder,
    keys,
    out: join(home, 'out'),
    put(file, content) {
      const path = join(folder, file)
      if (content === null) return rmSync(path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      if (typeof content === 'string') texts.set(file, content)
    },
    read: (file) => texts.get(file) ?? '',
    object(path) {
      const bundle = join(desk.out, 'tiny')
      const payload = (file: string) => JSON.parse((JSON.parse(readFileSync(join(bundle, file), 'utf8')) as { payload: string }).payload) as unknown
      const { version } = payload('channel.json') as { version: number }
      const { packs, objects } = payload(`manifest/${version}.json`) as Manifest
      const found = objects.find(([name]) => name === path)
      if (found === undefined) throw new Error(`tiny desk: the bundle has no ${path}`)
      const pack = readFileSync(join(bundle, 'pack', (packs[found[1]] as [string, number])[0]))
      return JSON.parse(pack.subarray(found[2], found[2] + found[3]).toString('utf8'))
    },
    change(file, from, to) {
      const text = texts.get(file)
      if (text === undefined || !text.includes(from)) throw new Error(`tiny desk: ${file} wants to hold ${from}, came ${text}`)
      desk.put(file, text.replace(from, to))
    },
    press: (more = {}) =>
      press({ folder, keys, out: desk.out, cache: join(home, 'cache'), drafts: false, issued: 1_800_000_000, onStep: () => undefined, ...more }),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  }
  for (const [file, text] of Object.entries(TINY)) desk.put(file, text)
  desk.put('panoramas/v01.jpg', await panorama())
  desk.put('media/first-snow.jpg', await photo(48, 32, '#c04030'))
  desk.put('media/lake.jpg', await photo(40, 30, '#3060a0'))
  desk.put('media/walk.webm', film(1_100_000))
  return desk
}
