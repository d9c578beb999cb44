import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AGE_BANDS, InkSamples } from '../../model/input/ink/samples.ts'
import { CHARACTERS_TO_WRITE, exportOf, type Recorder, type RecorderAct, recorderAfter, startRecorder } from './recorder.ts'

const stroke = [
  [10.4, 20.6],
  [300.2, 400.9],
] as const
const after = (...acts: RecorderAct[]): Recorder => acts.reduce(recorderAfter, startRecorder())
const anAct: fc.Arbitrary<RecorderAct> = fc.oneof(
  fc.record({ is: fc.constant('agreed' as const), yes: fc.boolean() }),
  fc.record({ is: fc.constant('age' as const), age: fc.constantFrom(null, ...AGE_BANDS) }),
  fc.constant({ is: 'wrote' as const, stroke }),
  fc.record({ is: fc.constant('delete' as const), sample: fc.nat(5) }),
  fc.constantFrom('undo', 'clear', 'keep', 'skip', 'next-person', 'delete-all').map((is) => ({ is })),
)

test('W7 without consent no stroke is taken and nothing is kept, whatever is touched', () => {
  fc.assert(
    fc.property(fc.array(anAct), (acts) => {
      const unasked = acts.filter(({ is }) => is !== 'agreed')
      const recorder = after(...unasked)
      expect([recorder.ink, recorder.samples]).toEqual([[], []])
    }),
  )
})

test('W7 somebody else is asked again, and gives an age again', () => {
  const before = after({ is: 'agreed', yes: true }, { is: 'age', age: '70-79' }, { is: 'wrote', stroke }, { is: 'keep' })
  const now = recorderAfter(before, { is: 'next-person' })
  expect(now.isAgreed).toBe(false)
  expect(now.age).toBeNull()
  expect(recorderAfter(now, { is: 'wrote', stroke }).ink).toEqual([])
  expect(now.samples).toHaveLength(1)
})

test('W7 consent taken back takes the ink on the pad with it', () => {
  expect(after({ is: 'agreed', yes: true }, { is: 'wrote', stroke }, { is: 'agreed', yes: false }).ink).toEqual([])
})

test('W7 a sample is a character and its strokes in whole units, and an age only if it was given', () => {
  const kept = after(
    { is: 'agreed', yes: true },
    { is: 'wrote', stroke },
    { is: 'keep' },
    { is: 'age', age: 'from-80' },
    { is: 'wrote', stroke },
    { is: 'keep' },
  )
  const ink = [
    [
      [10, 21],
      [300, 401],
    ],
  ]
  expect(kept.samples).toEqual([
    { character: CHARACTERS_TO_WRITE[0], ink },
    { character: CHARACTERS_TO_WRITE[1], ink, age: 'from-80' },
  ])
})

test('W7 one sample or all can be deleted', () => {
  const kept = after({ is: 'agreed', yes: true }, { is: 'wrote', stroke }, { is: 'keep' }, { is: 'wrote', stroke }, { is: 'keep' })
  expect(recorderAfter(kept, { is: 'delete', sample: 0 }).samples.map(({ character }) => character)).toEqual([CHARACTERS_TO_WRITE[1]])
  expect(recorderAfter(kept, { is: 'delete-all' }).samples).toEqual([])
})

test('W7 whatever was touched, the export reads again, is the same each time, and has no place for more', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 60 }), (acts) => {
      const recorder = after({ is: 'agreed', yes: true }, ...acts)
      const told = JSON.parse(exportOf(recorder))
      expect(InkSamples.parse(told).samples).toEqual(recorder.samples)
      expect(exportOf(recorder)).toBe(exportOf(recorder))
      expect(InkSamples.safeParse({ ...told, name: '阿依古丽' }).success).toBe(false)
    }),
  )
  const told = JSON.parse(exportOf(after({ is: 'agreed', yes: true }, { is: 'wrote', stroke }, { is: 'keep' })))
  expect(InkSamples.safeParse({ ...told, samples: [{ ...told.samples[0], name: '阿依古丽' }] }).success).toBe(false)
})

test('W7 every character is asked for once before one comes again', () => {
  expect(new Set(CHARACTERS_TO_WRITE).size).toBe(CHARACTERS_TO_WRITE.length)
  const all = CHARACTERS_TO_WRITE.reduce<Recorder>((now) => recorderAfter(now, { is: 'skip' }), startRecorder())
  expect(all.at).toBe(0)
})
