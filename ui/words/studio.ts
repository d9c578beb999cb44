import type { Words } from './word.ts'

/** Texts of the staff's pages. Uyghur terms with `from` are in the house's glossary; the others are our drafts. */
export const studioWords = {
  'studio.pageTitle': { zh: '智慧信息机 工作台', ug: 'ئەقلىي ئۇچۇر ئاپپاراتى خىزمەت سۇپىسى', state: 'draft' },
  'studio.shelf.fetching': {
    zh: '这个浏览器里的终端正在保存新内容：{{percent}}%',
    ug: 'بۇ توركۆرگۈدىكى ئاپپارات يېڭى مەزمۇننى ساقلاۋاتىدۇ: {{percent}}%',
    state: 'draft',
  },
  'studio.inbox': { zh: '来信', ug: 'كەلگەن خەتلەر', state: 'draft' },
  'studio.count': { zh: '共 {{n}} 封', ug: 'جەمئىي {{n}} پارچە', state: 'draft' },
  'studio.checkedAt': { zh: '更新于 {{time}}', ug: 'يېڭىلانغان ۋاقتى: {{time}}', state: 'draft' },
  'studio.lock': { zh: '锁上', ug: 'قۇلۇپلاش', state: 'draft' },
  'studio.older': { zh: '更早的来信', ug: 'ئىلگىرىكى خەتلەر', state: 'draft' },
  'studio.choose': { zh: '选一封信来读。', ug: 'ئوقۇش ئۈچۈن بىر پارچە خەت تاللاڭ.', state: 'draft' },

  'studio.case.said': { zh: '居民说', ug: 'ئاھالىنىڭ دېگىنى', state: 'draft' },
  'studio.case.noWords': { zh: '没有留言', ug: 'سۆز قالدۇرمىغان', state: 'draft' },
  'studio.case.received': { zh: '收到时间', ug: 'تاپشۇرۇۋالغان ۋاقىت', state: 'draft' },
  'studio.case.saidAt': { zh: '说的时间', ug: 'ئېيتقان ۋاقىت', state: 'draft' },
  'studio.case.pole': { zh: '杆号', ug: 'تۈۋرۈك نومۇرى', state: 'draft' },
  'studio.case.receipt': { zh: '回执号', ug: 'تالون نومۇرى', state: 'draft' },
  'studio.case.language': { zh: '居民用的语言', ug: 'ئاھالە ئىشلەتكەن تىل', state: 'draft' },
  'studio.case.terminal': { zh: '信息机', ug: 'ئۇچۇر ئاپپاراتى', state: 'draft' },
  'studio.case.viewpoint': { zh: '观景点', ug: 'كۆرۈش نۇقتىسى', state: 'draft' },
  'studio.case.item': { zh: '说的是哪一条', ug: 'مۇناسىۋەتلىك مەزمۇن', state: 'draft' },
  'studio.case.zh': { zh: '中文', ug: 'خەنزۇچە', state: 'human', from: 'CLDR 48' },
  'studio.case.ug': { zh: '维吾尔文', ug: 'ئۇيغۇرچە', state: 'human', from: 'CLDR 48' },

  'studio.unopened': { zh: '打不开的信', ug: 'ئاچقىلى بولمىغان خەت', state: 'draft' },
  'studio.unopened.no-key': {
    zh: '这封信封给了另一把钥匙，这台服务器没有那把钥匙。信还保存着。',
    ug: 'بۇ خەت باشقا بىر ئاچقۇچ بىلەن پېچەتلەنگەن، بۇ مۇلازىمېتىردا ئۇ ئاچقۇچ يوق. خەت ساقلاقلىق.',
    state: 'draft',
  },
  'studio.unopened.cannot-open': {
    zh: '这封信打不开，可能在路上被改动过。信还保存着。',
    ug: 'بۇ خەتنى ئاچقىلى بولمىدى، يولدا ئۆزگەرتىلگەن بولۇشى مۇمكىن. خەت ساقلاقلىق.',
    state: 'draft',
  },
  'studio.unopened.wrong-hash': { zh: '这封信在服务器上损坏了，请告诉管理员。', ug: 'بۇ خەت مۇلازىمېتىردا بۇزۇلغان، باشقۇرغۇچىغا ئېيتىڭ.', state: 'draft' },
  'studio.unopened.not-words': {
    zh: '这封信打开了，但是这个版本的工作台读不懂。信还保存着。',
    ug: 'خەت ئېچىلدى، لېكىن خىزمەت سۇپىسىنىڭ بۇ نەشرى ئوقۇيالمىدى. خەت ساقلاقلىق.',
    state: 'draft',
  },
  'studio.unopened.other': { zh: '这封信打不开。信还保存着。', ug: 'بۇ خەتنى ئاچقىلى بولمىدى. خەت ساقلاقلىق.', state: 'draft' },

  'studio.loading': { zh: '正在取来信，请稍候。', ug: 'خەتلەر ئېلىنىۋاتىدۇ، سەل كۈتۈڭ.', state: 'draft' },
  'studio.empty': {
    zh: '还没有来信。居民在信息机上说的话会出现在这里。',
    ug: 'تېخى خەت كەلمىدى. ئاھالىلەرنىڭ ئۇچۇر ئاپپاراتىدا دېگەنلىرى بۇ يەردە كۆرۈنىدۇ.',
    state: 'draft',
  },
  'studio.noLine': {
    zh: '现在连不上服务器，每 {{n}} 秒再试一次。',
    ug: 'ھازىر مۇلازىمېتىرغا ئۇلانغىلى بولمايدۇ، ھەر {{n}} سېكۇنتتا قايتا سىنايدۇ.',
    state: 'draft',
  },
  'studio.noLine.last': { zh: '下面的来信取于 {{time}}。', ug: 'تۆۋەندىكى خەتلەر ئېلىنغان ۋاقىت: {{time}}.', state: 'draft' },
  'studio.noKey': {
    zh: '请用服务器启动时给出的工作台链接打开，或者在这里填入钥匙。',
    ug: 'مۇلازىمېتىر قوزغالغاندا بەرگەن ئۇلىنىش بىلەن ئېچىڭ ياكى ئاچقۇچنى بۇ يەرگە كىرگۈزۈڭ.',
    state: 'draft',
  },
  'studio.refused': {
    zh: '这把钥匙不对，服务器没有交出来信。请换一把钥匙。',
    ug: 'بۇ ئاچقۇچ توغرا ئەمەس، مۇلازىمېتىر خەتلەرنى بەرمىدى. باشقا ئاچقۇچ كىرگۈزۈڭ.',
    state: 'draft',
  },
  'studio.key': { zh: '钥匙', ug: 'ئاچقۇچ', state: 'draft' },
  'studio.enter': { zh: '进入', ug: 'كىرىش', state: 'draft' },
} as const satisfies Words
