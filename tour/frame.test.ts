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
