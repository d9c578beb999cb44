/**
 * What a code of 77 modules holds with low correction (ISO/IEC 18004, version 15-L). On the 100 mm that the code has here a
 * module is 1.2 mm: a phone 60 cm away, which sees some 75 cm of the glass on 1,920 pixels, has three for it.
 */
export const MOST_BYTES = 520

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * A text for a phone in at most so many bytes, cut only between lines. Rule C26.
 *
 * @param lines the most needed first; those that do not fit go from the end
 * @param more the line that says how many went
 * @param last lines that stay whatever goes, the telephone number last; when even they are too long, only that one
 */
export function takeAlong(lines: readonly string[], last: readonly [...string[], string], more: (left: number) => string, mostBytes = MOST_BYTES): string {
  for (let kept = lines.length; kept >= 0; kept -= 1) {
    const left = lines.length - kept
    const text = [...lines.slice(0, kept), ...(left === 0 ? [] : [more(left)]), ...last].join('\n')
    if (bytesOf(text) <= mostBytes) return text
  }
  return last.at(-1) as string
}
