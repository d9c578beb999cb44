import { ColouredShelf } from './coloured-cube.ts'

const ITEM = {
  status: 'published',
  validFrom: '2026-01-01',
  reviewBy: '2099-12-31',
  owner: { zh: '居委会', ug: 'كومىتېت' },
  needs: ['entertain'],
  translation: { ug: 'draft' },
} as const

/** The large size of every picture, and the small one, whose height is rounded. */
export const LARGE = { width: 1500, height: 1000 } as const
export const SMALL = { width: 640, height: 427 } as const

/** The colour of a picture, so that whoever sees it knows which it is; its number in ten hues and ten shades. */
export const colourOf = (at: number): readonly number[] => [40 + (at % 10) * 20, 40 + (Math.floor(at / 10) % 10) * 20, 120]

const mediaIn = (folder: string) => (at: number) => ({
  src: `${folder}/${at}/large.webp`,
  small: `${folder}/${at}/small.webp`,
  ...LARGE,
  sha256: '0'.repeat(64),
  alt: { zh: `第 ${at} 张`, ug: `${at}` },
  people: 'none',
})

/** A community with one hall, of so many works and so many photos in albums of at most 500, all of one colour each. */
export class HallShelf {
  readonly #street = new ColouredShelf()
  readonly #files: Readonly<Record<string, unknown>>
  /** files that are not there */
  missing = /$^/
  readonly asked: string[] = []

  /** @param folder where its pictures lie; what a page has read from there before is still on its card */
  constructor(works: number, photos: number, folder = 'media') {
    const media = mediaIn(folder)
    const albums = Math.ceil(photos / 500)
    const hall = {
      ...ITEM,
      id: 'hall:test',
      kind: 'hall',
      title: { zh: '试验厅', ug: 'سىناق زالى' },
      summary: { zh: '很多画', ug: 'كۆپ رەسىم' },
      order: 1,
      look: 'paper',
      body: { zh: '进来看看', ug: 'كىرىپ كۆرۈڭ' },
      works: Array.from({ length: works }, (_, at) => `work:w${at}`),
      albums: Array.from({ length: albums }, (_, at) => `album:a${at}`),
    }
    const work = (at: number) => ({
      ...ITEM,
      id: `work:w${at}`,
      kind: 'work',
      hall: 'hall:test',
      title: { zh: `作品${at}`, ug: `ئەسەر ${at}` },
      by: { zh: '示例作者 1', ug: 'ئۈلگە ئاپتور 1' },
      order: at + 1,
      picture: media(at),
      medium: { zh: '水彩', ug: 'سۇ بوياق' },
      widthCm: 90,
      heightCm: 60,
      made: 2025,
      story: { zh: `故事${at}`, ug: `ھېكايە ${at}` },
    })
    const album = (at: number) => ({
      ...ITEM,
      id: `album:a${at}`,
      kind: 'album',
      hall: 'hall:test',
      title: { zh: `相册${at}`, ug: `ئالبوم ${at}` },
      order: at + 1,
      eventDate: '2026-05-04',
      photos: Array.from({ length: Math.min(500, photos - at * 500) }, (_, nth) => media(works + at * 500 + nth)),
    })
    this.#files = {
      'list/hall.json': {
        kind: 'hall',
        rows: [{ id: hall.id, title: hall.title, summary: hall.summary, state: 'draft', validFrom: ITEM.validFrom, needs: [], order: 1 }],
      },
      'list/place.json': { kind: 'place', rows: [] },
      'item/hall/test.json': hall,
      ...Object.fromEntries(Array.from({ length: works }, (_, at) => [`item/work/w${at}.json`, work(at)])),
      ...Object.fromEntries(Array.from({ length: albums }, (_, at) => [`item/album/a${at}.json`, album(at)])),
    }
  }

  /** @param path inside the bundle */
  async answer(path: string): Promise<Response> {
    this.asked.push(path)
    if (this.missing.test(path)) return new Response('', { status: 404 })
    const file = this.#files[path]
    if (file !== undefined) return Response.json(file)
    const picture = /^media\/(?:.*\/)?(\d+)\/(large|small)\.webp$/.exec(path)
    if (picture === null) return this.#street.answer(path)
    const { width, height } = picture[2] === 'large' ? LARGE : SMALL
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
    pen.fillStyle = `rgb(${colourOf(Number(picture[1])).join(' ')})`
    pen.fillRect(0, 0, width, height)
    return new Response(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }))
  }
}
