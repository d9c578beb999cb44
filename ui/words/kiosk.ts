import type { Words } from './word.ts'

/** Texts of the terminal. */
export const kioskWords = {
  'kiosk.title': { zh: '智慧信息机', ug: 'ئەقلىي ئۇچۇر ئاپپاراتى', state: 'draft' },
} as const satisfies Words
