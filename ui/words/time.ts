import type { Words } from './word.ts'

/** Texts for the other pictures of a place: years ago, at dusk. */
export const timeWords = {
  'tour.time.choose': { zh: '选一个时候，同一个地方换个样子', ug: 'ۋاقىتنى تاللاڭ، شۇ يەرنىڭ باشقا كۆرۈنۈشى چىقىدۇ', state: 'draft' },
  'tour.time.now': { zh: '现在', ug: 'ھازىر', state: 'draft' },
  'tour.time.year': { zh: '{{year}} 年', ug: '{{year}}-يىلى', state: 'draft' },
  'tour.time.none': {
    zh: '这里还没有从前的照片。家里有老照片，可以拿到社区来。',
    ug: 'بۇ يەرنىڭ ئىلگىرىكى سۈرىتى تېخى يوق. ئۆيىڭىزدە كونا سۈرەت بولسا، مەھەللىگە ئەكېلىڭ.',
    state: 'draft',
  },
  'tour.time.compare': { zh: '和现在对比', ug: 'ھازىرقىسى بىلەن سېلىشتۇرۇش', state: 'draft' },
  'tour.time.divide': { zh: '分界线：左边是{{name}}，右边是现在', ug: 'ئايرىش سىزىقى: سول تەرەپ {{name}}، ئوڭ تەرەپ ھازىر', state: 'draft' },
  'tour.time.moreNow': { zh: '多看现在', ug: 'ھازىرنى كۆپرەك', state: 'draft' },
  'tour.time.moreThen': { zh: '多看那时', ug: 'ئۇ چاغنى كۆپرەك', state: 'draft' },
} as const satisfies Words
