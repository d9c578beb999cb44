import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, Decision, decisionFaults } from './decision.ts'

const zh = (text: string) => ({ zh: text })
const card: Decision = {
  questions: [
    { id: 'age', ask: zh('满 60 岁了吗？'), yes: 'lives', no: 'too-young' },
    { id: 'lives', ask: zh('住在本市吗？'), yes: 'can', no: 'ask-us' },
  ],
  outcomes: [
    { id: 'can', is: 'yes', text: zh('可以办') },
    { id: 'too-young', is: 'no', text: zh('还不能办') },
    { id: 'ask-us', is: 'ask', text: zh('请问一问') },
  ],
}

test('C13 answers lead from the first question to an outcome, and what is answered after it is not looked at', () => {
  expect(decisionFaults(card)).toEqual([])
  expect(decide(card, [])).toMatchObject({ is: 'asked', question: { id: 'age' }, asked: 0 })
  expect(decide(card, [true])).toMatchObject({ is: 'asked', question: { id: 'lives' }, asked: 1 })
  expect(decide(card, [true, false])).toMatchObject({ is: 'ended', outcome: { id: 'ask-us' }, asked: 2 })
  expect(decide(card, [false, true, true])).toMatchObject({ is: 'ended', outcome: { id: 'too-young' }, asked: 1 })
})

test('C13 a name used twice, an answer into nothing, a circle and a part nobody reaches are each named', () => {
  const [age, lives] = card.questions as [Decision['questions'][number], Decision['questions'][number]]
  expect(decisionFaults({ ...card, questions: [{ ...age, no: 'gone' }, lives] })).toEqual([{ is: 'unknown', id: 'gone' }])
  expect(decisionFaults({ ...card, questions: [age, { ...lives, no: 'age' }] })).toEqual([{ is: 'circle', id: 'age' }])
  expect(decisionFaults({ ...card, outcomes: [...card.outcomes, { id: 'maybe', is: 'ask', text: zh('问') }] })).toEqual([{ is: 'unreached', id: 'maybe' }])
  expect(decisionFaults({ ...card, outcomes: [...card.outcomes, { id: 'can', is: 'yes', text: zh('又一个') }] })).toEqual([{ is: 'twice', id: 'can' }])
})

test('C13 there are at most five questions', () => {
  const questions = Array.from({ length: 6 }, (_, at) => ({ id: `q${at}`, ask: zh('？'), yes: 'can', no: at === 5 ? 'ask-us' : `q${at + 1}` }))
  expect(Decision.safeParse({ ...card, questions }).success).toBe(false)
  expect(Decision.safeParse({ ...card, questions: questions.slice(0, 5) }).success).toBe(true)
})

test('C13 a decision without faults ends for every way of answering after at most its number of questions', () => {
  const names = ['q0', 'q1', 'q2', 'q3', 'q4', 'yes', 'no', 'ask']
  const name = fc.constantFrom(...names)
  const made = fc.array(fc.record({ yes: name, no: name }), { minLength: 1, maxLength: 5 })
  let whole = 0
  fc.assert(
    fc.property(made, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (ways, answers) => {
      const decision: Decision = {
        questions: ways.map((way, at) => ({ id: `q${at}`, ask: zh('？'), ...way })),
        outcomes: (['yes', 'no', 'ask'] as const).map((is) => ({ id: is, is, text: zh(is) })),
      }
      const faults = decisionFaults(decision)
      // Every fault but an unreached outcome would let somebody walk into nothing or for ever.
      if (faults.some(({ is }) => is !== 'unreached')) return
      whole++
      const end = decide(decision, answers)
      expect(end.is).toBe('ended')
      expect(end.asked).toBeLessThanOrEqual(ways.length)
    }),
    { numRuns: 3000 },
  )
  expect(whole).toBeGreaterThan(50)
})
