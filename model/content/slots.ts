import type { Locale, Text } from '../text.ts'

/** `{office}` in a sentence: a word in braces that is filled when the sentence is said. */
const SLOT = /\{([a-z]{1,16})\}/g

/** The names of the slots in a sentence, each once, in order of their first place. */
export function slotsOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(SLOT)].map(([, name]) => name as string))]
}

// Keeps a phone number or a time whole and in its own direction inside a Uyghur sentence (DESIGN §4).
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * Says a sentence with its slots filled. Values stand in isolates, because a pole's number or an office's Chinese name
 * must not turn the sentence around. A slot without a value throws: a sentence with a hole is never sent. Rule C18.
 *
 * @param values words for a reader of `locale`, already formatted
 */
export function fillSlots(text: Text, locale: Locale, values: Readonly<Record<string, string>>): string {
  const sentence = locale === 'ug' && text.ug !== undefined ? text.ug : text.zh
  return sentence.replace(SLOT, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`sentence: wants a value for {${name}}, came none`)
    return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`
  })
}
