import type { Poles } from './content/tour.ts'

/** What the digits on a number pad stand for among the poles of a community. */
export type PoleFound =
  | { readonly is: 'found'; readonly index: number; readonly no: string }
  | { readonly is: 'typing' }
  | { readonly is: 'none'; readonly near: readonly string[] }

/** The digits of a pole's plate, the part residents read out and type: `CG-0027` and `0027` are both `0027`. */
export const digitsOf = (pole: string): string => pole.slice(pole.lastIndexOf('-') + 1)

/**
 * Finds a pole by the digits residents type; leading zeros may be left out. A number that does not exist comes with
 * up to three existing ones nearest to it in counting. Rule P1.
 */
export function findPole(poles: Poles, typed: string): PoleFound {
  if (typed === '') return { is: 'typing' }
  if (!/^\d{1,6}$/.test(typed)) return { is: 'none', near: [] }
  const wanted = Number(typed)
  const numbers = poles.no.map((no) => Number(digitsOf(no)))
  const index = numbers.indexOf(wanted)
  if (index >= 0) return { is: 'found', index, no: poles.no[index] as string }
  const near = numbers
    .map((number, at) => ({ off: Math.abs(number - wanted), no: poles.no[at] as string }))
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map((each) => each.no)
  return { is: 'none', near }
}
