const PREFIX = 'shelf-session '

/** The Web Lock that a page holds, shared, as long as somebody stands on a version. */
export const sessionLock = (bundle: string, version: number): string => `${PREFIX}${bundle} ${version}`

/** The versions among the names of locks, as `<bundle> <version>`. */
export const versionsHeld = (names: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : [])))
