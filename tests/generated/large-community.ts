// A community as large as the largest we design for, made of nothing: metadata of true size, pictures of a few pixels unless more are asked for.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { seeded } from './random.ts'

export interface Size {
  readonly viewpoints: number
  readonly photos: number
  readonly poles: number
  /** pixels; twice the height. Left out, 256: one tile of a pyramid has more */
  readonly panoramaWidth?: number
}

const COMMON = 'translation: { ug: draft }\nvalidFrom: 2026-01-01\nreviewBy: 2027-12-31\nowner: { zh: 社区, ug: مەھەللە }\n'
const PHOTOS_IN_ALBUM = 100
/** Noise as fine as this costs as many bytes as a real picture; in a wide panorama it is coarser, or two hundred of them would fill a disk. */
const CELL_PX = 8
const MOST_CELLS = 104

/** Writes the folder; the same seed makes the same files. */
export async function makeLargeCommunity(folder: string, { viewpoints, photos, poles, panoramaWidth = 256 }: Size, seed = 1): Promise<void> {
  const random = seeded(seed)
  const put = (file: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  put('community.yaml', 'bundle: large\ntitle: { zh: 大社区, ug: چوڭ مەھەللە }\nphone: 010-0000 0001\npolePrefix: CG\ntranslation: draft\n')
  const across = Math.ceil(Math.sqrt(viewpoints))
  const places = Array.from({ length: viewpoints }, (_, at) => ({
    id: `v${String(at + 1).padStart(4, '0')}`,
    x: (at % across) * 12 + random() * 4,
    y: Math.floor(at / across) * 12 + random() * 4,
    z: 1.65,
    heading: Math.floor(random() * 360),
    zh: `第 ${at + 1} 个观察点`,
    ug: `${at + 1}-كۆرۈش نۇقتىسى`,
  }))
  put(
    'layout.json',
    JSON.stringify({
      buildings: Array.from({ length: 200 }, (_, at) => {
        const [x, y] = [(at % 15) * 25, Math.floor(at / 15) * 25]
        return {
          id: `b${at}`,
          kind: 'home',
          ring: [
            [x, y],
            [x + 12, y],
            [x + 12, y + 10],
            [x, y + 10],
          ],
          h: 18,
          tint: 0,
          name_zh: `${at + 1} 号楼`,
          name_ug: `${at + 1}-بىنا`,
        }
      }),
      poles: Array.from({ length: poles }, (_, at) => ({ no: `CG-${String(at + 1).padStart(4, '0')}`, x: random() * across * 12, y: random() * across * 12 })),
      viewpoints: places,
      links: places.slice(1).map(({ id }, at) => [places[at]?.id, id]),
    }),
  )
  for (const { id } of places)
    put(`panoramas/${id}.jpg`, await picture(random, panoramaWidth, panoramaWidth / 2, Math.max(CELL_PX, panoramaWidth / MOST_CELLS)))
  for (let album = 0; album * PHOTOS_IN_ALBUM < photos; album++) {
    const slug = `album-${album + 1}`
    put(`albums/${slug}.yaml`, `title: { zh: 第 ${album + 1} 本相册, ug: ${album + 1}-ئالبوم }\n${COMMON}eventDate: 2026-10-18\n`)
    const rows = ['file,alt@zh,alt@ug,caption@zh,caption@ug,people,taken']
    for (let at = 0; at < Math.min(PHOTOS_IN_ALBUM, photos - album * PHOTOS_IN_ALBUM); at++) {
      const file = `media/albums/${slug}/${String(at + 1).padStart(3, '0')}.jpg`
      put(file, await picture(random, 24, 16))
      rows.push(`${file},第 ${at + 1} 张照片,${at + 1}-رەسىم,邻居们在湖边,قوشنىلار كۆل بويىدا,none,2026-10-18`)
    }
    put(`albums/${slug}.csv`, `${rows.join('\r\n')}\r\n`)
  }
}

/** A picture unlike all others: coarse noise. */
function picture(random: () => number, width: number, height: number, cell = CELL_PX): Promise<Buffer> {
  const columns = Math.ceil(width / cell)
  const colours = Array.from({ length: columns * Math.ceil(height / cell) * 3 }, () => Math.floor(random() * 256))
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    const tile = (Math.floor(Math.floor(at / width) / cell) * columns + Math.floor((at % width) / cell)) * 3
    for (let channel = 0; channel < 3; channel++) pixels[at * 3 + channel] = colours[tile + channel] as number
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer()
}
