import type { Words } from './word.ts'

/** Texts of reading aloud and of the spoken mode; most of them are heard, not seen. */
export const speechWords = {
  'speech.pause': { zh: '停一下', ug: 'توختىتىش', state: 'draft' },
  'speech.goOn': { zh: '接着读', ug: 'داۋاملاشتۇرۇش', state: 'draft' },
  'speech.back': { zh: '退回一句', ug: 'بىر جۈملە كەينىگە', state: 'draft' },
  'speech.stop': { zh: '不读了', ug: 'ئوقۇشنى توختىتىش', state: 'draft' },
  'speech.hide': { zh: '遮住屏幕', ug: 'ئېكراننى يېپىش', state: 'draft' },
  'speech.show': { zh: '露出屏幕', ug: 'ئېكراننى كۆرسىتىش', state: 'draft' },
  'speech.hidden': { zh: '屏幕遮住了，点一下就露出来', ug: 'ئېكران يېپىلدى، كۆرسىتىش ئۈچۈن بىر چېكىڭ', state: 'draft' },
  'speech.missing': { zh: '有 {{n}} 个字读不出来', ug: '{{n}} ھەرپنى ئوقۇغىلى بولمىدى', state: 'draft' },
  'speech.silent': { zh: '现在放不出声音，屏幕上的字照常可看', ug: 'ھازىر ئاۋاز چىقارغىلى بولمىدى، ئېكراندىكى خەتنى كۆرسىڭىز بولىدۇ', state: 'draft' },
  'speech.welcome': {
    zh: '语音操作开始了。点屏幕左下角是上一项，点右下角是下一项，点别处就是选定。',
    ug: 'ئاۋازلىق مەشغۇلات باشلاندى. ئېكراننىڭ ئوڭ ئاستى بۇلۇڭىنى چەكسىڭىز ئالدىنقى تۈر، سول ئاستى بۇلۇڭىنى چەكسىڭىز كېيىنكى تۈر، باشقا يېرىنى چەكسىڭىز تاللىنىدۇ.',
    state: 'draft',
  },
  'speech.page': { zh: '{{title}}，共 {{n}} 项', ug: '{{title}}، جەمئىي {{n}} تۈر', state: 'draft' },
  'speech.pressed': { zh: '已选', ug: 'تاللاندى', state: 'draft' },
  'speech.notPressed': { zh: '没有选', ug: 'تاللانمىدى', state: 'draft' },
  'speech.disabled': { zh: '现在不能选', ug: 'ھازىر تاللىغىلى بولمايدۇ', state: 'draft' },
  'speech.first': { zh: '已经是第一项', ug: 'بۇ بىرىنچى تۈر', state: 'draft' },
  'speech.last': { zh: '已经是最后一项', ug: 'بۇ ئەڭ ئاخىرقى تۈر', state: 'draft' },
  'speech.button': { zh: '按钮', ug: 'كۇنۇپكا', state: 'draft' },
  'speech.mode': { zh: '语音操作', ug: 'ئاۋازلىق مەشغۇلات', state: 'draft' },
  'speech.end': { zh: '结束语音操作', ug: 'ئاۋازلىق مەشغۇلاتنى ئاخىرلاشتۇرۇش', state: 'draft' },
  'speech.ended': { zh: '语音操作结束了', ug: 'ئاۋازلىق مەشغۇلات ئاخىرلاشتى', state: 'draft' },
  'speech.previous': { zh: '上一项', ug: 'ئالدىنقى تۈر', state: 'draft' },
  'speech.next': { zh: '下一项', ug: 'كېيىنكى تۈر', state: 'draft' },
  'speech.choose': { zh: '选定', ug: 'تاللاش', state: 'draft' },
} as const satisfies Words
