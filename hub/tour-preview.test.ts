import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TourGraph, TourPlace } from '../model/content/tour.ts'
import { NOTHING_PUBLISHED, type Published } from './published.ts'
import { openLobby } from './testing/lobby.ts'
import { layBundle } from './testing/pressed.ts'
import { previewFor, withPreview } from './tour-preview.ts'

const pyramid = { tile: 512, levels: [1536, 768, 384], preview: 256, format: 'webp' } as const
const graph = TourGraph.parse({
  id: ['v01', 'v02'],
  x: [0, 30],
  y: [0, 0],
  z: [1.6, 1.6],
  heading: [100, 0],
  pyramid: [0, 0],
  pyramids: [pyramid],
  links: [[0, 1]],
  start: 'v01',
})
const garden = TourPlace.parse({
  title: { zh: '小花园', ug: 'گۈللۈك' },
  story: { zh: '石榴树 & "月季"', ug: 'ئانار دەرىخى' },
  places: [],
  versions: [{ name: 'old', title: { zh: '从前' }, pyramid }],
})
const published: Published = {
  ...NOTHING_PUBLISHED,
  graph,
  tourBase: '/c/chenguangli/7/',
  publicUrl: 'https://x.example',
  place: (viewpoint) => Promise.resolve(viewpoint === 'v01' ? garden : null),
}
const preview = (search: string, of: Published = published) => previewFor(new URLSearchParams(search), of)

test('a link shows the place’s name and story in its language, and the side of the picture it looks at', async () => {
  expect(await preview('?at=v01&h=185&p=0&z=75&lang=ug')).toEqual({
    locale: 'ug',
    title: 'گۈللۈك',
    description: 'ئانار دەرىخى',
    url: 'https://x.example/tour/?at=v01&h=185&lang=ug',
    image: 'https://x.example/c/chenguangli/7/tour/v01/2/b-0-0.webp',
  })
  expect((await preview('?at=v01&h=-10&v=old')).image).toBe('https://x.example/c/chenguangli/7/tour/v01_old/2/f-0-0.webp')
  expect((await preview('?at=v01&v=snow')).image).toBe('https://x.example/c/chenguangli/7/tour/v01/2/r-0-0.webp')
})

test('without a link’s place the start is shown, without a public address no addresses, and with nothing published a plain name', async () => {
  for (const search of ['', '?at=gone', '?at=../etc']) expect((await preview(search)).url).toBe('https://x.example/tour/?at=v01&h=100&lang=zh')
  expect(await preview('?at=v01', { ...published, publicUrl: null })).toMatchObject({ title: '小花园', url: null, image: null })
  expect(await preview('?at=v01', NOTHING_PUBLISHED)).toEqual({ locale: 'zh', title: '走进社区', description: '', url: null, image: null })
})

test('a face that does not fit one tile is not shown in part', async () => {
  const coarse = { ...published, graph: { ...graph, pyramids: [{ ...pyramid, levels: [1280, 640] }] } }
  expect((await preview('?at=v01', coarse)).image).toBeNull()
})

test('whatever a link says, the page stays one page: what was written into it is text', async () => {
  const page = '<!doctype html><html><head><title>tour</title></head><body></body></html>'
  await fc.assert(
    fc.asyncProperty(fc.webQueryParameters(), fc.string(), fc.string(), async (search, title, story) => {
      const told = TourPlace.parse({ title: { zh: `x${title}` }, story: { zh: `x${story}` }, places: [] })
      const html = withPreview(page, await preview(`?${search}`, { ...published, place: () => Promise.resolve(told) }))
      const bare = html.replaceAll(/content="[^"<>]*"/g, 'content=""').replace(/<title>[^<>]*<\/title>/, '<title></title>')
      expect(bare).toMatch(
        /^<!doctype html><html><head><title><\/title>( {2}|\s*<meta (name|property)="[a-z:]+" content="">)+\s*<\/head><body><\/body><\/html>$/,
      )
    }),
  )
})

test('the page itself carries it, marks and all, and the other pages do not', async () => {
  await using lobby = await openLobby()
  const home = {
    title: { zh: '晨光里' },
    phone: '010-0000 0001',
    state: 'draft',
    cover: null,
    counts: { guide: 0, place: 0, notice: 0, event: 0, viewpoint: 2 },
    notices: [],
    polePrefix: 'CG',
    drafts: true,
  }
  const files = {
    'home.json': JSON.stringify(home),
    'tour/graph.json': JSON.stringify(graph),
    'tour/names.json': JSON.stringify({ titles: [{ zh: '小花园' }, { zh: '路口' }] }),
    'tour/place/v01.json': JSON.stringify(garden),
  }
  await (await layBundle(lobby.bundles, 'chenguangli', 3, [files])).announce()
  const terminal = {
    id: 'lobby-1',
    title: { zh: '大厅' },
    poleNo: 'CG-0001',
    glass: { diagonalInch: 21.5, lowerEdgeMm: 800 },
    stack: ['chenguangli'],
    publicUrl: 'https://x.example',
  }
  await writeFile(join(lobby.bundles, 'terminal.json'), JSON.stringify(terminal))
  const { body, headers } = await lobby.hub.inject('/tour/?at=v01&h=0')
  expect(headers['cache-control']).toBe('no-cache')
  expect(body).toContain('<title>小花园 · 晨光里</title>')
  expect(body).toContain('<meta property="og:description" content="石榴树 &amp; &quot;月季&quot;">')
  expect(body).toContain('<meta property="og:image" content="https://x.example/c/chenguangli/3/tour/v01/2/f-0-0.webp">')
  expect((await lobby.hub.inject('/tour/?at=v02')).body).toContain('<title>路口 · 晨光里</title>')
  expect((await lobby.hub.inject('/c/chenguangli/3/tour/graph.json')).statusCode).toBe(200)
  expect((await lobby.hub.inject('/kiosk/')).body).not.toContain('og:')
  expect((await lobby.hub.inject('/tour/index.html')).body).not.toContain('og:')
  expect(lobby.notes.filter((note) => !note.includes('tour/place/v02'))).toEqual([])
})
