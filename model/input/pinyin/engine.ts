/** What a resident may take: its characters, and how many of the typed letters it stands for. */
export interface Candidate {
  readonly text: string
  readonly used: number
}

export interface Asked {
  /** 26: letters and apostrophes; 9: the digits 2 to 9 of a telephone, and apostrophes */
  readonly keys: 26 | 9
  /** the text left of the caret */
  readonly before: string
  /** at most this many, 1 to 500 */
  readonly limit: number
}

export interface PinyinEngine {
  /** Best first, no text twice; none when no letter begins a syllable. Never throws. */
  candidates(typed: string, asked: Asked): readonly Candidate[]
  /** What is shown above the keys: `yanglao` gives `yang'lao`, and so does `9264526`. */
  split(typed: string, keys?: 26 | 9): string
}
