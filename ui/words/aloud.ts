import type { Words } from './word.ts'

/** The one word of reading aloud that the first screen's foot shows. */
export const aloudWords = {
  'kiosk.foot.aloud': { zh: '朗读', ug: 'ئوقۇپ بېرىش', state: 'draft' },
} as const satisfies Words
