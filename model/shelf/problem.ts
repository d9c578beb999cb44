import type { BundleProblem } from '../bundle/problem.ts'

/** Why a terminal does not take a version: something is wrong with the bundle, or its own pages could not begin with it (S11). */
export type ShelfProblem = BundleProblem | { readonly kind: 'failed-before'; readonly file: string; readonly version: number }
