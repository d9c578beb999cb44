/** Why the disk did not take a row, on an ordinary bad day. */
export type DiskProblem = { readonly kind: 'busy' | 'full' | 'broken'; readonly detail: string }

// https://www.sqlite.org/rescode.html: the low byte is the primary code.
const KINDS: Readonly<Record<number, DiskProblem['kind']>> = {
  5: 'busy',
  6: 'busy',
  8: 'broken',
  10: 'broken',
  11: 'broken',
  13: 'full',
  14: 'broken',
  26: 'broken',
}

/** Reads an error of node:sqlite as a reason; `null` for anything else, which is a bug and should go on. */
export function diskProblem(error: unknown): DiskProblem | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  const kind = KINDS[error.errcode & 0xff]
  return kind === undefined ? null : { kind, detail: error.message }
}

/** True when no row of a batch has a better chance alone; on a full disk a smaller one may still find room. */
export function sinksAll(error: unknown): boolean {
  const reason = diskProblem(error)
  return reason !== null && reason.kind !== 'full'
}
