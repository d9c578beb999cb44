// A tiny community folder for tests: every kind of file once, one panorama drawn on the spot, nothing borrowed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { makeDevelopmentKeys, type PressKeys, readPressKeys } from '../keys.ts'
import { press, type Pressed, type PressOptions } from '../press/press.ts'

const both = (zh: string, ug: string) => `{ zh: ${zh}, ug: ${ug} }`
const COMMON = (title: string) => `title: ${title}\ntranslation: { ug: human }\nvalidFrom: 2026-01-01\nreviewBy: 2027-12-31\nowner: { zh: 社区, ug: مەھەللە }\n`
const inList = (text: string) => text.trimEnd().replaceAll('\n', '\n    ')

/** The files of a folder that presses without a word. */
export const TINY: Readonly<Record<string, string>> = {
  'community.yaml': `bundle: tiny\ntitle: ${both('小社区', 'كىچىك مەھەللە')}\nphone: 010-0000 0001\npolePrefix: CG\ntranslation: human\n`,
  'guides/elder-card.yaml': `${COMMON(both('老年证', 'ياشانغانلار كىنىشكىسى'))}places: [place:hall]\n`,
  'places.csv':
    'slug,placeType,title@zh,title@ug,address@zh,address@ug,translation,validFrom,reviewBy,owner@zh,hours,poleNo,x,y\r\nhall,office,便民厅,مۇلازىمەت زالى,1 号楼,1-بىنا,human,2026-01-01,2027-12-31,社区,mo-fr 09:00-12:00 13:30-17:30,CG-0001,3,4\r\n',
  'notices/water.md': `---\n${COMMON(both('停水通知', 'سۇ توختىتىش'))}noticeType: service-interruption\nissuer: { zh: 物业, ug: مۈلۈك }\n---\n周四停水。\n`,
  'notices/water.ug.md': 'پەيشەنبە سۇ توختايدۇ.\n',
  'events.yaml': `events:\n  - slug: choir\n    ${inList(COMMON(both('合唱', 'خور')))}\n    start: 2026-11-25T15:00\n    end: 2026-11-25T16:00\n    place: place:hall\n    body: { zh: 来唱歌, ug: كېلىڭ }\n`,
  'hotlines.yaml': `hotlines:\n  - slug: fire\n    ${inList(COMMON(both('火警', 'ئوت ئاپىتى')))}\n    number: "119"\n    emergency: true\n`,
  'layout.json': JSON.stringify({
    buildings: [],
    poles: [{ no: 'CG-0001', x: 3, y: 10 }],
    viewpoints: [{ id: 'v01', x: 0, y: 0, z: 1.6, heading: 90, zh: '门口', ug: 'ئىشىك ئالدى' }],
    links: [],
  }),
  'tour.yaml': 'viewpoints:\n  v01:\n    story: { zh: 这是门口, ug: بۇ ئىشىك }\n    places: [place:hall]\n',
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

/** A folder, its keys and where its bundle goes, all in one place that is gone after the test. */
export interface TinyDesk extends Disposable {
  readonly home: string
  readonly folder: string
  readonly keysFolder: string
  readonly keys: PressKeys
  readonly out: string
  /** writes a file into the folder; `null` takes it away */
  put(file: string, content: string | Uint8Array | null): void
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
  return desk
}
