/** A value deep inside an item, under a path a person can follow: `materials.1.name.zh`. */
export type Leaf = string | number | boolean | null

/** All values of an item by their paths. An empty list or group is a leaf too, so that emptying one shows. */
export function leavesOf(value: unknown, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const walk = (at: string, each: unknown): void => {
    if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean' || each === null) leaves.set(at, each)
    else if (typeof each === 'object') {
      const inside = Object.entries(each)
      if (inside.length === 0) leaves.set(at, Array.isArray(each) ? '[]' : '{}')
      for (const [key, part] of inside) walk(at === '' ? key : `${at}.${key}`, part)
    }
  }
  walk(path, value)
  return leaves
}

/** One value that is another now; `before` or `now` is left out where there was none. */
export interface Change {
  readonly field: string
  readonly before?: Leaf
  readonly now?: Leaf
}

/** What differs between two items, in the order of their fields. */
export function changesBetween(a: unknown, b: unknown): Change[] {
  const before = leavesOf(a)
  const now = leavesOf(b)
  const changes: Change[] = []
  for (const field of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(field), now.get(field)]
    if (was === is) continue
    changes.push({ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { now: is }) })
  }
  return changes
}
