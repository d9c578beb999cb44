/** One key: what it writes. Its face is the same letter. */
export type Layout = 'ug' | 'latin'

/**
 * The letters of each keyboard, rows from the top, keys from the left of the glass.
 *
 * Uyghur: all 32 letters and ئ without a shift. The letters stand where the PRC keyboard has them (the order of xkb-data's
 * `cn(ug)`); the six that hide behind its shift key (ج خ ف ژ ۆ گ) and ئ follow on the right of the row they belong to. Four
 * in a hundred letters of running Uyghur would need that shift.
 */
export const ROWS: Readonly<Record<Layout, readonly (readonly string[])[]>> = {
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
}

/** What a text is after the last letter as people see it is taken away: a letter goes with its marks. */
export function withoutLast(text: string): string {
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)]
  return letters
    .slice(0, -1)
    .map((each) => each.segment)
    .join('')
}
