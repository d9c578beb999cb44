/**
 * Something in a community folder that the press will not take: where it stands, and one sentence in each of the
 * staff's languages saying what was wanted and what came.
 */
export interface FolderProblem {
  /** path inside the folder, with forward slashes */
  readonly file: string
  /** the item and field, `places.csv:4 poleNo`, or empty when it is about the whole file */
  readonly at: string
  readonly zh: string
  readonly en: string
}

/** Collects problems, so that one run tells staff everything that is wrong and not only the first thing. */
export class Problems {
  readonly found: FolderProblem[] = []

  add(file: string, at: string, zh: string, en: string): void {
    this.found.push({ file, at, zh, en })
  }

  get any(): boolean {
    return this.found.length > 0
  }
}

/** A problem as a line on a terminal. */
export function showProblem(problem: FolderProblem): string {
  const where = problem.at === '' ? problem.file : `${problem.file} › ${problem.at}`
  return `  ${where}\n    ${problem.zh}\n    ${problem.en}`
}

/** What came, shortened so that a message stays one line. */
export function came(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
