import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GuidedTour } from '../../model/content/guided.ts'
import type { TourGraph } from '../../model/content/tour.ts'
import { Store } from '../walk/store.ts'
import { FIRST_STATE, type WalkState } from '../walk/walk-state.ts'
import { type Guided, Guiding } from './guiding.ts'
import type { Voice, VoiceIs } from './voice.ts'

// A street a – b – c, a far place d behind four more stretches, and e that nothing leads to.
const IDS = ['a', 'b', 'c', 'p', 'q', 'r', 'd', 'e']
const zeros = IDS.map(() => 0)
const graph: TourGraph = {
  id: IDS,
  x: zeros,
  y: IDS.map((_, at) => at * 20),
  z: zeros,
  heading: zeros,
  pyramid: zeros,
  pyramids: [],
  links: [0, 1, 2, 3, 4, 5].map((at): [number, number] => [at, at + 1]),
  start: 'a',
}
const say = (zh: string, more = {}) => ({ zh, ...more })
const tourOf = (...stops: readonly (readonly [at: string, ...sentences: readonly string[]])[]): GuidedTour => ({
  slug: 'x',
  title: say('题'),
  summary: say('题'),
  translation: { ug: 'missing' },
  stops: stops.map(([at, ...sentences]) => ({ at, heading: 90, narration: {}, sentences: sentences.map((each) => say(each)) })),
})

class FakeVoice implements Voice {
  is: VoiceIs = 'silent'
  seconds = 0
  length = 10
  paused = false
  spoke: string[] = []
  speak(url: string, startAt: (length: number) => number) {
    this.spoke.push(url)
    this.is = 'speaking'
    this.paused = false
    this.seconds = startAt(this.length)
  }
  pause() {
    this.paused = true
  }
  goOn() {
    this.paused = false
  }
  stop() {
    this.is = 'silent'
  }
  volume() {}
}

function lobby(tour: GuidedTour, at = 0) {
  const store = new Store<WalkState>({ ...FIRST_STATE, graph, at })
  const gone: string[] = []
  const turned: number[] = []
  let frames = 0
  let nowMs = 0
  let due: (() => void) | null = null
  const walk = {
    store,
    eye: { look: (viewpoint: string) => ({ viewpoint, heading: 0, pitch: 0, fov: 75 }), turnTo: (heading: number) => void turned.push(heading) },
    frames: { request: () => void (frames += 1) },
    go: ({ viewpoint = '' }: { viewpoint?: string }) => {
      gone.push(viewpoint)
      store.set({ going: IDS.indexOf(viewpoint) })
      return Promise.resolve()
    },
  } as unknown as Guided
  const voice = new FakeVoice()
  const guiding = new Guiding(
    walk,
    { tour, base: '/c/', reader: { locale: 'zh', elder: false } },
    {
      voice,
      after: (_ms, then) => {
        due = then
        return () => {
          due = null
        }
      },
      now: () => nowMs,
    },
  )
  const land = () => {
    const { going } = store.state
    if (going === null) return
    store.set({ going: null, flying: true })
    store.set({ at: going })
    store.set({ flying: false })
  }
  const passes = (ms: number) => {
    for (let left = ms; left > 0 && due !== null; left -= 200) {
      nowMs += 200
      const now: () => void = due
      due = null
      now()
    }
  }
  return { store, gone, turned, guiding, voice, land, passes, frames: () => frames, waits: () => due !== null, player: () => guiding.store.state.player }
}

test('it walks to the next stop stretch by stretch, and far away it is simply there', () => {
  const { gone, land, passes, player, turned } = lobby(tourOf(['a', '一'], ['c', '二'], ['a', '三'], ['d', '四']))
  expect(gone).toEqual([])
  expect(player()).toMatchObject({ stop: 0, there: true })
  passes(2000)
  expect(gone).toEqual(['b'])
  land()
  expect(gone).toEqual(['b', 'c'])
  land()
  expect(player()).toMatchObject({ stop: 1, there: true })
  expect(turned).toEqual([90, 90])
  passes(2000)
  land()
  land()
  passes(2000)
  expect(gone).toEqual(['b', 'c', 'b', 'a', 'd'])
  land()
  passes(5000)
  expect(player().is).toBe('over')
})

test('reading asks for no frame, and while it is paused nothing waits', () => {
  const { frames, passes, guiding, waits } = lobby(tourOf(['a', '一'.repeat(40)]))
  const before = frames()
  passes(4000)
  expect(frames()).toBe(before)
  expect(waits()).toBe(true)
  guiding.pause('button')
  expect(waits()).toBe(false)
})

test('an own way pauses it at once and is not fought; going on leads back to the stop and tells the same sentence', () => {
  const { store, gone, guiding, passes, land, player } = lobby(tourOf(['a', '一', '二二二二']))
  passes(2000)
  expect(player().sentence).toBe(1)
  store.set({ going: 1 })
  expect(player()).toMatchObject({ is: 'paused', pausedBy: 'hand' })
  land()
  expect(gone).toEqual([])
  guiding.goOn()
  expect(gone).toEqual(['a'])
  land()
  expect(player()).toMatchObject({ is: 'going', there: true, sentence: 1 })
})

test('up to the map is an own way too', () => {
  const { store, player } = lobby(tourOf(['a', '一']))
  store.set({ mode: 'overview', flying: true })
  expect(player()).toMatchObject({ is: 'paused', pausedBy: 'hand' })
})

test('a stop that is not there, or whose picture does not come, is passed over; it ends when none is left', () => {
  const { store, gone, player, passes } = lobby(tourOf(['zz', '一'], ['b', '二'], ['zz', '三']))
  expect(gone).toEqual(['b'])
  expect(player()).toMatchObject({ stop: 1, passed: [0] })
  store.set({ going: null })
  store.set({ trouble: { kind: 'no-line', file: 'x' } })
  expect(player()).toMatchObject({ is: 'over', passed: [0, 1, 2] })
  expect(store.state.trouble).toBeNull()
  passes(10_000)
  expect(gone).toEqual(['b'])
})

const spoken = (): GuidedTour => {
  const tour = tourOf(['a', '一', '二'.repeat(50)])
  return { ...tour, stops: tour.stops.map((stop) => ({ ...stop, narration: { zh: { src: 'narration/x.opus', begins: [0, 4] } } })) }
}

test('a recording leads; paused it is silent, and after the end too', () => {
  const { voice, guiding, passes, player } = lobby(spoken())
  expect(voice.spoke).toEqual(['/c/narration/x.opus'])
  passes(3000)
  expect(player().sentence).toBe(0)
  voice.seconds = 4.1
  passes(200)
  expect(player().sentence).toBe(1)
  guiding.pause('hand')
  expect(voice.paused).toBe(true)
  guiding.goOn()
  expect(voice.paused).toBe(false)
  voice.is = 'over'
  passes(200)
  expect(player().is).toBe('over')
  expect(voice.is).toBe('silent')
})

test('in another language the sentence stays: the recording begins where it is, and where none is one reads', () => {
  const tour = spoken()
  const { voice, guiding, passes, player } = lobby(tour)
  voice.seconds = 4.5
  passes(200)
  guiding.readBy({ locale: 'ug', elder: false })
  expect(voice.is).toBe('silent')
  expect(player()).toMatchObject({ stop: 0, sentence: 1 })
  guiding.readBy({ locale: 'zh', elder: false })
  expect(voice.seconds).toBe(4)
})

test('a recording that does not come, or ends too early, is not waited for', () => {
  const { voice, passes, player } = lobby(spoken())
  voice.is = 'coming'
  passes(3800)
  expect(player().sentence).toBe(0)
  passes(6000)
  expect(player().sentence).toBe(1)
  const early = lobby(spoken())
  early.voice.is = 'over'
  early.passes(4000)
  expect(early.player()).toMatchObject({ stop: 0, sentence: 1, is: 'going' })
})

test('ended it is silent, nothing waits, and nothing that comes later wakes it', () => {
  const { voice, guiding, store, waits, gone, player } = lobby(spoken())
  guiding.end()
  expect(voice.is).toBe('silent')
  expect(waits()).toBe(false)
  store.set({ going: 1 })
  guiding.goOn()
  guiding.next()
  expect(player().is).toBe('over')
  expect(gone).toEqual([])
})

test('whatever hands, ways, clocks and failures come in whatever order, it never throws and never speaks while it is not going', () => {
  type Act = readonly [name: string, n: number]
  const acts: fc.Arbitrary<Act> = fc.tuple(
    fc.constantFrom('go-on', 'pause', 'next', 'back', 'land', 'time', 'own', 'trouble', 'map', 'street', 'over', 'fail', 'language'),
    fc.nat(7),
  )
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 50 }), (all) => {
      const made = lobby({ ...spoken(), stops: [...spoken().stops, ...tourOf(['c', '三', '四'], ['zz', '五'], ['d', '六']).stops] })
      const { guiding, store, voice } = made
      for (const [name, n] of all) {
        if (name === 'go-on') guiding.goOn()
        else if (name === 'pause') guiding.pause(n > 3 ? 'hand' : 'button')
        else if (name === 'next') guiding.next()
        else if (name === 'back') guiding.back()
        else if (name === 'land') made.land()
        else if (name === 'time') made.passes(n * 700)
        else if (name === 'own') store.set({ going: n })
        else if (name === 'trouble') {
          store.set({ going: null })
          store.set({ trouble: { kind: 'no-line', file: 'x' } })
        } else if (name === 'map') store.set({ mode: 'overview' })
        else if (name === 'street') store.set({ mode: 'street' })
        else if (name === 'over' && voice.is === 'speaking') voice.is = 'over'
        else if (name === 'fail' && voice.is === 'speaking') voice.is = 'failed'
        else if (name === 'language') guiding.readBy({ locale: n > 3 ? 'ug' : 'zh', elder: n % 2 === 0 })
        const { is, there } = made.player()
        if (voice.is === 'speaking' && !voice.paused) expect([is, there]).toEqual(['going', true])
        if (is !== 'going') expect(made.waits()).toBe(false)
      }
      guiding.end()
      expect(voice.is).toBe('silent')
    }),
    { numRuns: 500 },
  )
})
