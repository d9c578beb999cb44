import { afterEach, expect, test, vi } from 'vitest'
import { ok, problem } from '../../model/result.ts'
import { makeFrames } from '../frame.ts'
import type { TourProblem } from '../problem.ts'
import type { Picture, PictureAt } from '../stage/picture.ts'
import type { View } from '../view.ts'
import { Walk } from './walk.ts'
import type { WhereTo } from './where-to.ts'

afterEach(() => vi.unstubAllGlobals())

const FILES: Readonly<Record<string, unknown>> = {
  'tour/graph.json': {
    id: ['v01', 'v02', 'v08'],
    x: [4, -25, 30],
    y: [33, 33, 33],
    z: [1.65, 1.65, 1.65],
    heading: [80, 90, 270],
    pyramid: [0, 0, 0],
    pyramids: [{ tile: 512, levels: [1536, 768, 384], preview: 256, format: 'webp' }],
    links: [
      [0, 1],
      [0, 2],
    ],
    start: 'v02',
  },
  'tour/names.json': { titles: [{ zh: '小花园', ug: 'گۈللۈك' }, { zh: '中心路口' }, { zh: '健身角' }] },
  'tour/map.json': { buildings: [], roads: [], water: [], areas: [], trees: [], far: [] },
  'poles.json': { prefix: 'CG', no: ['CG-0002'], x: [1], y: [35.2], viewpoint: ['v01'], heading: [306.25], distance: [3.72] },
  'tour/place/v01.json': {
    title: { zh: '小花园' },
    story: { zh: '石榴树' },
    places: [],
    versions: [{ name: 'old', title: { zh: '从前' }, year: 1996, pyramid: { tile: 512, levels: [512], preview: 128, format: 'jpg' } }],
  },
  'tour/place/v02.json': { title: { zh: '中心路口' }, places: [] },
  'tour/place/v08.json': { title: { zh: '健身角' }, places: [] },
}

interface Home {
  readonly walk: Walk
  readonly picture: Picture
  readonly problems: TourProblem[]
  readonly views: View[]
  /** what the glass shows: the folder of the place */
  shown(): string | null
  /** and what is seen beside it */
  beside(): string | null
  /** draws frames of a twentieth of a second for so long */
  draws(seconds: number): void
  lineIs(up: boolean): void
}

/** A lobby with a tour in it: the shelf's files, a picture that only remembers, and no glass. */
async function openTour(
  view: WhereTo,
  { missing = [] as string[], line = true, still = false, graph = {} as Readonly<Record<string, unknown>> } = {},
): Promise<Home> {
  let up = line
  vi.stubGlobal('fetch', (url: string) => {
    const path = url.replace('/c/k/1/', '')
    if (!up) return Promise.reject(new TypeError('Failed to fetch'))
    const file = missing.includes(path) ? undefined : path === 'tour/graph.json' ? { ...(FILES[path] as object), ...graph } : FILES[path]
    return Promise.resolve(file === undefined ? new Response('', { status: 404 }) : Response.json(file))
  })
  const problems: TourProblem[] = []
  const views: View[] = []
  const walk = new Walk(
    {
      base: '/c/k/1/',
      view,
      reducedMotion: still,
      mostPoles: 6,
      now: () => 1_800_000_000_000,
      onView: (at) => views.push(at),
      onProblem: (what) => problems.push(what),
    },
    makeFrames(),
  )
  let prepared: PictureAt | null = null
  let shown: string | null = null
  let beside: string | null = null
  const picture: Picture = {
    kind: 'gl',
    prepare: (at) => {
      if (!up) return Promise.resolve(problem({ kind: 'no-line', file: `${at.folder}preview.webp` }))
      prepared = at
      return Promise.resolve(ok(true))
    },
    between: () => false,
    pass: (share) => void (share === 1 && (shown = prepared?.folder ?? null)),
    draw: () => true,
    above: () => undefined,
    bringShapes: () => Promise.resolve(true),
    goIn: (open) => open(null),
    goOut: () => undefined,
    markHere: () => undefined,
    markWay: () => undefined,
    lightMap: () => undefined,
    beside: (at) => {
      if (!up) return Promise.resolve(problem({ kind: 'no-line', file: `${at?.folder}preview.webp` }))
      beside = at?.folder ?? null
      return Promise.resolve(ok(true))
    },
    divide: () => undefined,
    tryAgain: () => undefined,
    resize: () => undefined,
    close: () => undefined,
  }
  walk.resize(1080, 1200)
  walk.attach(picture)
  await walk.start()
  const draws = (seconds: number) => {
    for (let gone = 0; gone < seconds; gone += 0.05) walk.frame(0.05)
  }
  draws(0.2)
  return { walk, picture, problems, views, shown: () => shown, beside: () => beside, draws, lineIs: (now) => void (up = now) }
}

const arrived = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('the tour opens where the link says, and says so', async () => {
  const home = await openTour({ viewpoint: 'v01', heading: 100 })
  expect(home.shown()).toBe('/c/k/1/tour/v01/')
  expect(home.views.at(-1)).toEqual({ viewpoint: 'v01', heading: 100, pitch: 0, fov: 75 })
  await vi.waitFor(() => expect(home.walk.store.state.nearPoles.map((pole) => pole.digits)).toEqual(['0002']))
  await vi.waitFor(() => expect(home.walk.store.state.place?.story?.zh).toBe('石榴树'))
})

test('she walks to the crossing and goes on looking the same way', async () => {
  const home = await openTour({ viewpoint: 'v01', heading: 263 })
  await home.walk.walkTo('v02')
  home.draws(1)
  expect(home.shown()).toBe('/c/k/1/tour/v02/')
  expect(home.views.at(-1)).toMatchObject({ viewpoint: 'v02', heading: 263 })
  expect(home.walk.store.state).toMatchObject({ at: 1, going: null, flying: false, trouble: null })
})

test('the line goes while she wants to walk on: she stays where she is and is told', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  home.lineIs(false)
  await home.walk.walkTo('v08')
  home.draws(1)
  expect(home.shown()).toBe('/c/k/1/tour/v01/')
  expect(home.walk.store.state).toMatchObject({ at: 0, trouble: { kind: 'no-line' } })
  home.lineIs(true)
  await home.walk.walkTo('v08')
  home.draws(1)
  expect(home.walk.store.state).toMatchObject({ at: 2, trouble: null })
})

test('a place that is gone opens the start with a sentence, never nothing', async () => {
  const home = await openTour({ viewpoint: 'v99' })
  expect(home.shown()).toBe('/c/k/1/tour/v02/')
  expect(home.walk.store.state.trouble).toEqual({ kind: 'unknown-viewpoint', viewpoint: 'v99' })
})

test('who comes by a pole number faces the pole', async () => {
  const home = await openTour({ pole: '2' })
  expect(home.views.at(-1)).toMatchObject({ viewpoint: 'v01', heading: 306.25 })
})

test('with no line at all the page can try again, and then it opens', async () => {
  const home = await openTour({}, { line: false })
  expect(home.walk.store.state.cannotStart).toMatchObject({ kind: 'no-line' })
  home.lineIs(true)
  await home.walk.start()
  home.draws(0.2)
  expect(home.walk.store.state.cannotStart).toBeNull()
  expect(home.shown()).toBe('/c/k/1/tour/v02/')
})

test('a missing list of poles or of names leaves the walk whole and is reported once', async () => {
  const home = await openTour({ viewpoint: 'v01' }, { missing: ['poles.json', 'tour/names.json'] })
  await arrived()
  await home.walk.walkTo('v02')
  home.draws(1)
  await home.walk.walkTo('v01')
  home.draws(1)
  expect(home.shown()).toBe('/c/k/1/tour/v01/')
  await vi.waitFor(() => expect(home.problems.map((each) => 'file' in each && each.file).sort()).toEqual(['/c/k/1/poles.json', '/c/k/1/tour/names.json']))
})

test('who was told that there is no line, and tries again when there is one, reads what is told at the place', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  home.lineIs(false)
  await home.walk.walkTo('v08')
  expect(home.walk.store.state.trouble).toMatchObject({ kind: 'no-line' })
  home.lineIs(true)
  home.walk.again()
  await vi.waitFor(() => expect(home.walk.store.state.place?.title).toEqual({ zh: '健身角' }))
})

test('two touches in a row lead to the second place', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  const first = home.walk.walkTo('v02')
  const second = home.walk.walkTo('v08')
  await Promise.all([first, second])
  home.draws(1)
  expect(home.shown()).toBe('/c/k/1/tour/v08/')
})

test('up to the map and down again she stands where she stood', async () => {
  const home = await openTour({ viewpoint: 'v01', heading: 100 })
  await vi.waitFor(() => expect(home.walk.store.state.map).not.toBeNull())
  await home.walk.rise()
  home.draws(2)
  expect(home.walk.store.state).toMatchObject({ mode: 'overview', flying: false })
  expect(home.walk.eye.projector.eye.z).toBeGreaterThan(40)
  home.walk.descend()
  await arrived()
  home.draws(2)
  expect(home.walk.store.state).toMatchObject({ mode: 'street', at: 0 })
  expect(home.walk.eye.projector.eye.z).toBe(1.65)
  expect(home.views.at(-1)).toMatchObject({ viewpoint: 'v01', heading: 100 })
})

test('a place that nobody knows the position of is walked to and from by a fade, and the eye is always somewhere', async () => {
  const home = await openTour({ viewpoint: 'v01' }, { graph: { x: [4, null, 30] } })
  expect(home.problems).toContainEqual({ kind: 'broken', file: '/c/k/1/tour/graph.json', wanted: 'x of every viewpoint' })
  for (const [viewpoint, at] of [
    ['v02', 1],
    ['v01', 0],
  ] as const) {
    await home.walk.walkTo(viewpoint)
    home.draws(1)
    expect(home.walk.store.state).toMatchObject({ at, flying: false, trouble: null })
    const { x, y, z } = home.walk.eye.projector.eye
    expect([x, y, z].every(Number.isFinite)).toBe(true)
  }
})

test('a place whose picture is not in the bundle is named and not gone to', async () => {
  const home = await openTour({ viewpoint: 'v01' }, { graph: { pyramid: [0, 0, 9] } })
  await home.walk.walkTo('v08')
  home.draws(1)
  expect(home.walk.store.state).toMatchObject({ at: 0, trouble: { kind: 'broken' } })
  expect(home.walk.store.state.exits.map(({ id }) => id)).toEqual(['v02'])
})

test('whoever touches the picture on the way is there before they notice', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  await vi.waitFor(() => expect(home.walk.store.state.map).not.toBeNull())
  await home.walk.rise()
  home.draws(0.2)
  expect(home.walk.store.state.flying).toBe(true)
  home.walk.eye.down(0)
  home.draws(0.25)
  expect(home.walk.store.state.flying).toBe(false)
})

test('who wants no motion is there in one frame', async () => {
  const home = await openTour({ viewpoint: 'v01' }, { still: true })
  await home.walk.walkTo('v02')
  home.walk.frame(1 / 60)
  expect(home.walk.store.state).toMatchObject({ at: 1, flying: false })
})

test('a finger that draws the picture along is followed by the link, and by the words of left and right', async () => {
  const home = await openTour({ viewpoint: 'v01', heading: 80 })
  home.walk.eye.down(0)
  home.walk.eye.drag(-200, 0, 100)
  home.walk.frame(1 / 60)
  home.walk.eye.up(900)
  home.draws(0.2)
  expect(home.views.at(-1)?.heading).toBeGreaterThan(85)
  expect(home.walk.store.state.view.heading).toBe(home.views.at(-1)?.heading)
})

test('a picture that rests asks for no more frames', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  home.walk.eye.nudge(30, 0, 1)
  home.draws(3)
  let asked = 0
  home.walk.frames.connect(() => (asked += 1))
  asked = 0
  home.draws(1)
  expect(asked).toBe(0)
})

test('another time of the place is shown where one stands, stands in the link, and is left by walking on', async () => {
  const home = await openTour({ viewpoint: 'v01', heading: 100 })
  await vi.waitFor(() => expect(home.walk.store.state.place).not.toBeNull())
  const { place, exits } = home.walk.store.state
  await home.walk.go({ ...home.walk.eye.look('v01'), version: 'old' })
  home.draws(1)
  expect(home.shown()).toBe('/c/k/1/tour/v01_old/')
  expect(home.views.at(-1)).toEqual({ viewpoint: 'v01', heading: 100, pitch: 0, fov: 75, version: 'old' })
  expect(home.walk.store.state).toMatchObject({ version: 'old', trouble: null })
  // Nothing that is told of the place is read anew.
  expect(home.walk.store.state.place).toBe(place)
  expect(home.walk.store.state.exits).toBe(exits)
  await home.walk.walkTo('v02')
  home.draws(2)
  expect(home.shown()).toBe('/c/k/1/tour/v02/')
  expect(home.walk.store.state.version).toBeNull()
  expect(home.views.at(-1)).not.toHaveProperty('version')
})

test('a link to another time opens it; one to a time that has no picture opens today and says so', async () => {
  const home = await openTour({ viewpoint: 'v01', version: 'old' })
  expect(home.shown()).toBe('/c/k/1/tour/v01_old/')
  const wrong = await openTour({ viewpoint: 'v01', version: 'snow' })
  expect(wrong.shown()).toBe('/c/k/1/tour/v01/')
  expect(wrong.walk.store.state).toMatchObject({ version: null, trouble: { kind: 'unknown-version', version: 'snow' } })
  expect(wrong.problems).toEqual([{ kind: 'unknown-version', version: 'snow' }])
})

test('the card that was lost comes back with the time that was shown', async () => {
  const home = await openTour({ viewpoint: 'v01', version: 'old' })
  await vi.waitFor(() => expect(home.walk.store.state.place).not.toBeNull())
  home.walk.attach(home.picture)
  await arrived()
  home.draws(1)
  expect(home.shown()).toBe('/c/k/1/tour/v01_old/')
})

test('two times of a place stand beside each other until one walks on; what cannot be read is said', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  await vi.waitFor(() => expect(home.walk.store.state.place).not.toBeNull())
  await home.walk.beside.show('old')
  expect(home.beside()).toBe('/c/k/1/tour/v01_old/')
  expect(home.walk.store.state.beside).toBe('old')
  await home.walk.walkTo('v02')
  expect(home.beside()).toBeNull()
  expect(home.walk.store.state.beside).toBeNull()
  home.draws(2)
  await home.walk.beside.show('old')
  expect(home.walk.store.state).toMatchObject({ beside: null, trouble: { kind: 'unknown-version' } })
  await home.walk.go({ viewpoint: 'v01' })
  await vi.waitFor(() => expect(home.walk.store.state.place?.versions).toHaveLength(1))
  home.lineIs(false)
  await home.walk.beside.show('old')
  expect(home.walk.store.state).toMatchObject({ beside: null, trouble: { kind: 'no-line' } })
})

test('she goes into a hall and out again, and stands in the street as she stood; nobody is told of a view meanwhile', async () => {
  const home = await openTour({ viewpoint: 'v01', heading: 100 })
  const { walk } = home
  const told = home.views.length
  let closed = 0
  const inside = { draw: () => true, tap: () => undefined, close: () => void (closed += 1) }
  expect(walk.goIn(() => inside)).toBe(true)
  expect(walk.inside).toBe(inside)
  walk.eye.stand(0, 1, 1.6, { viewpoint: '', heading: 0, pitch: 0, fov: 60 })
  walk.eye.nudge(40, 0, 1)
  home.draws(2)
  expect(walk.store.state.mode).toBe('inside')
  expect(home.views.length).toBe(told)
  walk.goOut()
  home.draws(1)
  expect(closed).toBe(1)
  expect(walk.store.state).toMatchObject({ mode: 'street', at: 0, flying: false })
  expect(home.views.at(-1)).toEqual({ viewpoint: 'v01', heading: 100, pitch: 0, fov: 75 })
  expect([walk.eye.projector.eye.x, walk.eye.projector.eye.y]).toEqual([4, 33])
})

test('a hall is entered only from a street that stands still, and left when she is led elsewhere', async () => {
  const home = await openTour({ viewpoint: 'v01' })
  const { walk } = home
  const inside = { draw: () => true, tap: () => undefined, close: () => undefined }
  await vi.waitFor(() => expect(walk.store.state.map).not.toBeNull())
  await walk.rise()
  expect(walk.goIn(() => inside)).toBe(false)
  home.draws(3)
  expect(walk.goIn(() => inside)).toBe(false)
  walk.descend()
  await arrived()
  home.draws(3)
  expect(walk.goIn(() => inside)).toBe(true)
  await walk.go({ viewpoint: 'v08' })
  home.draws(2)
  expect(walk.inside).toBeNull()
  expect(walk.store.state).toMatchObject({ mode: 'street', at: 2 })
})
