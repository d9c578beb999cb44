import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from './candidate.ts'
import { InputEngines, type Offer } from './engines.ts'
import type { ToWorker } from './worker-message.ts'

/** The other end of the wire: what was asked, and a way to answer it when the test wants. */
function wire() {
  const asked: ToWorker[] = []
  let hear: (event: { data: unknown }) => void = () => undefined
  let fail: () => void = () => undefined
  const engines = new InputEngines(
    {
      postMessage: (message) => asked.push(message),
      addEventListener: ((type: string, listener: never) => {
        if (type === 'message') hear = listener
        else fail = listener
      }) as never,
    },
    ['/c/a/1/', '/c/b/2/'],
  )
  const questions = () => asked.filter((message) => message.is === 'ask')
  const answer = (text: string) => hear({ data: { is: 'candidates', id: questions().at(-1)?.id, read: text, candidates: [{ text, used: 1, replaces: 0 }] } })
  return { engines, asked, questions, answer, hear: (data: unknown) => hear({ data }), fail: () => fail() }
}

const typed = (letters: string): Question => ({ is: 'pinyin', typed: letters, keys: 26, before: '' })
const textOf = (offer: Offer | null) => offer?.candidates[0]?.text ?? null

test('T13 the bundles are opened once, and what they have is told', () => {
  const { engines, asked, hear } = wire()
  expect(asked).toEqual([{ is: 'open', of: ['/c/a/1/', '/c/b/2/'] }])
  expect(engines.state.get()).toEqual({ is: 'opening' })
  hear({ is: 'open', has: { pinyin: true, ink: false, strokes: true, ug: true } })
  expect(engines.state.get()).toEqual({ is: 'open', has: { pinyin: true, ink: false, strokes: true, ug: true } })
})

test('T13 of the questions that come while one is under way only the newest is asked, and only the newest is answered', async () => {
  const { engines, questions, answer } = wire()
  const offers = ['y', 'ya', 'yan', 'yang'].map((letters) => engines.ask(typed(letters)))
  expect(questions()).toHaveLength(1)
  answer('y')
  expect(questions().map((message) => (message.question.is === 'pinyin' ? message.question.typed : ''))).toEqual(['y', 'yang'])
  answer('yang')
  expect((await Promise.all(offers)).map(textOf)).toEqual([null, null, null, 'yang'])
})

test('T13 a worker that breaks, or says what nobody understands, leaves no question waiting', async () => {
  for (const harm of [({ fail }: ReturnType<typeof wire>) => fail(), ({ hear }: ReturnType<typeof wire>) => hear({ is: 'nonsense' })]) {
    const wires = wire()
    const [under, next] = [wires.engines.ask(typed('a')), wires.engines.ask(typed('b'))]
    harm(wires)
    expect([await under, await next, await wires.engines.ask(typed('c'))]).toEqual([null, null, null])
    expect(wires.engines.state.get()).toEqual({ is: 'broken' })
  }
})

test('T13 whenever answers come, every question ends, the last one with its answer, and at most one is under way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ask', 'answer'), { maxLength: 40 }), async (acts) => {
      const { engines, questions, answer } = wire()
      const offers: Promise<Offer | null>[] = []
      let answered = 0
      for (const act of acts) {
        if (act === 'ask') offers.push(engines.ask(typed('a'.repeat(offers.length + 1))))
        else if (answered < questions().length) answer(`${++answered}`)
        expect(questions().length - answered).toBeLessThanOrEqual(1)
      }
      while (answered < questions().length) answer(`${++answered}`)
      const all = await Promise.all(offers)
      if (all.length > 0) expect(textOf(all.at(-1) ?? null)).toBe(`${answered}`)
    }),
    { numRuns: 60 },
  )
})
