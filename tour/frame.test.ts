import { expect, test } from 'vitest'
import { makeFrames } from './frame.ts'

test('a frame asked for before anyone draws is drawn as soon as someone does', () => {
  const frames = makeFrames()
  frames.request()
  let drawn = 0
  frames.connect(() => (drawn += 1))
  expect(drawn).toBe(1)
})

test('when the flat picture takes over, the engine that is put away later does not take the door with it', () => {
  const frames = makeFrames()
  const asked: string[] = []
  const leaveEngine = frames.connect(() => asked.push('engine'))
  frames.connect(() => asked.push('flat'))
  leaveEngine()
  frames.request()
  expect(asked).toEqual(['flat'])
})

test('every frame on the glass is counted and heard of', () => {
  const frames = makeFrames()
  const heard: number[] = []
  const stop = frames.onDrawn(() => heard.push(frames.drawn))
  frames.drew()
  frames.drew()
  stop()
  frames.drew()
  expect(heard).toEqual([1, 2])
  expect(frames.drawn).toBe(3)
})

/** A page on which a frame takes so long and whose frames are asked for all the time, slowly. */
function slowPage(frameMs: number) {
  let clock = 0
  const due: { at: number; then: () => void }[] = []
  const frames = makeFrames({ now: () => clock, after: (ms, then) => due.push({ at: clock + ms, then }) })
  /** when each frame began */
  const at: number[] = []
  frames.connect(() => {
    at.push(clock)
    frames.drew()
    clock += frameMs
  })
  frames.slow(33)
  const passes = (ms: number) => {
    for (const end = clock + ms; clock < end; clock += 1) {
      for (const each of due.filter(({ at: when }) => when <= clock)) {
        due.splice(due.indexOf(each), 1)
        each.then()
      }
      frames.request()
      frames.request()
    }
  }
  return { at, due, frames, passes }
}

test('while it is slow no frame comes sooner than it may, none is lost, and then it is as fast as before', () => {
  const { at, due, frames, passes } = slowPage(0)
  passes(200)
  expect(at).toEqual([0, 33, 66, 99, 132, 165, 198])
  expect(due).toHaveLength(1)
  frames.slow(0)
  due[0]?.then()
  frames.request()
  frames.request()
  expect(at).toHaveLength(10)
})

test('while it is slow, a frame that held the page up leaves it to itself twice as long', () => {
  const { at, frames, passes } = slowPage(150)
  passes(10_000)
  const steps = at.slice(1).map((each, nth) => each - (at[nth] ?? 0))
  for (const step of steps) expect(step).toBeGreaterThan(2.6 * 150)
  expect(at.length).toBeGreaterThan(20)
  expect(frames.heldMs).toBeGreaterThan(120)
})

test('a frame within a turn of the screen holds nothing up, and one long frame is not the rule', () => {
  const quick = slowPage(10)
  quick.passes(1_000)
  expect(quick.at.length).toBeGreaterThan(28)
  expect(quick.frames.heldMs).toBe(0)
  const once = slowPage(5_000)
  once.passes(5_002)
  expect(once.at).toHaveLength(1)
  expect(once.frames.heldMs).toBe(25)
})
