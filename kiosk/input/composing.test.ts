import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate } from './candidate.ts'
import { type Act, type Composing, compose, composed, MODES, type Mode, withLetters } from './composing.ts'

const MOST = 40
const start = (mode: Mode, before = '', after = '') => compose(mode, { before, after })
const run = (from: Composing, ...acts: readonly Act[]) => acts.reduce((now, act) => composed(now, act, MOST), from)
const keys = (letters: string): Act[] => [...letters].map((key) => ({ is: 'key', key }))
const offered = (now: Composing, ...candidates: readonly Candidate[]) => composed(now, { is: 'candidates', turn: now.turn, candidates }, MOST)
const candidate = (text: string, used = 1, replaces = 0): Candidate => ({ text, used, replaces })
const textOf = ({ field }: Composing) => `${field.before}|${field.after}`
const line = (at: number) => [[at, 0] as const, [at, 9] as const]

test('T12 pinyin is composed beside the field, and a candidate takes its letters and leaves the others', () => {
  const typed = run(start('pinyin', '我要', '卡'), ...keys('yanglaoka'))
  expect([textOf(typed), typed.letters, withLetters(typed)]).toEqual(['我要|卡', 'yanglaoka', '我要yanglaoka卡'])
  const chosen = run(offered(typed, candidate('养老', 7)), { is: 'choose', candidate: candidate('养老', 7) })
  expect([textOf(chosen), chosen.letters]).toEqual(['我要养老|卡', 'ka'])
})

test('T12 what is being composed is searched for already: by its letters, or by what they would first become', () => {
  expect(withLetters(run(start('pinyin', '我要', '卡'), ...keys('yang')))).toBe('我要yang卡')
  const inked = run(start('ink', '养'), { is: 'stroke', stroke: line(1) })
  expect(withLetters(inked)).toBe('养')
  expect(withLetters(offered(inked, candidate('老')))).toBe('养老')
  expect(withLetters(offered(start('ink', '养'), candidate('老', 0)))).toBe('养')
})

test('T12 the space key takes the first candidate; without an answer yet the letters stand for themselves', () => {
  expect(textOf(run(offered(run(start('pinyin'), ...keys('deng')), candidate('灯', 4)), { is: 'space' }))).toBe('灯|')
  expect(textOf(run(start('pinyin'), ...keys('deng'), { is: 'space' }))).toBe('deng|')
  expect(textOf(run(start('pinyin', '灯'), { is: 'space' }))).toBe('灯 |')
})

test('T12 a mark after pinyin takes the first candidate and then stands behind it', () => {
  expect(textOf(run(offered(run(start('pinyin'), ...keys('deng')), candidate('灯', 4)), ...keys('。')))).toBe('灯。|')
})

test('T12 delete takes what was touched last: a stroke, a letter that is composed, a character', () => {
  const inked = run(start('ink', '保'), { is: 'stroke', stroke: line(1) }, { is: 'stroke', stroke: line(2) }, { is: 'delete' })
  expect(inked.ink).toEqual([line(1)])
  expect(textOf(run(inked, { is: 'delete' }, { is: 'delete' }))).toBe('|')
  expect(run(start('pinyin', '保'), ...keys('hu'), { is: 'delete' }).letters).toBe('h')
})

test('T12 a character that was written by hand goes in at the caret and leaves the pad clean', () => {
  const written = run(start('ink', '养', '院'), { is: 'stroke', stroke: line(1) })
  const chosen = run(offered(written, candidate('老')), { is: 'choose', candidate: candidate('老') })
  expect([textOf(chosen), chosen.ink, chosen.candidates]).toEqual(['养老|院', [], []])
})

test('T13 an answer to an older question is not shown', () => {
  const older = run(start('pinyin'), ...keys('ya'))
  const newer = run(older, ...keys('n'))
  expect(composed(newer, { is: 'candidates', turn: older.turn, candidates: [candidate('呀', 2)] }, MOST).candidates).toEqual([])
})

test('T12 another mode, or a field that somebody else changed, drops what is no character yet and nothing that is', () => {
  const typed = run(start('pinyin', '养老', '院'), ...keys('ka'))
  expect(run(typed, { is: 'mode', mode: 'ink' })).toMatchObject({ mode: 'ink', letters: '', field: { before: '养老', after: '院' } })
  expect(run(typed, { is: 'field', field: { before: '养', after: '院' } })).toMatchObject({ letters: '', field: { before: '养', after: '院' } })
})

test('T12 ئ sets itself before a vowel that begins a word, and one touch takes it back', () => {
  const typed = run(start('ug'), ...keys('ا'))
  expect(textOf(typed)).toBe('ئا|')
  expect(textOf(run(typed, { is: 'undo' }))).toBe('ا|')
  expect(textOf(run(typed, { is: 'undo' }, ...keys('ش'), { is: 'undo' }))).toBe('اش|')
})

test('T12 a Uyghur word that was begun is completed in its place', () => {
  const typed = run(start('ug', 'ياشانغانلار كىن'))
  expect(textOf(run(typed, { is: 'choose', candidate: candidate('كىنىشكىسى ', 0, 3) }))).toBe('ياشانغانلار كىنىشكىسى |')
})

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('养老', '🏠🏠🏠🏠🏠', '\u202e\u2066', '\ud800', 'a'.repeat(10_000)))
const anyCandidate = fc.record({ text: anyText, used: fc.nat(50), replaces: fc.nat(50) })
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ is: fc.constant('mode' as const), mode: fc.constantFrom(...MODES) }),
  fc.record({ is: fc.constant('key' as const), key: fc.oneof(fc.constantFrom(..."abz'19*ئاە，ھhspnz"), anyText) }),
  fc.constantFrom<Act>({ is: 'delete' }, { is: 'space' }, { is: 'no-ink' }, { is: 'undo' }),
  fc.record({ is: fc.constant('stroke' as const), stroke: fc.constant(line(3)) }),
  fc.record({ is: fc.constant('choose' as const), candidate: anyCandidate }),
  fc.record({ is: fc.constant('candidates' as const), turn: fc.nat(8), candidates: fc.array(anyCandidate, { maxLength: 3 }) }),
  fc.record({ is: fc.constant('field' as const), field: fc.record({ before: anyText, after: anyText }) }),
)

test('T12 whatever is touched, the field stays within its length, what comes after the caret stays, and nothing throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MODES), fc.array(anyAct, { maxLength: 60 }), (mode, acts) => {
      let now = start(mode, '养', '院')
      for (const act of acts) {
        const next = composed(now, act, MOST)
        expect(next.field.before.length + next.field.after.length).toBeLessThanOrEqual(MOST)
        expect(next.letters.length).toBeLessThanOrEqual(40)
        expect(next.ink.length).toBeLessThanOrEqual(60)
        if (act.is !== 'field' && act.is !== 'undo') expect(next.field.after).toBe(now.field.after)
        now = next
      }
    }),
    { numRuns: 400 },
  )
})
