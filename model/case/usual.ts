import { type Phrases, phrasesFor } from '../content/phrase.ts'
import { slotsOf } from '../content/slots.ts'
import type { PhraseValues, Sentence } from './event.ts'
import type { CaseCode } from './kind.ts'
import type { CaseStep } from './step.ts'

/**
 * The ready sentence that goes out at a step when nobody chooses one: the usual one made most nearly for the category, of those
 * whose every slot can be filled. `undefined` when there is none. Rule C18.
 */
export function usualSentence(phrases: Phrases, step: CaseStep, code: CaseCode, values: PhraseValues): Sentence | undefined {
  const phrase = phrasesFor(phrases, step, code).find(
    ({ usual, text }) => usual === true && [...slotsOf(text.zh), ...slotsOf(text.ug ?? '')].every((slot) => Reflect.get(values, slot) !== undefined),
  )
  return phrase === undefined ? undefined : { phrase: phrase.id, text: phrase.text, values }
}
