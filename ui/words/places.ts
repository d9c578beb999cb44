import type { Words } from './word.ts'

/** Texts of the list of places and its plan. */
export const placesWords = {
  'places.wish.open': { zh: '现在开着', ug: 'ھازىر ئوچۇق', state: 'draft' },
  'places.wish.step-free': { zh: '没有台阶', ug: 'پەلەمپەيسىز', state: 'draft' },
  'places.wish.near': { zh: '步行 {{n}} 分钟内', ug: 'پىيادە {{n}} مىنۇت ئىچىدە', state: 'draft' },
  'places.plan': { zh: '看平面图', ug: 'خەرىتىدە كۆرۈش', state: 'draft' },
  'places.planTitle': { zh: '这些地点在社区平面图上的位置', ug: 'بۇ ئورۇنلارنىڭ مەھەللە خەرىتىسىدىكى ئورنى', state: 'draft' },
  'places.here': { zh: '您在这里', ug: 'سىز بۇ يەردە', state: 'draft' },
  'places.minutes': { zh: '走路约 {{n}} 分钟', ug: 'پىيادە تەخمىنەن {{n}} مىنۇت', state: 'draft' },
  'places.none': { zh: '没有符合这些要求的地点', ug: 'بۇ شەرتلەرگە چۈشىدىغان ئورۇن يوق', state: 'draft' },
  'places.clear': { zh: '去掉要求，看全部', ug: 'شەرتلەرنى ئېلىپ، ھەممىسىنى كۆرۈش', state: 'draft' },
} as const satisfies Words
