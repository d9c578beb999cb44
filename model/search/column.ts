/** How a part stands in a name: 3 it is the whole name, 2 its beginning, 1.5 the beginning of a word, 1 somewhere. */
export type How = 1 | 1.5 | 2 | 3

/** A column of an index: one text, a line for each record, names within a line parted by tabs. */
export class Column {
  /** begins and ends with a line feed, so that every line lies between two */
  readonly #text: string
  readonly #starts: Int32Array
  /** whether there is a Latin letter in it: most columns have none, and need not be looked through for one */
  readonly hasLatin: boolean

  /** @param records how many lines there are; an empty text stands for that many empty lines */
  constructor(text: string, records: number) {
    this.#text = `\n${text === '' ? '\n'.repeat(Math.max(0, records - 1)) : text}\n`
    this.hasLatin = /[a-z]/.test(text)
    this.#starts = new Int32Array(records + 1)
    for (let line = 0, at = 0; line <= records; line++) {
      this.#starts[line] = at + 1
      at = this.#text.indexOf('\n', at + 1)
    }
  }

  line(at: number): string {
    return this.#text.slice(this.#starts[at] as number, (this.#starts[at + 1] as number) - 1)
  }

  names(at: number): string[] {
    return this.line(at).split('\t')
  }

  /** Tells each line that holds `part` how well. */
  find(part: string, tell: (line: number, how: How) => void): void {
    let line = 0
    let best: How | 0 = 0
    for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, at + 1)) {
      if (at >= (this.#starts[line + 1] as number)) {
        if (best > 0) tell(line, best as How)
        best = 0
        while (at >= (this.#starts[line + 1] as number)) line++
      }
      const before = this.#text.charCodeAt(at - 1)
      const how = isEdge(before) ? (isEdge(this.#text.charCodeAt(at + part.length)) ? 3 : 2) : before === SPACE ? 1.5 : 1
      if (how > best) best = how
    }
    if (best > 0) tell(line, best as How)
  }
}

const SPACE = 32
const isEdge = (code: number): boolean => code === 9 || code === 10
