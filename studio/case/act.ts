import type { DeskCase, DeskRoad } from '../../model/case/desk.ts'
import type { DeskAct } from '../../model/case/desk-act.ts'
import type { Note, PhraseValues } from '../../model/case/event.ts'
import { wantsReason } from '../../model/case/state.ts'
import type { StatusPhrase } from '../../model/content/phrase.ts'
import { fillSlots, slotsOf } from '../../model/content/slots.ts'
import { ClockTime, Day } from '../../model/day.ts'
import { type Locale, shown, type Text } from '../../model/text.ts'
import { sentenceValues } from '../../ui/format/sentence.ts'
import { type Doing, type Draft, EMPTY_TYPED } from './drafts.ts'

/** A field of the form that has to be filled or mended before the form can be sent. */
export type Lack = 'office' | 'place' | 'day' | 'time' | 'days' | 'pole' | 'phone' | 'reason' | 'duplicateOf' | 'words' | 'until' | 'translation'

/** Nobody at a desk can know a resident's receipt, so a sentence that names it cannot be filled here. */
const canBeFilled = ({ text }: StatusPhrase) => !allSlots(text).includes('code')

const allSlots = ({ zh, ug }: Text): string[] => [...new Set([...slotsOf(zh), ...slotsOf(ug ?? '')])]

const roadOf = (each: DeskCase, doing: Doing): DeskRoad | undefined => (doing.is === 'step' ? each.roads.find(({ to }) => to === doing.to) : undefined)

/** The ready sentences that fit what is about to be done. */
export function phrasesOf(each: DeskCase, doing: Doing): StatusPhrase[] {
  if (doing.is === 'step') return (roadOf(each, doing)?.phrases ?? []).filter(canBeFilled)
  return doing.is === 'waiting' || doing.is === 'asked' ? each.phrases[doing.is].filter(canBeFilled) : []
}

/** Whether what is about to be done is sent to somebody, and the words ask to whom. */
export const wantsOffice = (doing: Doing): boolean => doing.is === 'step' && (doing.to === 'dispatched' || doing.to === 'transferred')
export const asksReason = (doing: Doing): boolean => doing.is === 'waiting' || (doing.is === 'step' && wantsReason(doing.to))

/** A form as it opens: the usual sentence is chosen, and what the case itself says is filled in. */
export function newDraft(each: DeskCase, doing: Doing, duplicateOf = ''): Draft {
  const phrases = phrasesOf(each, doing)
  const usual = roadOf(each, doing)?.usual ?? phrases.find(({ usual: is }) => is === true)?.id ?? null
  return {
    doing,
    phrase: phrases.some(({ id }) => id === usual) ? usual : null,
    typed: { ...EMPTY_TYPED, pole: each.pole ?? '' },
    noteZh: '',
    noteUg: '',
    reason: duplicateOf === '' ? null : 'already-known',
    officeZh: '',
    officeUg: '',
    duplicateOf,
    until: '',
    translation: '',
  }
}

const textOf = (zh: string, ug: string): Text | undefined => (zh.trim() === '' ? undefined : { zh: zh.trim(), ...(ug.trim() === '' ? {} : { ug: ug.trim() }) })

const officeOf = ({ officeZh, officeUg }: Draft): Text | undefined => textOf(officeZh, officeUg)

/** What fills the slots as far as it has been typed rightly. */
export function valuesOf(draft: Draft): PhraseValues {
  const { typed, reason } = draft
  const office = officeOf(draft)
  const place = textOf(typed.placeZh, typed.placeUg)
  const day = typed.day === '' ? draft.until : typed.day
  return {
    ...(office === undefined ? {} : { office }),
    ...(place === undefined ? {} : { place }),
    ...(Day.safeParse(day).success ? { day } : {}),
    ...(ClockTime.safeParse(typed.time).success ? { time: typed.time } : {}),
    ...(/^\d{1,3}$/.test(typed.days) ? { days: Number(typed.days) } : {}),
    ...(/^[A-Z]{1,8}-\d{1,8}$/.test(typed.pole) ? { pole: typed.pole } : {}),
    ...(/^[+*]?\d[\d\s*-]{1,30}$/.test(typed.phone) ? { phone: typed.phone } : {}),
    ...(reason === null ? {} : { reason }),
  }
}

/** The slots that the chosen sentence leaves open. */
export const slotsWanted = (phrase: StatusPhrase | undefined): string[] => (phrase === undefined ? [] : allSlots(phrase.text))

/** The values of a sentence's own slots, and no others; `null` while one of them is open. */
export function valuesFor(phrase: StatusPhrase, draft: Draft): PhraseValues | null {
  const values = valuesOf(draft)
  const own = slotsWanted(phrase).map((slot) => [slot, Reflect.get(values, slot)] as const)
  return own.some(([, value]) => value === undefined) ? null : (Object.fromEntries(own) as PhraseValues)
}

/** A sentence as a reader of a language will read it; what is still open is a blank line. */
export function preview(phrase: StatusPhrase, draft: Draft, locale: Locale): { readonly words: string; readonly in: Locale } {
  const of = shown(phrase.text, locale).in
  const blanks = Object.fromEntries(allSlots(phrase.text).map((slot) => [slot, '＿＿']))
  return { words: fillSlots(phrase.text, of, { ...blanks, ...sentenceValues(valuesOf(draft), of) }), in: of }
}

function noteOf({ noteZh, noteUg }: Draft): Note | undefined {
  const [zh, ug] = [noteZh.trim(), noteUg.trim()]
  if (zh === '' && ug === '') return undefined
  return { ...(zh === '' ? {} : { zh }), ...(ug === '' ? {} : { ug }), machine: [] }
}

/** What is missing before a form can be sent, in the order in which the form asks for it. */
export function lacksOf(each: DeskCase, draft: Draft): Lack[] {
  const { doing } = draft
  if (doing.is === 'translated') return draft.translation.trim() === '' ? ['translation'] : []
  const phrase = phrasesOf(each, doing).find(({ id }) => id === draft.phrase)
  const values = valuesOf(draft)
  const open = slotsWanted(phrase)
    .filter((slot) => Reflect.get(values, slot) === undefined)
    // Until when it takes is asked once, for the promise and for the sentence.
    .map((slot) => (slot === 'day' && doing.is === 'waiting' ? 'until' : slot)) as Lack[]
  const lacks: Lack[] = []
  if (asksReason(doing) && draft.reason === null) lacks.push('reason')
  if (doing.is === 'step' && doing.to === 'duplicate' && draft.duplicateOf === '') lacks.push('duplicateOf')
  if (doing.is === 'waiting' && draft.until !== '' && !Day.safeParse(draft.until).success) lacks.push('until')
  if ((doing.is === 'answer' || doing.is === 'asked') && phrase === undefined && noteOf(draft) === undefined) lacks.push('words')
  return [...new Set([...lacks, ...open])]
}

/** What is sent to the hub; nothing is missing in the draft any more. What others see has a form of its own. */
export function actOf(each: DeskCase, draft: Draft): DeskAct['act'] {
  const { doing, reason } = draft
  if (doing.is === 'translated') return { is: 'translated', of: doing.of, in: 'ug', text: draft.translation.trim() }
  const phrase = phrasesOf(each, doing).find(({ id }) => id === draft.phrase)
  const values = phrase === undefined ? null : valuesFor(phrase, draft)
  const note = noteOf(draft)
  const spoken = {
    sentence: phrase === undefined || values === null ? null : { phrase: phrase.id, values },
    ...(note === undefined ? {} : { note }),
  }
  if (doing.is === 'step') {
    const office = wantsOffice(doing) ? officeOf(draft) : undefined
    return {
      is: 'step',
      to: doing.to,
      ...spoken,
      ...(asksReason(doing) && reason !== null ? { reason } : {}),
      ...(office === undefined ? {} : { office }),
      ...(doing.to === 'duplicate' ? { duplicateOf: draft.duplicateOf } : {}),
    }
  }
  if (doing.is === 'waiting') return { is: 'waiting', ...spoken, reason: reason ?? 'mistake', ...(draft.until === '' ? {} : { until: draft.until }) }
  if (doing.is === 'answer' || doing.is === 'asked') return { is: doing.is, ...spoken }
  throw new Error(`desk: wants something that is said, came ${doing.is}`)
}
