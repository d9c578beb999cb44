import { afterEach, expect, test } from 'vitest'
import { addWords, setLocale } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { tourWords } from '../ui/words/tour.ts'
import { openTour, type TourHandle, type TourProblem, type View } from './door.ts'

// A device that has no WebGL at all. The strip's faces go from black in the north to light grey below.
const files: Record<string, unknown> = {
  'tour/graph.json': {
    id: ['a', 'b'],
    x: [0, 30],
    y: [0, 0],
    z: [1.6, 1.6],
    heading: [90, 0],
    pyramid: [0, 0],
    pyramids: [{ tile: 512, levels: [384], preview: 64, format: 'webp' }],
    links: [[0, 1]],
    start: 'a',
  },
  'tour/names.json': { titles: [{ zh: '甲' }, { zh: '乙' }] },
  'tour/map.json': { buildings: [], roads: [], water: [], areas: [], trees: [], far: [] },
  'poles.json': { prefix: 'T', no: [], x: [], y: [], viewpoint: [], heading: [], distance: [] },
  'tour/place/a.json': { title: { zh: '甲地' }, story: { zh: '从前有棵树' }, places: [] },
  'tour/place/b.json': { title: { zh: '乙地' }, places: [] },
}

const realFetch = window.fetch
const realContext = HTMLCanvasElement.prototype.getContext
const realDecode = HTMLImageElement.prototype.decode
let tour: TourHandle | null = null

afterEach(() => {
  tour?.close()
  document.body.replaceChildren()
  window.fetch = realFetch
  HTMLCanvasElement.prototype.getContext = realContext
  HTMLImageElement.prototype.decode = realDecode
})

test('without WebGL she still sees a picture, walks, turns and hears where she is', { timeout: 60_000 }, async () => {
  window.fetch = (input) => {
    const file = files[String(input).replace('/c/flat/1/', '')]
    return Promise.resolve(file === undefined ? new Response('', { status: 404 }) : Response.json(file))
  }
  HTMLImageElement.prototype.decode = () => Promise.resolve()
  const noWebgl = function (this: HTMLCanvasElement, kind: string) {
    return kind.startsWith('webgl') ? null : realContext.call(this, kind as '2d')
  }
  HTMLCanvasElement.prototype.getContext = noWebgl as unknown as typeof realContext
  addWords(commonWords)
  addWords(tourWords)
  setLocale('zh')
  const host = document.createElement('div')
  host.style.cssText = 'inline-size: 400px; block-size: 640px; --mm: 2px'
  document.body.append(host)
  const problems: TourProblem[] = []
  const views: View[] = []
  tour = await openTour(host, {
    base: '/c/flat/1/',
    view: {},
    onView: (view) => views.push(view),
    onProblem: (problem) => problems.push(problem),
    reducedMotion: false,
  })

  const pane = () => host.querySelector<HTMLElement>('.tour-flat')?.style ?? null
  const side = () => Number(pane()?.backgroundSize.split('px')[0]) / 6
  const face = () => Math.round(-Number.parseFloat(pane()?.backgroundPosition ?? '0') / side())
  await expect.poll(() => pane()?.backgroundImage, { timeout: 40_000 }).toContain('/c/flat/1/tour/a/preview.webp')
  await expect.poll(face, { timeout: 40_000 }).toBe(1)
  expect(problems).toEqual([{ kind: 'no-webgl' }])
  await expect.poll(() => host.textContent, { timeout: 40_000 }).toContain('从前有棵树')
  expect(host.querySelector('canvas')).toBeNull()

  host.querySelector<HTMLButtonElement>('[data-pad="right"]')?.click()
  await expect.poll(face, { timeout: 40_000 }).toBe(2)

  const exit = host.querySelector<HTMLButtonElement>('nav button')
  expect(exit?.getAttribute('aria-label')).toContain('乙，')
  exit?.click()
  await expect.poll(() => pane()?.backgroundImage, { timeout: 40_000 }).toContain('/c/flat/1/tour/b/preview.webp')
  await expect.poll(() => host.querySelector('[aria-live]')?.textContent, { timeout: 40_000 }).toBe('您现在在：乙')
  await expect.poll(() => views.at(-1)?.viewpoint, { timeout: 40_000 }).toBe('b')
})
