import type { FastifyReply } from 'fastify'
import type { Refusal } from '../model/case/refusal.ts'

/**
 * Every no the hub can say, with its HTTP status and its sentence in both languages. The Uyghur sentences are drafts
 * that no native reader has signed yet.
 */
export const REFUSALS = {
  malformed: { status: 400, zh: '这封信的格式不对，没有收下。', ug: 'بۇ خەتنىڭ شەكلى توغرا ئەمەس، قوبۇل قىلىنمىدى.' },
  'bad-question': { status: 400, zh: '这个请求看不懂。', ug: 'بۇ تەلەپنى چۈشەنگىلى بولمىدى.' },
  'no-staff-key': { status: 401, zh: '没有钥匙或钥匙不对，请用工作人员的链接打开。', ug: 'ئاچقۇچ يوق ياكى توغرا ئەمەس، خىزمەتچىلەرنىڭ ئۇلىنىشى بىلەن ئېچىڭ.' },
  'not-signed-in': { status: 401, zh: '请先登录。', ug: 'ئاۋۋال كىرىڭ.' },
  'wrong-password': { status: 401, zh: '账号、密码或验证码不对。', ug: 'ھېسابات، پارول ياكى تەستىق كودى توغرا ئەمەس.' },
  'not-allowed': { status: 403, zh: '您的岗位不能做这件事。', ug: 'خىزمەت ئورنىڭىز بۇ ئىشنى قىلالمايدۇ.' },
  'other-origin': { status: 403, zh: '这个请求来自别的网站，没有照办。', ug: 'بۇ تەلەپ باشقا توربەتتىن كەلدى، ئىجرا قىلىنمىدى.' },
  'change-first': { status: 403, zh: '请先改密码，或先设好验证码。', ug: 'ئاۋۋال پارولنى ئۆزگەرتىڭ ياكى تەستىق كودىنى بېكىتىڭ.' },
  'weak-password': {
    status: 422,
    zh: '新密码太短，至少 10 个字符，也不能和旧密码一样。',
    ug: 'يېڭى پارول بەك قىسقا، ئاز دېگەندە 10 ھەرپ بولسۇن، كونىسى بىلەن ئوخشاش بولمىسۇن.',
  },
  'login-taken': { status: 409, zh: '这个账号已经有人用了。', ug: 'بۇ ھېسابات بار.' },
  'last-admin': { status: 409, zh: '这是最后一个管理员，不能停用或降级。', ug: 'بۇ ئاخىرقى باشقۇرغۇچى، توختاتقىلى ياكى دەرىجىسىنى چۈشۈرگىلى بولمايدۇ.' },
  'no-such-case': { status: 404, zh: '没有这件事。', ug: 'بۇنداق ئىش يوق.' },
  'no-such-account': { status: 404, zh: '没有这个账号。', ug: 'بۇنداق ھېسابات يوق.' },
  'no-such-picture': { status: 404, zh: '没有这张照片，或者还没有传完。', ug: 'بۇ سۈرەت يوق ياكى تېخى تولۇق يېتىپ كەلمىدى.' },
  'bad-picture': { status: 422, zh: '这张照片打不开，或者太大。', ug: 'بۇ سۈرەتنى ئاچقىلى بولمىدى ياكى بەك چوڭ.' },
  'somebody-was-faster': {
    status: 409,
    zh: '有同事刚刚办过这件事，请看最新的情况再办。',
    ug: 'بىر خىزمەتداش بۇ ئىشنى ھازىرلا بېجىردى، ئەڭ يېڭى ئەھۋالنى كۆرۈپ ئاندىن بېجىرىڭ.',
  },
  'no-road': { status: 409, zh: '从现在这一步走不到那一步。', ug: 'ھازىرقى باسقۇچتىن ئۇ باسقۇچقا بارغىلى بولمايدۇ.' },
  'same-person': { status: 409, zh: '办好的人不能自己核查，请另一位同事去看。', ug: 'بېجىرگەن كىشى ئۆزى تەكشۈرەلمەيدۇ، باشقا خىزمەتداش كۆرسۇن.' },
  'not-checked': { status: 409, zh: '要先有人到现场核查，才能归档。', ug: 'ئاۋۋال نەق مەيداندا تەكشۈرۈلگەندىن كېيىن ئارخىپقا ئېلىنىدۇ.' },
  'reason-missing': { status: 422, zh: '请选一个原因，居民会看到。', ug: 'بىر سەۋەبنى تاللاڭ، ئاھالە كۆرىدۇ.' },
  'other-case-missing': { status: 422, zh: '请指明先前的是哪一件事。', ug: 'ئىلگىرىكى ئىشنىڭ قايسى ئىكەنلىكىنى كۆرسىتىڭ.' },
  'own-duplicate': { status: 422, zh: '一件事不能和自己重复。', ug: 'بىر ئىش ئۆزى بىلەن تەكرارلانمايدۇ.' },
  'not-yours': { status: 403, zh: '这一步只有居民自己能做。', ug: 'بۇ ئىشنى پەقەت ئاھالە ئۆزى قىلالايدۇ.' },
  'too-late': { status: 409, zh: '已经过了可以重新办的日子。', ug: 'قايتا بېجىرىشنىڭ ۋاقتى ئۆتۈپ كەتتى.' },
  'says-nothing': { status: 422, zh: '请选一句话，或者写几个字。', ug: 'بىر جۈملىنى تاللاڭ ياكى بىرنەچچە سۆز يېزىڭ.' },
  'nothing-to-translate': { status: 409, zh: '这句话已经有译文了。', ug: 'بۇ سۆزنىڭ تەرجىمىسى بار.' },
  'not-for-others': { status: 409, zh: '这类事情不能公开。', ug: 'بۇ خىل ئىشنى ئاشكارىلىغىلى بولمايدۇ.' },
  'not-held': { status: 409, zh: '这封信没有被搁置。', ug: 'بۇ خەت ئايرىپ قويۇلمىغان.' },
  'wrong-sentence': { status: 422, zh: '这句话还有空没有填，或者已经不用了。', ug: 'بۇ جۈملىدە تولدۇرۇلمىغان يەر بار ياكى ھازىر ئىشلىتىلمەيدۇ.' },
  'no-publish-key': { status: 401, zh: '没有发布钥匙或钥匙不对，没有收下。', ug: 'تارقىتىش ئاچقۇچى يوق ياكى توغرا ئەمەس، قوبۇل قىلىنمىدى.' },
  'publishing-off': {
    status: 403,
    zh: '这台服务器没有设发布钥匙，请管理员运行 npm run xinxiji -- keys publisher <密钥文件夹> 后重启。',
    ug: 'بۇ مۇلازىمېتىردا تارقىتىش ئاچقۇچى بېكىتىلمىگەن، باشقۇرغۇچى ئاچقۇچ قوشۇپ قايتا قوزغاتسۇن.',
  },
  'not-found': { status: 404, zh: '这里没有您要找的东西。', ug: 'سىز ئىزدىگەن نەرسە بۇ يەردە يوق.' },
  'wrong-receipt': { status: 400, zh: '回执号码不对，请对着回执再看一遍。', ug: 'تالون نومۇرى توغرا ئەمەس، تالونغا قاراپ قايتا كىرگۈزۈڭ.' },
  'no-such-receipt': { status: 404, zh: '没有这个回执号码的事。', ug: 'بۇ تالون نومۇرىدا ئىش يوق.' },
  'which-receipt': {
    status: 409,
    zh: '有两件事用了同一个回执号码。请说是哪一天、或者几号灯杆。',
    ug: 'ئىككى ئىشنىڭ تالون نومۇرى ئوخشاش. قايسى كۈنى ياكى نەچچىنچى تۈۋرۈك ئىكەنلىكىنى ئېيتىڭ.',
  },
  'too-many-tries': { status: 429, zh: '试的次数太多，请过一会儿再试。', ug: 'بەك كۆپ سىنالدى، بىردەمدىن كېيىن قايتا سىناڭ.' },
  'no-content': { status: 404, zh: '服务器上没有这份内容。', ug: 'مۇلازىمېتىردا بۇ مەزمۇن يوق.' },
  'too-slow': { status: 408, zh: '请求来得太慢，没有等到最后。', ug: 'تەلەپ بەك ئاستا كەلدى، ئاخىرىغىچە ساقلىمىدۇق.' },
  'other-words': { status: 409, zh: '这个编号下已经收过另一封信，这一封没有收下。', ug: 'بۇ نومۇردا باشقا بىر خەت قوبۇل قىلىنغان، بۇ خەت قوبۇل قىلىنمىدى.' },
  'older-content': { status: 409, zh: '服务器上已有更新的版本，旧版本没有收下。', ug: 'مۇلازىمېتىردا تېخىمۇ يېڭى نەشرى بار، كونا نەشرى قوبۇل قىلىنمىدى.' },
  'other-root': {
    status: 409,
    zh: '根文件接不上服务器认定的那一份，没有收下。',
    ug: 'ئىمزا ئاساسى مۇلازىمېتىر ئېتىراپ قىلغىنىغا ماس كەلمەيدۇ، قوبۇل قىلىنمىدى.',
  },
  'other-content': { status: 409, zh: '服务器上这个版本的内容不同，没有收下。', ug: 'مۇلازىمېتىردىكى بۇ نەشرىنىڭ مەزمۇنى باشقىچە، قوبۇل قىلىنمىدى.' },
  'content-first': { status: 409, zh: '还缺少前面的文件，请先发送它们。', ug: 'ئالدىنقى ھۆججەتلەر كەم، ئاۋۋال شۇلارنى يوللاڭ.' },
  'too-large': { status: 413, zh: '信太长，收不下。', ug: 'خەت بەك ئۇزۇن، قوبۇل قىلغىلى بولمايدۇ.' },
  'upload-too-large': { status: 413, zh: '文件太大，没有收下。', ug: 'ھۆججەت بەك چوڭ، قوبۇل قىلىنمىدى.' },
  'not-json': { status: 415, zh: '不收这种格式的信。', ug: 'بۇ خىل شەكىلدىكى خەت قوبۇل قىلىنمايدۇ.' },
  'no-such-part': { status: 416, zh: '文件没有这么长。', ug: 'ھۆججەت ئۇنچىلىك ئۇزۇن ئەمەس.' },
  'wrong-hash': { status: 422, zh: '信在路上损坏了，请再发一次。', ug: 'خەت يولدا بۇزۇلۇپ قالدى، قايتا يوللاڭ.' },
  'other-part': { status: 422, zh: '这封信里没有这一段照片或录音，没有收下。', ug: 'بۇ خەتتە بۇنداق سۈرەت ياكى ئاۋاز يوق، قوبۇل قىلىنمىدى.' },
  'damaged-upload': { status: 422, zh: '文件损坏或与名称不符，没有收下。', ug: 'ھۆججەت بۇزۇلغان ياكى ئىسمىغا ماس كەلمەيدۇ، قوبۇل قىلىنمىدى.' },
  'not-signed': { status: 422, zh: '签名不对，没有收下。', ug: 'ئىمزا توغرا ئەمەس، قوبۇل قىلىنمىدى.' },
  'damaged-content': { status: 500, zh: '这份内容在服务器上损坏了，请管理员重新发布。', ug: 'بۇ مەزمۇن مۇلازىمېتىردا بۇزۇلغان، باشقۇرغۇچى قايتا تارقاتسۇن.' },
  trouble: { status: 500, zh: '服务器出了问题，已经记下。', ug: 'مۇلازىمېتىردا مەسىلە كۆرۈلدى، خاتىرىلەندى.' },
  busy: { status: 503, zh: '服务器正忙，请稍后再试。', ug: 'مۇلازىمېتىر ھازىر ئالدىراش، سەل تۇرۇپ قايتا سىناڭ.' },
  'no-line': { status: 502, zh: '现在连不上服务器。', ug: 'ھازىر مۇلازىمېتىرغا ئۇلىنالمايدۇ.' },
  'not-kept': { status: 503, zh: '服务器现在存不下这封信，请稍后再发。', ug: 'مۇلازىمېتىر ھازىر بۇ خەتنى ساقلىيالمايدۇ، سەل تۇرۇپ قايتا يوللاڭ.' },
} as const satisfies Readonly<Record<string, { status: number; zh: string; ug: string }>>

export type RefusalCode = keyof typeof REFUSALS

/** The body of a refusal. `detail` is for developers: where, what was wanted, what came. */
export function refusal(code: RefusalCode, detail?: string): Refusal {
  const { zh, ug } = REFUSALS[code]
  return detail === undefined ? { code, zh, ug } : { code, zh, ug, detail }
}

/** Answers with a refusal; never kept by a cache. */
export function refuse(reply: FastifyReply, code: RefusalCode, detail?: string): FastifyReply {
  if ((code === 'not-kept' || code === 'busy') && !reply.hasHeader('retry-after')) reply.header('retry-after', '5')
  if (code === 'no-staff-key' || code === 'no-publish-key') reply.header('www-authenticate', 'Bearer')
  return reply.code(REFUSALS[code].status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(refusal(code, detail))
}
