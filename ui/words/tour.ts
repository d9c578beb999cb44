import type { Words } from './word.ts'

/** Texts of the 3D tour. */
export const tourWords = {
  'tour.title': { zh: '走进社区', ug: 'مەھەللىنى كۆرۈش', state: 'draft' },
} as const satisfies Words
