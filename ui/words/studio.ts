import type { Words } from './word.ts'

/** Texts of the staff's pages. */
export const studioWords = {
  'studio.title': { zh: '工作台', ug: 'خىزمەت سۇپىسى', state: 'draft' },
} as const satisfies Words
