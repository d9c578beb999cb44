import type { Words } from './word.ts'

/** Texts for sending a view of the tour on. */
export const shareWords = {
  'tour.share.scan': { zh: '用手机扫一扫，在手机上接着看', ug: 'تېلېفون بىلەن سىكاننېرلاڭ، تېلېفونىڭىزدا داۋاملىق كۆرۈڭ', state: 'draft' },
  'tour.share.none': {
    zh: '这台信息机没有公开的网址，暂时带不到手机上。',
    ug: 'بۇ ئاپپاراتنىڭ ئاشكارا تور ئادرېسى يوق، ھازىرچە تېلېفونغا چىقمايدۇ.',
    state: 'draft',
  },
  'tour.share.send': { zh: '发给别人', ug: 'باشقىلارغا ئەۋەتىش', state: 'draft' },
  'tour.share.copy': { zh: '复制链接', ug: 'ئۇلىنىشنى كۆچۈرۈش', state: 'draft' },
  'tour.share.copied': { zh: '链接已复制。', ug: 'ئۇلىنىش كۆچۈرۈلدى.', state: 'draft' },
  'tour.share.cannot': {
    zh: '这个浏览器不让发送，请抄下面的链接或扫码。',
    ug: 'بۇ تور كۆرگۈچ ئەۋەتىشكە يول قويمىدى، ئۇلىنىشنى كۆچۈرۈۋېلىڭ ياكى كودنى سىكاننېرلاڭ.',
    state: 'draft',
  },
} as const satisfies Words
