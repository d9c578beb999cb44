import type { Row } from '../content/views.ts'
import type { Searched } from './lay-index.ts'

const there = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

/**
 * What a search looks through of one line of a list. A work is found by its artist's display name like by its own.
 *
 * @param soundOf how a Chinese name sounds, a syllable for each Hanzi; the title's own sound stands in its line
 */
export function searchedRow(row: Row, soundOf: (name: string) => string): Searched {
  const names = there([row.title, row.shortTitle, row.by])
  return {
    id: row.id,
    names: names.map(({ zh }) => ({ zh, sound: zh === row.title.zh && row.sound !== undefined ? row.sound : soundOf(zh) })),
    ug: there(names.map(({ ug }) => ug)),
    rest: there([row.summary?.zh, row.summary?.ug, row.under?.zh, row.under?.ug]),
    code: row.code ?? '',
  }
}
