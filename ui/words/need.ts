import type { Words } from './word.ts'

/** 吃住行游购娱健 and three more, what a resident chooses by. */
export const needWords = {
  'need.eat': { zh: '吃', ug: 'يېمەك', state: 'draft' },
  'need.live': { zh: '住', ug: 'تۇرالغۇ', state: 'draft' },
  'need.travel': { zh: '行', ug: 'قاتناش', state: 'draft' },
  'need.tour': { zh: '游', ug: 'ساياھەت', state: 'draft' },
  'need.shop': { zh: '购', ug: 'سېتىۋېلىش', state: 'draft' },
  'need.entertain': { zh: '娱', ug: 'كۆڭۈل ئېچىش', state: 'draft' },
  'need.health': { zh: '健', ug: 'ساغلاملىق', state: 'draft' },
  'need.govern': { zh: '办事', ug: 'ئىش بېجىرىش', state: 'draft' },
  'need.elderly': { zh: '养老', ug: 'ياشانغانلار', state: 'human', from: 'uy.ts.cn 2025' },
  'need.disabled': { zh: '助残', ug: 'مېيىپلار', state: 'draft' },
} as const satisfies Words
