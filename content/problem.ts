/** Where in a community folder something stands. */
export interface Where {
  /** path inside the folder, with forward slashes */
  readonly file: string
  /** the line, where a file is a table or could not be read on */
  readonly line?: number | undefined
  /** the item: `place:hall`, a viewpoint, a pole; left out when it is about the whole file */
  readonly item?: string | undefined
  /** the field inside the item, `hours.0.opens` */
  readonly field?: string | undefined
}

/** One sentence in each of the staff's languages, Chinese and English. */
export type Said = readonly [zh: string, en: string]

/**
 * Something in a community folder that the press will not take: where it stands, what is wrong, and how to mend it.
 * Rule B12 in model/RULES.md.
 */
export interface FolderProblem extends Where {
  readonly wrong: Said
  readonly mend: Said
}

/** No run keeps more than this; fifty thousand broken rows are told by the first of them and a number. */
const KEPT = 200

/** Collects problems, so that one run tells staff everything that is wrong and not only the first thing. */
export class Problems {
  readonly found: FolderProblem[] = []
  /** how many there were, kept or not */
  count = 0

  add(where: Where, wrong: Said, mend: Said): void {
    this.count++
    if (this.found.length < KEPT) this.found.push({ ...where, wrong, mend })
  }

  get any(): boolean {
    return this.count > 0
  }
}

/** Where a problem stands, in one line: `places.csv:4 › place:hall › poleNo`. */
export function showWhere({ file, line, item, field }: Where): string {
  return [line === undefined ? file : `${file}:${line}`, item, field].filter((part) => part !== undefined && part !== '').join(' › ')
}

/** A problem as it is printed. */
export function showProblem(problem: FolderProblem): string {
  const sentence = (at: 0 | 1, between: string) => `${problem.wrong[at]}${between}${problem.mend[at]}`
  return `  ${showWhere(problem)}\n    ${sentence(0, '；')}。\n    ${sentence(1, '; ')}.`
}

/** What came, shortened so that a message stays one line. */
export function came(value: unknown): string {
  if (value === undefined) return 'nothing'
  // What is nested is told by its kind: written out it could be endless, or turn in a circle.
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? `[… ${value.length}]` : `{ ${Object.keys(value).slice(0, 4).join(', ').slice(0, 50)} }`
  const text = String(value)
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
