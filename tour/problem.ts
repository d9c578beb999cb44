/**
 * What can go wrong on an ordinary day, as facts. The page has a sentence for each in both languages
 * (`problem-sentence.ts`); the tour goes on with what it has.
 */
export type TourProblem =
  | { readonly kind: 'no-line'; readonly file: string }
  | { readonly kind: 'broken'; readonly file: string; readonly wanted: string }
  | { readonly kind: 'unknown-viewpoint'; readonly viewpoint: string }
  | { readonly kind: 'unknown-pole'; readonly pole: string }
  | { readonly kind: 'unknown-version'; readonly version: string }
  | { readonly kind: 'no-webgl' }
  | { readonly kind: 'context-lost' }
