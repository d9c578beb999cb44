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

test('while it is slow no frame comes sooner than it may, none is lost, and then it is as fast as before', () => {
  let clock = 0
  const due: { at: number; then: () => void }[] = []
  const frames = makeFrames({ now: () => clock, after: (ms, then) => due.push({ at: clock + ms, then }) })
  const at: number[] = []
  frames.connect(() => {
    at.push(clock)
    frames.drew()
  })
  frames.slow(33)
  for (; clock < 200; clock += 1) {
    if ((due[0]?.at ?? Infinity) <= clock) due.shift()?.then()
    frames.request()
    frames.request()
  }
  expect(at).toEqual([0, 33, 66, 99, 132, 165, 198])
  expect(due).toHaveLength(1)
  frames.slow(0)
  due[0]?.then()
  frames.request()
  frames.request()
  expect(at).toHaveLength(10)
})

/** A page on which a frame takes so long, its frames asked for all the time. @returns when each began, and what the page was held up */
function page(frameMs: number, forMs: number) {
  let clock = 0
  const due: { at: number; then: () => void }[] = []
  const frames = makeFrames({ now: () => clock, after: (ms, then) => due.push({ at: clock + ms, then }) })
  const at: number[] = []
  frames.connect(() => {
    at.push(clock)
    frames.drew()
    clock += frameMs
  })
  frames.slow(33)
  for (; clock < forMs; clock += 1) {
    frames.request()
    for (const each of due.filter(({ at: when }) => when <= clock)) {
      due.splice(due.indexOf(each), 1)
      each.then()
    }
  }
  return { at, frames }
}

test('while it is slow, a frame that held the page up leaves it to itself twice as long', () => {
  const { at, frames } = page(150, 10_000)
  const steps = at.slice(1).map((each, nth) => each - (at[nth] ?? 0))
  for (const step of steps) expect(step).toBeGreaterThan(2.6 * 150)
  expect(at.length).toBeGreaterThan(20)
  expect(frames.heldMs).toBeGreaterThan(120)
})

test('a frame within a turn of the screen holds nothing up, and one long frame is not the rule', () => {
  const { at, frames } = page(10, 1_000)
  expect(at.length).toBeGreaterThan(28)
  expect(frames.heldMs).toBe(0)
  expect(page(5_000, 5_001).frames.heldMs).toBeLessThan(30)
})
