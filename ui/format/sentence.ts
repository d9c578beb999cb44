import type { PhraseValues } from '../../model/case/event.ts'
import { type ReceiptCode, showReceiptCode } from '../../model/case/receipt.ts'
import { fillSlots } from '../../model/content/slots.ts'
import { type Locale, shown, type Text } from '../../model/text.ts'
import { receiptWords } from '../words/receipt.ts'
import { formatDay } from './date.ts'

/** What fills the slots of a ready sentence, as a reader of a language reads it. */
export function sentenceValues(values: PhraseValues, locale: Locale): Record<string, string> {
  const { office, place, day, time, days, pole, phone, code, reason } = values
  const all = {
    office: office === undefined ? undefined : shown(office, locale).words,
    place: place === undefined ? undefined : shown(place, locale).words,
    day: day === undefined ? undefined : formatDay(day, locale),
    time,
    days: days?.toString(),
    // What residents read on the plate and type: `CG-0027` is `0027`.
    pole: pole?.slice(pole.lastIndexOf('-') + 1),
    phone,
    code: code === undefined ? undefined : showReceiptCode(code as ReceiptCode),
    reason: reason === undefined ? undefined : receiptWords[`receipt.because.${reason}`][locale],
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/**
 * A ready sentence with its slots filled, in one language; a sentence without Uyghur stays the Chinese it is, values too. Every
 * slot has its value: a sentence with a hole throws. Rule C18.
 */
export function fillSentence(text: Text, values: PhraseValues, locale: Locale): { readonly words: string; readonly in: Locale } {
  const of = shown(text, locale).in
  return { words: fillSlots(text, of, sentenceValues(values, of)), in: of }
}
