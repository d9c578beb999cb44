import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { VOICE_MAX_SECONDS } from '../../model/case/part.ts'
import { element, joined, NAMES, oggOf, oggPage, opusHead, opusTags, packet, packetsOf, webmOf } from '../testing/voices.ts'
import { oggMs } from './ogg.ts'
import { opusMs } from './opus-packet.ts'
import { voiceOf } from './voice.ts'
import { webmMs } from './webm.ts'

const FORMATS = [
  { name: 'Ogg', type: 'audio/ogg; codecs=opus', of: (seconds: number) => oggOf(packetsOf(seconds)) },
  { name: 'WebM of a recorder', type: 'audio/webm;codecs=opus', of: (seconds: number) => webmOf(packetsOf(seconds)) },
  {
    name: 'WebM that was written whole',
    type: 'audio/webm',
    of: (seconds: number) => webmOf(packetsOf(seconds), { endless: false, durationMs: seconds * 1000, inGroups: true }),
  },
]

describe.each(FORMATS)('$name', ({ type, of }) => {
  test.each([1, 7, 59, VOICE_MAX_SECONDS, VOICE_MAX_SECONDS + 2])('K19 a voice of %i seconds is as long as it is', (seconds) => {
    expect(voiceOf(type, of(seconds))?.ms).toBeCloseTo(seconds * 1000, 5)
  })

  test('K19 one that is longer than a minute and the slack is refused', () => {
    expect(voiceOf(type, of(VOICE_MAX_SECONDS + 2.1))).toBeNull()
    expect(voiceOf(type, of(600))).toBeNull()
  })

  test('K19 cut anywhere before its end it is refused or shorter, and nothing throws', () => {
    const whole = of(2)
    for (let length = 0; length < whole.length; length++) {
      const voice = voiceOf(type, whole.subarray(0, length))
      if (voice !== null) expect(voice.ms).toBeLessThan(2000.001)
    }
  })

  test('K19 with any byte changed it has an answer', () => {
    const whole = of(0.5)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = whole.slice()
        changed[at] = byte
        const voice = voiceOf(type, changed)
        if (voice !== null) expect(voice.ms).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })
})

test('K19 random bytes, also behind a good beginning, have an answer from every reader', () => {
  const beginnings = [new Uint8Array(0), joined([...'OggS'].map((letter) => letter.charCodeAt(0))), Uint8Array.from(NAMES.ebml), webmOf([]), oggOf([])]
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 600 }), (beginning, tail) => {
      const bytes = joined(beginning, tail)
      for (const ms of [oggMs(bytes), webmMs(bytes), opusMs(tail)]) if (ms !== null) expect(Number.isFinite(ms)).toBe(true)
    }),
    { numRuns: 3000 },
  )
  for (const filled of [0, 0xff, 0x81, 0xa3]) expect([oggMs(new Uint8Array(1e6).fill(filled)), webmMs(new Uint8Array(1e6).fill(filled))]).toEqual([null, null])
  expect([oggMs(randomBytes(1e6)), webmMs(randomBytes(1e6))]).toEqual([null, null])
})

test('K19 a container that says less than lies in it is not believed', () => {
  const packets = packetsOf(90)
  expect(voiceOf('audio/ogg', oggOf(packets, { granule: 48_000n }))).toBeNull()
  expect(voiceOf('audio/webm', webmOf(packets, { durationMs: 1000, endless: false }))).toBeNull()
  // Nor one that says more.
  expect(voiceOf('audio/ogg', oggOf(packetsOf(1), { granule: 48_000n * 3600n }))).toBeNull()
  expect(voiceOf('audio/webm', webmOf(packetsOf(1), { durationMs: 3_600_000 }))).toBeNull()
  expect(voiceOf('audio/webm', webmOf(packetsOf(1), { durationMs: Number.NaN }))).toBeNull()
})

const one = packetsOf(1)
test.each<[string, string, Uint8Array]>([
  ['a photo', 'image/webp', webmOf(one)],
  ['an Ogg that is said to be a WebM', 'audio/webm', oggOf(one)],
  ['a WebM that is said to be an Ogg', 'audio/ogg', webmOf(one)],
  ['a Matroska', 'audio/webm', webmOf(one, { docType: 'matroska' })],
  ['a film', 'audio/webm', webmOf(one, { trackType: 1 })],
  ['Vorbis', 'audio/webm', webmOf(one, { codec: 'A_VORBIS' })],
  ['two tracks', 'audio/webm', webmOf(one, { tracks: 2 })],
  ['no track', 'audio/webm', webmOf(one, { tracks: 0 })],
  ['no sound', 'audio/webm', webmOf([])],
  ['no sound', 'audio/ogg', oggOf([])],
  ['a track without a length', 'audio/webm', joined(element(NAMES.ebml, element(NAMES.docType, [119, 101, 98, 109])), element(NAMES.tracks, [], true))],
  ['something behind its end', 'audio/ogg', joined(oggOf(one), [60, 104, 116, 109, 108, 62])],
  ['something before its beginning', 'audio/ogg', joined([0], oggOf(one))],
  ['two streams', 'audio/ogg', joined(oggPage([opusHead()], { flags: 2 }), oggPage([opusHead()], { flags: 2, stream: 8 }), oggPage([packet()]))],
  ['a second stream in the middle', 'audio/ogg', joined(oggPage([opusHead()], { flags: 2 }), oggPage([opusTags()]), oggPage([packet()], { stream: 9 }))],
  ['no head', 'audio/ogg', joined(oggPage([packet()], { flags: 2 }), oggPage([opusTags()]), oggPage([packet()]))],
  [
    'a packet that never ends',
    'audio/ogg',
    joined(oggPage([opusHead()], { flags: 2 }), oggPage([opusTags()]), oggPage([packet(10)]), oggPage([packet(255)]).subarray(0, -1)),
  ],
  ['zero bytes', 'audio/ogg', new Uint8Array(0)],
  ['zero bytes', 'audio/webm', new Uint8Array(0)],
])('K19 %s is no voice (%s)', (_, type, bytes) => {
  expect(voiceOf(type, bytes)).toBeNull()
})

test('K19 packets are as long as their first bytes say', () => {
  const said = (...bytes: number[]) => opusMs(Uint8Array.from(bytes))
  expect([said(3 << 3), said(12 << 3), said(13 << 3), said(16 << 3), said((31 << 3) | 1), said((31 << 3) | 3, 3)]).toEqual([60, 10, 20, 2.5, 40, 60])
  expect([said(), said((31 << 3) | 3), said((31 << 3) | 3, 0), said((3 << 3) | 3, 3)]).toEqual([null, null, null, null])
})
