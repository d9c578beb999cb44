import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { ItemId } from './item.ts'

const StepName = z.string().check(z.regex(/^[a-z0-9-]{1,32}$/))

/** A question that is answered by yes or no; `yes` and `no` name the next question or an outcome. */
export const Question = z.object({ id: StepName, ask: Text, yes: StepName, no: StepName })
/** Where a way of answers ends: it can be done, it cannot, or somebody has to be asked. `to` is what to read next. */
export const Outcome = z.object({ id: StepName, is: z.enum(['yes', 'no', 'ask']), text: Text, to: z.optional(ItemId) })

/**
 * "Is this for me?": at most five questions of yes and no, plain data, answered on the terminal and told to nobody
 * (as GOV.UK's simple smart answers). The first question begins. Rule C13.
 */
export const Decision = z.object({
  questions: z.array(Question).check(z.minLength(1), z.maxLength(5)),
  outcomes: z.array(Outcome).check(z.minLength(2), z.maxLength(6)),
})
export type Decision = z.infer<typeof Decision>

export type Decided =
  | { readonly is: 'asked'; readonly question: z.infer<typeof Question>; readonly asked: number }
  | { readonly is: 'ended'; readonly outcome: z.infer<typeof Outcome>; readonly asked: number }

/**
 * Follows answers through a decision that `decisionFaults` found whole. Answers past an outcome are not looked at.
 *
 * @param answers true for yes, in the order the questions came
 */
export function decide({ questions, outcomes }: Decision, answers: readonly boolean[]): Decided {
  let question = questions[0] as z.infer<typeof Question>
  for (const [asked, yes] of answers.entries()) {
    const next = yes ? question.yes : question.no
    const outcome = outcomes.find((each) => each.id === next)
    if (outcome !== undefined) return { is: 'ended', outcome, asked: asked + 1 }
    question = questions.find((each) => each.id === next) as z.infer<typeof Question>
  }
  return { is: 'asked', question, asked: answers.length }
}

export type DecisionFault = { readonly is: 'twice' | 'unknown' | 'circle' | 'unreached'; readonly id: string }

/** What is wrong with a decision: a name used twice, an answer that leads nowhere, a circle, a part nobody reaches. Rule C13. */
export function decisionFaults({ questions, outcomes }: Decision): DecisionFault[] {
  const faults: DecisionFault[] = []
  const names = [...questions, ...outcomes].map((each) => each.id)
  for (const id of new Set(names.filter((name, at) => names.indexOf(name) < at))) faults.push({ is: 'twice', id })
  const known = new Map(questions.map((question) => [question.id, question]))
  const reached = new Set<string>()
  const walk = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) {
      if (!faults.some((fault) => fault.is === 'circle' && fault.id === id)) faults.push({ is: 'circle', id })
      return
    }
    reached.add(id)
    const question = known.get(id)
    if (question === undefined) return
    for (const next of [question.yes, question.no]) {
      if (!names.includes(next)) faults.push({ is: 'unknown', id: next })
      else walk(next, [...way, id])
    }
  }
  walk((questions[0] as z.infer<typeof Question>).id, [])
  // What a wrong answer cut off would be told twice.
  if (faults.length === 0) for (const id of names) if (!reached.has(id)) faults.push({ is: 'unreached', id })
  return faults
}
