import type { Words } from './word.ts'

/** Texts of what a search finds. Uyghur terms with `from` stand in the house's glossary; the others are our drafts. */
export const searchWords = {
  'search.many': { zh: '找到很多，先看最接近的 {{n}} 项', ug: 'تېپىلغىنى كۆپ، ئەڭ يېقىن {{n}} تۈرى كۆرسىتىلدى', state: 'draft' },
  'search.meant': { zh: '您要找的是不是', ug: 'ئىزدىمەكچى بولغىنىڭىز مۇشۇمۇ', state: 'draft' },
  'search.as': { zh: '这些字母是', ug: 'بۇ ھەرپلەر', state: 'draft' },
  'search.as.all': { zh: '都看', ug: 'ھەممىسى', state: 'draft' },
  'search.as.pinyin': { zh: '汉语拼音', ug: 'خەنزۇچە پىنيىن', state: 'draft' },
  'search.as.uyghur': { zh: '维吾尔语拉丁字母', ug: 'ئۇيغۇرچە لاتىن ھەرپى', state: 'draft' },
  'search.moreOf': { zh: '再看 {{n}} 项{{kind}}', ug: '{{kind}}: يەنە {{n}} تۈر', state: 'draft' },
  'search.hotlines': { zh: '看常用电话', ug: 'تېلېفون نومۇرلىرىنى كۆرۈش', state: 'draft' },
  'search.guides': { zh: '看办事指南', ug: 'ئىش بېجىرىش قوللانمىسىنى كۆرۈش', state: 'draft' },
  'search.problem': { zh: '现在搜不了', ug: 'ھازىرچە ئىزدىگىلى بولمايدۇ', state: 'draft' },
  'search.problemLine': { zh: '可以从下面的栏目里找，或者打电话问。', ug: 'تۆۋەندىكى بۆلەكلەردىن تېپىڭ ياكى تېلېفون قىلىپ سوراڭ.', state: 'draft' },
  'search.poleAt': { zh: '看看它在哪里', ug: 'ئورنىنى كۆرۈش', state: 'draft' },

  'search.kind.guide': { zh: '办事指南', ug: 'ئىش بېجىرىش قوللانمىسى', state: 'draft' },
  'search.kind.place': { zh: '地点', ug: 'ئورۇنلار', state: 'draft' },
  'search.kind.notice': { zh: '通知', ug: 'ئۇقتۇرۇشلار', state: 'draft' },
  'search.kind.event': { zh: '活动', ug: 'پائالىيەتلەر', state: 'draft' },
  'search.kind.hotline': { zh: '电话', ug: 'تېلېفونلار', state: 'draft' },
  'search.kind.hall': { zh: '展厅', ug: 'كۆرگەزمە زاللىرى', state: 'draft' },
  'search.kind.work': { zh: '作品', ug: 'ئەسەرلەر', state: 'draft' },
  'search.kind.album': { zh: '相册', ug: 'ئالبوملار', state: 'draft' },
  'search.kind.video': { zh: '视频', ug: 'سىنلار', state: 'draft' },
  'search.kind.pole': { zh: '杆号', ug: 'نومۇرلۇق تۈۋرۈكلەر', state: 'draft' },
} as const satisfies Words
