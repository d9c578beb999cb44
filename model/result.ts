/** An answer or a reason why there is none. Everyday failures are values; only bugs throw. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const problem = <P>(reason: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem: reason })
