import type { Words } from './word.ts'

/** Texts for guided tours. */
export const guidedWords = {
  'guided.door': { zh: '导览', ug: 'يول باشلاش', state: 'draft' },
  'guided.choose': { zh: '选一条路线，一站一站带您看', ug: 'بىر يولنى تاللاڭ، سىزنى باشلاپ كۆرسىتىدۇ', state: 'draft' },
  'guided.length': { zh: '{{n}} 站，约 {{m}} 分钟', ug: '{{n}} بېكەت، تەخمىنەن {{m}} مىنۇت', state: 'draft' },
  'guided.none': { zh: '这个社区还没有导览路线。', ug: 'بۇ مەھەللىدە تېخى بۇنداق يول يوق.', state: 'draft' },
  'guided.unreadable': { zh: '导览路线现在读不出来。', ug: 'يوللارنى ھازىر ئوقۇغىلى بولمىدى.', state: 'draft' },
  'guided.stop': { zh: '第 {{n}} / {{m}} 站', ug: '{{m}} بېكەتنىڭ {{n}}-بېكىتى', state: 'draft' },
  'guided.end': { zh: '结束导览', ug: 'ئاخىرلاشتۇرۇش', state: 'draft' },
  'guided.pause': { zh: '停一下', ug: 'توختاش', state: 'draft' },
  'guided.goOn': { zh: '接着看', ug: 'داۋاملاشتۇرۇش', state: 'draft' },
  'guided.next': { zh: '下一站', ug: 'كېيىنكى بېكەت', state: 'draft' },
  'guided.back': { zh: '上一站', ug: 'ئالدىنقى بېكەت', state: 'draft' },
  'guided.again': { zh: '再看一遍', ug: 'قايتا كۆرۈش', state: 'draft' },
  'guided.others': { zh: '看别的路线', ug: 'باشقا يوللار', state: 'draft' },
  'guided.onTheWay': { zh: '正在走过去', ug: 'بېرىۋاتىمىز', state: 'draft' },
  'guided.paused.button': { zh: '停在这里了。接着看吗？', ug: 'مۇشۇ يەردە توختىدى. داۋاملاشتۇرامسىز؟', state: 'draft' },
  'guided.paused.hand': { zh: '您自己看看，导览先停下。接着看吗？', ug: 'ئۆزىڭىز كۆرۈڭ، باشلاپ كۆرسىتىش توختىدى. داۋاملاشتۇرامسىز؟', state: 'draft' },
  'guided.paused.hidden': { zh: '刚才看不到画面，导览停下了。接着看吗？', ug: 'باياتىن كۆرۈنۈش يوق ئىدى، توختىدى. داۋاملاشتۇرامسىز؟', state: 'draft' },
  'guided.passed': { zh: '有 {{n}} 站现在看不了，跳过去了。', ug: '{{n}} بېكەتنى ھازىر كۆرگىلى بولمىدى، ئاتلاپ ئۆتۈلدى.', state: 'draft' },
  'guided.over': { zh: '这条路线走完了。', ug: 'بۇ يول تۈگىدى.', state: 'draft' },
  'guided.mute': { zh: '静音', ug: 'ئاۋازسىز', state: 'draft' },
  'guided.softer': { zh: '小声', ug: 'ئاۋازنى پەسلىتىش', state: 'draft' },
  'guided.louder': { zh: '大声', ug: 'ئاۋازنى كۆتۈرۈش', state: 'draft' },
} as const satisfies Words
