import { expect, test } from 'vitest'
import { GuidedTours, GuidedTourSource } from './guided.ts'

const SENTENCE = { zh: '到了。', ug: 'كەلدۇق.' }
const source = (stop: object) => ({
  slug: 'park',
  title: SENTENCE,
  summary: SENTENCE,
  translation: { ug: 'draft' },
  stops: [{ at: 'v01', sentences: [SENTENCE], ...stop }],
})
const reads = (stop: object) => GuidedTourSource.safeParse(source(stop)).success

test('C20 a stop wants a viewpoint and something to say; how one looks is within what can be seen', () => {
  expect(reads({})).toBe(true)
  expect(reads({ heading: 270, pitch: -20, zoom: 2, version: 'dusk' })).toBe(true)
  for (const wrong of [
    { at: 'V 1' },
    { sentences: [] },
    { sentences: Array(13).fill(SENTENCE) },
    { pitch: 95 },
    { zoom: 9 },
    { heading: '东' },
    { version: '../x' },
  ])
    expect(reads(wrong), JSON.stringify(wrong)).toBe(false)
})

test('C22 a recording lies under media, in a folder, and is named by its hash in a bundle', () => {
  expect(reads({ narration: { zh: 'media/park/1.opus' }, begins: { zh: [0, 2.5] } })).toBe(true)
  for (const file of ['park.opus', 'media/../park.opus', 'media/park.webm', 'https://example.org/park.mp3'])
    expect(reads({ narration: { zh: file } }), file).toBe(false)
  expect(reads({ narration: { zh: 'media/1.wav' }, begins: { zh: [-1] } })).toBe(false)
  const pressed = (src: string) => GuidedTours.safeParse({ tours: [source({ narration: { ug: { src } } })] }).success
  expect(pressed(`narration/${'0'.repeat(64)}.mp3`)).toBe(true)
  for (const src of ['narration/park.mp3', `/narration/${'0'.repeat(64)}.mp3`, `narration/${'0'.repeat(64)}.webm`]) expect(pressed(src), src).toBe(false)
})

test('a stop without a recording reads as one that nobody speaks', () => {
  expect(GuidedTours.parse({ tours: [source({})] }).tours[0]?.stops[0]?.narration).toEqual({})
})
