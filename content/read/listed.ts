import type { Problems } from '../problem.ts'
import type { Folder } from './files.ts'
import { isRecord } from './is-record.ts'
import { readWith, type Schema } from './schema.ts'

/** The entries of a list, and the slugs of all that are named, broken ones too. */
export interface Listed<T> {
  readonly read: T[]
  readonly named: ReadonlySet<string>
}

/** Reads a file that is one list of entries with a slug each; a file that is not there is an empty list, one that is no list `null`. */
export function readListed<T>(folder: Folder, file: string, name: string, schema: Schema<T>, problems: Problems): Listed<T> | null {
  const raw = folder.has(file) ? folder.data(file) : { [name]: [] }
  if (raw === undefined) return null
  const list = isRecord(raw) ? raw[name] : undefined
  if (!Array.isArray(list)) {
    problems.add(
      { file, field: name },
      [`没有 ${name} 列表`, `has no list ${name}`],
      [`最外层写 ${name}:，下面每项以 - 开头`, `begin with ${name}: and put a - before each entry`],
    )
    return null
  }
  const named = new Set<string>()
  const read = list.flatMap((entry: unknown, at) => {
    const slug = isRecord(entry) && typeof entry['slug'] === 'string' ? entry['slug'] : `#${at + 1}`
    named.add(slug)
    const one = readWith(schema, entry, { file, item: slug }, problems)
    return one === null ? [] : [one]
  })
  return { read, named }
}
