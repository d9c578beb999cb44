import type { Words } from './word.ts'

/** Texts of the albums and works at a place, and of a picture that is looked at closely. */
export const closerWords = {
  'closer.choose': { zh: '点一张，放大了看', ug: 'بىرنى بېسىڭ، چوڭايتىپ كۆرىسىز', state: 'draft' },
  'closer.albums': { zh: '相册', ug: 'ئالبوملار', state: 'draft' },
  'closer.photos': { zh: '{{n}} 张照片', ug: '{{n}} سۈرەت', state: 'draft' },
  'closer.none': {
    zh: '这里现在没有照片和作品，可以看看别的地点。',
    ug: 'بۇ يەردە ھازىر سۈرەت ۋە ئەسەر يوق، باشقا ئورۇنلارنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'closer.noPicture': { zh: '图读不出来，文字照常可看', ug: 'رەسىمى ئوقۇلمىدى، يېزىقىنى كۆرسىڭىز بولىدۇ', state: 'draft' },
  'closer.unreadable': {
    zh: '这里的照片和作品现在读不出来，街景照常可看。',
    ug: 'بۇ يەرنىڭ سۈرەت ۋە ئەسەرلىرىنى ھازىر ئوقۇغىلى بولمىدى، كوچىنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'closer.noLine': {
    zh: '现在连不上网，这里的照片和作品还没有存到本机。可以再试一次，或先看街景。',
    ug: 'ھازىر تور ئۇلانمىدى، بۇ يەرنىڭ سۈرەت ۋە ئەسەرلىرى تېخى ساقلانمىغان. قايتا سىناڭ ياكى ئالدى بىلەن كوچىنى كۆرۈڭ.',
    state: 'draft',
  },
  'closer.pictureNoLine': {
    zh: '现在连不上网，这张图还没有存到本机，文字照常可看。',
    ug: 'ھازىر تور ئۇلانمىدى، بۇ رەسىم تېخى ساقلانمىغان، يېزىقنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'closer.coarse': {
    zh: '有些地方更清楚的图读不出来，先看大概的样子。',
    ug: 'بەزى يەرلىرىنىڭ ئېنىق رەسىمى ئوقۇلمىدى، ھازىرچە ئومۇمىي كۆرۈنۈشىنى كۆرۈڭ.',
    state: 'draft',
  },
  'closer.look': { zh: '放大看', ug: 'چوڭايتىپ كۆرۈش', state: 'draft' },
  'closer.list': { zh: '回到目录', ug: 'تىزىملىككە قايتىش', state: 'draft' },
  'closer.glass': {
    zh: '放大看{{name}}，用方向键移动，用加号和减号放大缩小',
    ug: 'چوڭايتىلغان رەسىم: {{name}}، يۆنىلىش كۇنۇپكىلىرى بىلەن يۆتكەڭ، قوشۇش ۋە ئېلىش بەلگىسى بىلەن چوڭايتىڭ ياكى كىچىكلەتىڭ',
    state: 'draft',
  },
  'closer.whole': { zh: '看整幅', ug: 'پۈتۈن رەسىم', state: 'draft' },
  'closer.times': { zh: '放大 {{n}} 倍', ug: '{{n}} ھەسسە چوڭ', state: 'draft' },
} as const satisfies Words
