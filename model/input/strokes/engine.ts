/** What a resident may take: one character. */
export interface StrokeCandidate {
  readonly text: string
  /** whether these are all of its strokes, or only the first */
  readonly whole: boolean
}

export interface StrokeEngine {
  /**
   * Characters whose strokes begin so: `h` 横, `s` 竖, `p` 撇, `n` 点 or 捺, `z` 折, `*` a stroke one does not know. Whole ones
   * first, then those that go on, most used first; last a few that are whole but for one wrong stroke. Anything else in `codes`
   * is left out; never throws.
   */
  candidates(codes: string, limit: number): readonly StrokeCandidate[]
}
