import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { STATES, type State } from './case.ts'
import { LAYERS, type Layers } from './round.ts'
import type { Tried } from './tried.ts'

const Book = z.record(
  z.string(),
  z.object({
    code: z.string(),
    tries: z.array(z.object({ kind: z.string(), name: z.string(), out: z.array(z.string()) })),
  }),
)
type Book = z.infer<typeof Book>

/** What was tried last with each of the layers in each state; only what was tried with the code as it is counts. */
export class LockdownLedger {
  readonly #file: string
  readonly #code: string
  readonly #book: Book

  constructor(file: string, code: string) {
    this.#file = file
    this.#code = code
    this.#book = existsSync(file) ? Book.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  }

  keep(layers: Layers, state: State, tried: readonly Tried[]): void {
    this.#book[`${layers} ${state}`] = { code: this.#code, tries: tried.map(({ kind, name, out }) => ({ kind, name, out: [...out] })) }
    // One try a line, so that a change of one is seen as one.
    const rows = Object.entries(this.#book).map(
      ([key, { code, tries }]) =>
        `  ${JSON.stringify(key)}: { "code": ${JSON.stringify(code)}, "tries": [\n${tries.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ] }`,
    )
    writeFileSync(this.#file, `{\n${rows.join(',\n')}\n}\n`)
  }

  now(): Tried[] {
    return (Object.keys(LAYERS) as Layers[]).flatMap((layers) =>
      STATES.flatMap((state) => {
        const kept = this.#book[`${layers} ${state}`]
        return kept?.code === this.#code ? kept.tries.map((each) => ({ layers, state, ...each })) : []
      }),
    )
  }
}
