import type { Words } from './word.ts'

/** Texts for the hour and the season of the map. */
export const lightWords = {
  'tour.light.line': { zh: '看看几点钟、什么季节太阳照到哪里', ug: 'قايسى سائەت، قايسى پەسىلدە ئاپتاپ نەگە چۈشىدىغانلىقىنى كۆرۈڭ', state: 'draft' },
  'tour.light.hour': { zh: '几点钟', ug: 'سائەت', state: 'draft' },
  'tour.light.now': { zh: '现在', ug: 'ھازىر', state: 'draft' },
  'tour.light.morning': { zh: '早上', ug: 'ئەتىگەن', state: 'draft' },
  'tour.light.noon': { zh: '中午', ug: 'چۈش', state: 'draft' },
  'tour.light.dusk': { zh: '傍晚', ug: 'كەچ', state: 'draft' },
  'tour.light.night': { zh: '夜里', ug: 'كېچە', state: 'draft' },
  'tour.light.spring': { zh: '春分', ug: 'باھار', state: 'draft' },
  'tour.light.summer': { zh: '夏至', ug: 'ياز', state: 'draft' },
  'tour.light.autumn': { zh: '秋分', ug: 'كۈز', state: 'draft' },
  'tour.light.winter': { zh: '冬至', ug: 'قىش', state: 'draft' },
} as const satisfies Words
