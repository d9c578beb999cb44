import type { BundleName } from '../../model/bundle/name.ts'
import { type ItemId, showsOn } from '../../model/content/item.ts'
import { type Hide, layTogether } from '../../model/content/stack.ts'
import { Row } from '../../model/content/views.ts'
import type { Day } from '../../model/day.ts'
import type { OpenIndex } from '../../model/search/open-index.ts'

/** One bundle as it was read for searching. Lines of lists are read one by one, when they are found. */
export interface Shelf {
  readonly bundle: BundleName
  readonly index: OpenIndex
  readonly lines: readonly unknown[]
  readonly hides: readonly Hide[]
  /** how long its index took to open */
  readonly indexMs: number
}

/** All bundles of a stack, laid over each other. */
export interface Library {
  /** the widest first, as in the stack */
  readonly shelves: readonly Shelf[]
  /** whether an item comes from this bundle and shows on this day */
  shows(shelf: Shelf, id: ItemId, day: Day): boolean
  /** its line; `null` when it cannot be read */
  row(id: ItemId): Row | null
}

const idOf = (line: unknown): ItemId | null =>
  typeof line === 'object' && line !== null && typeof (line as { id?: unknown }).id === 'string' ? ((line as { id: string }).id as ItemId) : null

/** The first and last day of a line; one that says no first day never shows. */
function daysOf(line: unknown): { readonly validFrom: Day; readonly validTo?: Day | undefined } {
  const { validFrom, validTo } = line as { validFrom?: unknown; validTo?: unknown }
  return { validFrom: typeof validFrom === 'string' ? validFrom : '9999-12-31', validTo: typeof validTo === 'string' ? validTo : undefined }
}

/** Lays bundles over each other, the widest first: what is hidden stays hidden, and an id comes from one bundle only. Rule B13. */
export function openLibrary(shelves: readonly Shelf[]): Library {
  const { items } = layTogether(
    shelves.map(({ bundle, lines, hides }) => ({
      bundle,
      hides,
      items: lines.flatMap((line) => {
        const id = idOf(line)
        return id === null ? [] : [{ id, line, emergency: (line as { emergency?: unknown }).emergency === true }]
      }),
    })),
  )
  const at = new Map(items.map(({ bundle, item }) => [item.id, { bundle, line: item.line }]))
  const read = new Map<ItemId, Row | null>()
  return {
    shelves,
    shows({ bundle }, id, day) {
      const found = at.get(id)
      return found !== undefined && found.bundle === bundle && showsOn({ ...daysOf(found.line), status: 'published' }, day)
    },
    row(id) {
      let row = read.get(id)
      if (row === undefined) {
        const parsed = Row.safeParse(at.get(id)?.line)
        row = parsed.success ? parsed.data : null
        read.set(id, row)
      }
      return row
    },
  }
}
