import * as z from 'zod/mini'
import type { Needed } from './needed.ts'
import type { Words } from './words.ts'

/** What residents' words can be: something broken, a question, an idea, a rating, an errand (代办), a message to a deputy, a fault in what we show, a call for help. */
export const CASE_KINDS = ['REPORT', 'ASK', 'SUGGEST', 'RATE', 'AGENT', 'DEPUTY', 'CONTENT', 'HELP'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** `REPORT-LIGHT`: a kind, and what it is about. */
export const CaseCode = z.string().check(z.regex(/^(REPORT|ASK|SUGGEST|RATE|AGENT|DEPUTY|CONTENT|HELP)(-[A-Z0-9]{1,24})?$/))
export type CaseCode = z.infer<typeof CaseCode>

/** The kind a code begins with. */
export const kindOfCase = (code: CaseCode): CaseKind => code.split('-', 1)[0] as CaseKind

/** Whether somebody has to look on the spot before such a case may be put away. Rule K3. */
export const isChecked = (kind: CaseKind): boolean => kind === 'REPORT' || kind === 'AGENT' || kind === 'HELP'

/** Whether such a case may ever be shown to others: what is said to a deputy, an errand or a call for help may not. */
export const mayBePublic = (kind: CaseKind): boolean => kind === 'REPORT' || kind === 'SUGGEST'

const WANTED: Readonly<Record<CaseKind, readonly Needed[]>> = {
  REPORT: ['place', 'words'],
  ASK: ['words'],
  SUGGEST: ['words'],
  RATE: ['stars', 'item'],
  AGENT: ['words', 'way-back'],
  DEPUTY: ['words'],
  CONTENT: ['item'],
  HELP: [],
}

/** As much of words as their kind asks for. */
export type Sayable = Omit<Words, 'format' | 'receipt' | 'locale' | 'said' | 'terminal' | 'saidAt'>

/** Words that stand for themselves: a ready sentence, something typed, a photo or a voice. */
const saysSomething = ({ sentences, text, parts }: Sayable) => sentences.length > 0 || (text ?? '').trim() !== '' || (parts ?? []).length > 0

const HAS: Readonly<Record<Needed, (words: Sayable) => boolean>> = {
  place: ({ pole, viewpoint, item }) => pole !== undefined || viewpoint !== undefined || item?.startsWith('place:') === true,
  words: saysSomething,
  stars: ({ stars }) => stars !== undefined,
  item: ({ item }) => item !== undefined,
  'way-back': ({ contact, comesBack }) => (contact ?? '').trim() !== '' || comesBack === true,
}

/** What is missing in words of their kind. A form asks for it; once said, words are never refused for it, and the desk asks. Rule K8. */
export function missingIn(words: Sayable): Needed[] {
  if (words.about !== undefined) return words.about.does === 'rate' && words.stars === undefined ? ['stars'] : []
  return WANTED[kindOfCase(words.category)].filter((needed) => !HAS[needed](words))
}
