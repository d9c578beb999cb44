import type { Words } from './word.ts'

/** Texts of the exhibition halls. */
export const hallWords = {
  'hall.all': { zh: '展厅', ug: 'كۆرگەزمە زاللىرى', state: 'draft' },
  'hall.choose': { zh: '点一个展厅，走进去看', ug: 'بىر زالنى تاللاڭ، ئىچىگە كىرىپ كۆرىسىز', state: 'draft' },
  'hall.leave': { zh: '离开展厅', ug: 'زالدىن چىقىش', state: 'draft' },
  'hall.others': { zh: '别的展厅', ug: 'باشقا زاللار', state: 'draft' },
  'hall.first': { zh: '从第一幅看起', ug: 'بىرىنچىسىدىن باشلاش', state: 'draft' },
  'hall.previous': { zh: '上一幅', ug: 'ئالدىنقىسى', state: 'draft' },
  'hall.next': { zh: '下一幅', ug: 'كېيىنكىسى', state: 'draft' },
  'hall.list': { zh: '看目录', ug: 'تىزىملىك', state: 'draft' },
  'hall.here': { zh: '看眼前这幅', ug: 'ئالدىڭىزدىكىسى', state: 'draft' },
  'hall.count': { zh: '第 {{n}} 幅，共 {{m}} 幅', ug: '{{n}}-رەسىم، جەمئىي {{m}}', state: 'draft' },
  'hall.holds': { zh: '这里挂着 {{n}} 幅', ug: 'بۇ يەردە {{n}} رەسىم بار', state: 'draft' },
  'hall.entered': { zh: '您进了{{name}}', ug: 'سىز كىرگەن يەر: {{name}}', state: 'draft' },
  'hall.arrived': { zh: '您站在第 {{n}} 幅前：{{name}}', ug: 'سىز {{n}}-رەسىمنىڭ ئالدىدا: {{name}}', state: 'draft' },
  'hall.works': { zh: '作品', ug: 'ئەسەرلەر', state: 'draft' },
  'hall.photo': { zh: '照片 {{n}}', ug: '{{n}}-سۈرەت', state: 'draft' },
  'hall.by': { zh: '作者：', ug: 'ئاپتورى:', state: 'draft' },
  'hall.from': { zh: '来自：', ug: 'مەنبەسى:', state: 'draft' },
  'hall.size': { zh: '{{w}} × {{h}} 厘米', ug: '{{w}} × {{h}} سانتىمېتىر', state: 'draft' },
  'hall.made': { zh: '{{n}} 年', ug: '{{n}}-يىلى', state: 'draft' },
  'hall.noStory': { zh: '这一幅的故事还没有写下来。', ug: 'بۇ رەسىمنىڭ ھېكايىسى تېخى يېزىلمىدى.', state: 'draft' },
  'hall.more': { zh: '再看一些', ug: 'يەنە كۆرۈش', state: 'draft' },
  'hall.empty': {
    zh: '这个展厅还没有挂作品，过些天再来看看。',
    ug: 'بۇ زالغا تېخى ئەسەر ئېسىلمىدى، بىر نەچچە كۈندىن كېيىن كېلىپ كۆرۈڭ.',
    state: 'draft',
  },
  'hall.none': { zh: '这个社区还没有展厅。', ug: 'بۇ مەھەللىدە تېخى كۆرگەزمە زالى يوق.', state: 'draft' },
  'hall.pictureUnreadable': {
    zh: '这一幅的图现在读不出来，文字照常可看，别的画也照常可看。',
    ug: 'بۇ رەسىمنى ھازىر ئوقۇغىلى بولمىدى، يېزىقنى ۋە باشقا رەسىملەرنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'hall.missing': {
    zh: '有 {{n}} 件现在读不出来，其余照常可看。',
    ug: '{{n}} پارچىنى ھازىر ئوقۇغىلى بولمىدى، قالغانلىرىنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'hall.listUnreadable': {
    zh: '展厅名单现在读不出来，街景照常可看。',
    ug: 'زاللار تىزىملىكىنى ھازىر ئوقۇغىلى بولمىدى، كوچىنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'hall.unreadable': { zh: '这个展厅现在读不出来，请看别的展厅。', ug: 'بۇ زالنى ھازىر ئوقۇغىلى بولمىدى، باشقا زاللارنى كۆرۈڭ.', state: 'draft' },
  'hall.noLine': {
    zh: '现在连不上网，展厅还没有存到本机。可以再试一次，或先看街景。',
    ug: 'ھازىر تور ئۇلانمىدى، زال تېخى بۇ ئۈسكۈنىگە ساقلانمىغان. قايتا سىناڭ ياكى ئالدى بىلەن كوچىنى كۆرۈڭ.',
    state: 'draft',
  },
} as const satisfies Words
