/**
 * The letters of each keyboard, rows from the top, keys from the left of the glass.
 *
 * Uyghur: all 32 letters and ئ without a shift. The letters stand where the PRC keyboard has them (the order of xkb-data's
 * `cn(ug)`); the six that hide behind its shift key (ج خ ف ژ ۆ گ) and ئ follow on the right of the row they belong to. Four
 * in a hundred letters of running Uyghur would need that shift.
 */
export const ROWS = {
  ug: [
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
    ['چ', 'ۋ', 'ې', 'ر', 'ت', 'ي', 'ۇ', 'ڭ', 'و', 'پ', 'ج'],
    ['ھ', 'س', 'د', 'ا', 'ە', 'ى', 'ق', 'ك', 'ل', 'خ', 'ف'],
    ['ز', 'ژ', 'ش', 'غ', 'ۈ', 'ۆ', 'ب', 'ن', 'م', 'گ', 'ئ'],
  ],
  latin: [
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
    ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
    ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l'],
    ['z', 'x', 'c', 'v', 'b', 'n', 'm', '-'],
  ],
  pinyin: [
    ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
    ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l'],
    ["'", 'z', 'x', 'c', 'v', 'b', 'n', 'm'],
  ],
  digits: [
    ['1', '2', '3'],
    ['4', '5', '6'],
    ['7', '8', '9'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>

/** The letters of a telephone's keys, as they write pinyin. */
export const NINE = [
  ['2', 'abc'],
  ['3', 'def'],
  ['4', 'ghi'],
  ['5', 'jkl'],
  ['6', 'mno'],
  ['7', 'pqrs'],
  ['8', 'tuv'],
  ['9', 'wxyz'],
] as const

/**
 * The five kinds of stroke, by the code that the engine reads, and how each runs in a square of 24: fonts that are cut to
 * GB 2312 have no letter for all of them.
 */
export const STROKES = [
  ['h', 'M3 12 H21'],
  ['s', 'M12 3 V21'],
  ['p', 'M17 3 C16 11 12 17 6 21'],
  ['n', 'M8 7 C11 9 14 13 16 18'],
  ['z', 'M4 6 H19 C19 12 17 17 13 20'],
] as const

/** What a text is after the last letter as people see it is taken away: a letter goes with its marks. */
export function withoutLast(text: string): string {
  // Only the end is looked at: a long text is not gone through for one letter.
  const from = Math.max(0, text.length - 64)
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(from))]
  return text.slice(0, from + (letters.at(-1)?.index ?? 0))
}
