import type { Words } from './word.ts'

/** Texts for saying it aloud and showing it, instead of writing. */
export const voiceWords = {
  'voice.ways': { zh: '也可以这样告诉社区', ug: 'مەھەللىگە مۇنداق ئېيتسىڭىزمۇ بولىدۇ', state: 'draft' },
  'voice.say': { zh: '说出来', ug: 'ئاغزاكى ئېيتىش', state: 'draft' },
  'voice.photo': { zh: '拍张照片', ug: 'سۈرەتكە تارتىش', state: 'draft' },
  'voice.write': { zh: '写出来', ug: 'يېزىپ ئېيتىش', state: 'draft' },
  'voice.phone': { zh: '用手机拍', ug: 'يانفوندا تارتىش', state: 'draft' },

  'voice.line': {
    zh: '按一下开始说，再按一下就停。最多 {{n}} 秒。',
    ug: 'بىر بېسىپ سۆزلەشنى باشلاڭ، يەنە بىر بېسىپ توختىتىڭ. ئەڭ ئۇزۇن بولغاندا {{n}} سېكۇنت.',
    state: 'draft',
  },
  'voice.start': { zh: '开始说', ug: 'سۆزلەشنى باشلاش', state: 'draft' },
  'voice.asking': { zh: '正在打开麦克风', ug: 'مىكروفون ئېچىلىۋاتىدۇ', state: 'draft' },
  'voice.recording': { zh: '正在录音', ug: 'ئاۋازىڭىز ئېلىنىۋاتىدۇ', state: 'draft' },
  'voice.seconds': { zh: '{{n}} 秒', ug: '{{n}} سېكۇنت', state: 'draft' },
  'voice.ofSeconds': { zh: '最多 {{n}} 秒', ug: 'ئەڭ ئۇزۇن {{n}} سېكۇنت', state: 'draft' },
  'voice.stop': { zh: '说完了', ug: 'سۆزلەپ بولدۇم', state: 'draft' },
  'voice.recorded': { zh: '录好了，{{n}} 秒，会一起交给社区', ug: 'ئاۋاز ئېلىندى، {{n}} سېكۇنت، مەھەللىگە بىللە يوللىنىدۇ', state: 'draft' },
  'voice.play': { zh: '听一遍', ug: 'ئاڭلاپ بېقىش', state: 'draft' },
  'voice.hush': { zh: '停下', ug: 'توختىتىش', state: 'draft' },
  'voice.played': { zh: '放到哪里', ug: 'قەيەرگە كەلدى', state: 'draft' },
  'voice.again': { zh: '重新说', ug: 'قايتا سۆزلەش', state: 'draft' },
  'voice.delete': { zh: '删掉', ug: 'ئۆچۈرۈش', state: 'draft' },
  'voice.problem.no-microphone': {
    zh: '麦克风现在用不了。可以点现成的话，或者写出来。',
    ug: 'مىكروفوننى ھازىر ئىشلەتكىلى بولمايدۇ. تەييار جۈملىلەرنى تاللاڭ ياكى يېزىڭ.',
    state: 'draft',
  },
  'voice.problem.not-allowed': {
    zh: '这里不准用麦克风。可以点现成的话，或者写出来。',
    ug: 'بۇ يەردە مىكروفون ئىشلىتىشكە رۇخسەت يوق. تەييار جۈملىلەرنى تاللاڭ ياكى يېزىڭ.',
    state: 'draft',
  },
  'voice.problem.nothing-heard': { zh: '没有录到声音，请再说一次。', ug: 'ئاۋاز ئېلىنمىدى، قايتا سۆزلەڭ.', state: 'draft' },
  'voice.problem.too-large': { zh: '这段录音太大，没有留下。请说短一点。', ug: 'ئاۋاز بەك چوڭ بولۇپ كەتتى، ساقلانمىدى. قىسقىراق سۆزلەڭ.', state: 'draft' },

  'voice.photo.asking': { zh: '正在打开相机', ug: 'كامېرا ئېچىلىۋاتىدۇ', state: 'draft' },
  'voice.photo.on': { zh: '相机开着', ug: 'كامېرا ئوچۇق', state: 'draft' },
  'voice.photo.live': { zh: '相机现在看到的', ug: 'كامېرا ھازىر كۆرۈۋاتقان كۆرۈنۈش', state: 'draft' },
  'voice.photo.take': { zh: '拍下来', ug: 'تارتىش', state: 'draft' },
  'voice.photo.shut': { zh: '关上相机', ug: 'كامېرانى ئېتىش', state: 'draft' },
  'voice.photo.kept': { zh: '拍好的照片，会一起交给社区', ug: 'تارتىلغان سۈرەت مەھەللىگە بىللە يوللىنىدۇ', state: 'draft' },
  'voice.photo.again': { zh: '重新拍', ug: 'قايتا تارتىش', state: 'draft' },
  'voice.photo.more': { zh: '再拍一张', ug: 'يەنە بىرنى تارتىش', state: 'draft' },
  'voice.photo.problem.no-camera': {
    zh: '相机现在用不了。不带照片也可以交。',
    ug: 'كامېرانى ھازىر ئىشلەتكىلى بولمايدۇ. سۈرەتسىزمۇ يوللىسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'voice.photo.problem.not-allowed': {
    zh: '这里不准用相机。不带照片也可以交。',
    ug: 'بۇ يەردە كامېرا ئىشلىتىشكە رۇخسەت يوق. سۈرەتسىزمۇ يوللىسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'voice.photo.problem.too-large': { zh: '这张照片太大，没有留下。请再拍一张。', ug: 'بۇ سۈرەت بەك چوڭ، ساقلانمىدى. يەنە بىرنى تارتىڭ.', state: 'draft' },
  'voice.photo.alone': {
    zh: '只有照片还不知道在哪里：请点一句话，或者说一句。',
    ug: 'سۈرەتتىنلا قايسى يەر ئىكەنلىكى بىلىنمەيدۇ: بىر جۈملە تاللاڭ ياكى سۆزلەڭ.',
    state: 'draft',
  },
  'voice.full': {
    zh: '照片和录音一共最多带 {{n}} 样。想换一样，请先删掉一样。',
    ug: 'سۈرەت ۋە ئاۋازدىن ھەممىسى بولۇپ ئەڭ كۆپ {{n}} نى يوللىغىلى بولىدۇ. ئالماشتۇرماقچى بولسىڭىز، ئاۋۋال بىرنى ئۆچۈرۈڭ.',
    state: 'draft',
  },

  'voice.phone.scan': { zh: '手机扫一扫，在手机上接着说、拍照片', ug: 'يانفوندا سىكانىرلاپ، يانفوندا داۋاملاشتۇرۇڭ ۋە سۈرەتكە تارتىڭ', state: 'draft' },
  'voice.phone.line': { zh: '这里说过的话不会到手机上。', ug: 'بۇ يەردە ئېيتقانلىرىڭىز يانفونغا يۆتكەلمەيدۇ.', state: 'draft' },

  'voice.receipt.voice': { zh: '带着一段录音', ug: 'بىر پارچە ئاۋاز بىللە', state: 'draft' },
  'voice.receipt.photos': { zh: '带着 {{n}} 张照片', ug: '{{n}} پارچە سۈرەت بىللە', state: 'draft' },
} as const satisfies Words
