import type { Words } from './word.ts'

/** Texts of the page where samples of handwriting are collected. */
export const studioInkWords = {
  'studio.ink': { zh: '手写样本', ug: 'قوليازما ئەۋرىشكىسى', state: 'draft' },
  'studio.ink.line': {
    zh: '请人写几个字，帮信息机学认手写。样本只在这一页里：导出以前不会离开，关掉这一页就没有了。',
    ug: 'بىرنەچچە خەت يازغۇزۇپ، ئاپپاراتنىڭ قوليازما تونۇشىغا ياردەم بېرىڭ. ئەۋرىشكە پەقەت مۇشۇ بەتتە تۇرىدۇ: چىقىرىشتىن بۇرۇن باشقا يەرگە كەتمەيدۇ، بەت يېپىلسا يوقايدۇ.',
    state: 'draft',
  },
  'studio.ink.consent': {
    zh: '我知道：我写的字的笔画会存成文件，用来教信息机认字；不记姓名、时间和地点；导出以前随时可以删掉；不写也可以。',
    ug: 'مەن بىلىمەن: يازغان خېتىمنىڭ سىزىقلىرى ھۆججەت قىلىنىپ، ئاپپاراتقا خەت ئۆگىتىشكە ئىشلىتىلىدۇ؛ ئىسىم، ۋاقىت ۋە ئورۇن خاتىرىلەنمەيدۇ؛ چىقىرىشتىن بۇرۇن خالىغان ۋاقىتتا ئۆچۈرگىلى بولىدۇ؛ يازمىسىمۇ بولىدۇ.',
    state: 'draft',
  },
  'studio.ink.agree': { zh: '写字的人读过了，同意', ug: 'يازغۇچى ئوقۇدى، قوشۇلدى', state: 'draft' },
  'studio.ink.age': { zh: '年龄段（可以不填）', ug: 'ياش بۆلىكى (تولدۇرمىسىمۇ بولىدۇ)', state: 'draft' },
  'studio.ink.age.none': { zh: '不填', ug: 'تولدۇرمايدۇ', state: 'draft' },
  'studio.ink.age.below-60': { zh: '60 岁以下', ug: '60 ياشتىن تۆۋەن', state: 'draft' },
  'studio.ink.age.60-69': { zh: '60 到 69 岁', ug: '60 دىن 69 ياشقىچە', state: 'draft' },
  'studio.ink.age.70-79': { zh: '70 到 79 岁', ug: '70 دىن 79 ياشقىچە', state: 'draft' },
  'studio.ink.age.from-80': { zh: '80 岁以上', ug: '80 ياشتىن يۇقىرى', state: 'draft' },
  'studio.ink.write': { zh: '请写这个字', ug: 'بۇ خەتنى يېزىڭ', state: 'draft' },
  'studio.ink.pad': { zh: '写字板', ug: 'خەت يېزىش تاختىسى', state: 'draft' },
  'studio.ink.undo': { zh: '退一笔', ug: 'بىر سىزىق ياندۇرۇش', state: 'draft' },
  'studio.ink.clear': { zh: '擦掉', ug: 'ئۆچۈرۈش', state: 'draft' },
  'studio.ink.keep': { zh: '写好了，下一个', ug: 'بولدى، كېيىنكىسى', state: 'draft' },
  'studio.ink.skip': { zh: '跳过', ug: 'ئاتلاپ ئۆتۈش', state: 'draft' },
  'studio.ink.person': { zh: '换一个人写', ug: 'باشقا كىشى يازىدۇ', state: 'draft' },
  'studio.ink.kept': { zh: '已经写了 {{n}} 个', ug: '{{n}} خەت يېزىلدى', state: 'draft' },
  'studio.ink.export': { zh: '导出文件', ug: 'ھۆججەت چىقىرىش', state: 'draft' },
  'studio.ink.deleteOne': { zh: '删掉第 {{n}} 个', ug: '{{n}}-ئەۋرىشكىنى ئۆچۈرۈش', state: 'draft' },
  'studio.ink.deleteAll': { zh: '全部删掉', ug: 'ھەممىنى ئۆچۈرۈش', state: 'draft' },
} as const satisfies Words
