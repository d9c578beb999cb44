import { expect, test } from 'vitest'
import { attached } from './attached.ts'
import { saysEnough } from './says-enough.ts'

const nothing = { sentences: [], pole: null }
const [sound, picture] = [new Blob(['v'], { type: 'audio/webm;codecs=opus' }), new Blob(['p'], { type: 'image/jpeg' })]
const voice = { sound, seconds: 4 }

test('D4 K8 a voice counts as words, with or without a place', () => {
  expect(saysEnough(nothing)).toBe(false)
  expect(saysEnough({ ...nothing, pole: 'CG-0027' })).toBe(false)
  expect(saysEnough({ ...nothing, voice })).toBe(true)
  expect(saysEnough({ ...nothing, words: '灯坏了' })).toBe(true)
  expect(saysEnough({ ...nothing, sentences: ['dark'] })).toBe(true)
})

test('D4 K8 a photo alone counts where its place is known', () => {
  expect(saysEnough({ ...nothing, photos: [picture] })).toBe(false)
  expect(saysEnough({ ...nothing, photos: [picture], item: 'guide:elder-card' })).toBe(false)
  for (const place of [{ pole: 'CG-0027' }, { viewpoint: 'v01' }, { item: 'place:hall' }]) {
    expect(saysEnough({ ...nothing, ...place, photos: [picture] })).toBe(true)
    expect(saysEnough({ ...nothing, ...place, picture })).toBe(true)
  }
})

test('D4 photos and a voice go along as what they are', () => {
  expect(attached([], null)).toEqual([])
  expect(attached([picture], voice)).toEqual([
    { kind: 'photo', type: 'image/jpeg', bytes: picture },
    { kind: 'voice', type: 'audio/webm;codecs=opus', bytes: sound },
  ])
})
