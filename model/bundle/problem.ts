/**
 * What can be wrong with a bundle, as facts. The terminal's help page has a sentence
 * for each kind in both languages (`kiosk/parts/ShelfCard.tsx`); the version before keeps serving. Rules B1 to B12.
 */
export type BundleProblem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly wanted: string }
  | { readonly kind: 'bad-signature'; readonly file: string; readonly wanted: number; readonly came: number }
  | { readonly kind: 'other-bundle'; readonly file: string; readonly wanted: string; readonly came: string }
  | { readonly kind: 'rollback'; readonly file: string; readonly have: number; readonly came: number }
  | { readonly kind: 'too-far-ahead'; readonly file: string; readonly have: number; readonly came: number }
  | { readonly kind: 'wrong-size'; readonly file: string; readonly wanted: number; readonly came: number }
  | { readonly kind: 'wrong-hash'; readonly file: string; readonly wanted: string; readonly came: string }
  | { readonly kind: 'no-line'; readonly file: string; readonly status: number }
  | { readonly kind: 'disk-full'; readonly file: string }
