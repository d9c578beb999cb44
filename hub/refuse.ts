import type { FastifyReply } from 'fastify'
import type { Refusal } from '../model/case/refusal.ts'

/**
 * Every no the hub can say, with its HTTP status and its sentence in both languages. The Uyghur sentences are drafts
 * that no native reader has signed yet.
 */
const REFUSALS = {
  malformed: { status: 400, zh: '这封信的格式不对，没有收下。', ug: 'بۇ خەتنىڭ شەكلى توغرا ئەمەس، قوبۇل قىلىنمىدى.' },
  'bad-question': { status: 400, zh: '这个请求看不懂。', ug: 'بۇ تەلەپنى چۈشەنگىلى بولمىدى.' },
  'no-staff-key': { status: 401, zh: '没有钥匙或钥匙不对，请用工作人员的链接打开。', ug: 'ئاچقۇچ يوق ياكى توغرا ئەمەس، خىزمەتچىلەرنىڭ ئۇلىنىشى بىلەن ئېچىڭ.' },
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
  'damaged-upload': { status: 422, zh: '文件损坏或与名称不符，没有收下。', ug: 'ھۆججەت بۇزۇلغان ياكى ئىسمىغا ماس كەلمەيدۇ، قوبۇل قىلىنمىدى.' },
  'not-signed': { status: 422, zh: '签名不对，没有收下。', ug: 'ئىمزا توغرا ئەمەس، قوبۇل قىلىنمىدى.' },
  'damaged-content': { status: 500, zh: '这份内容在服务器上损坏了，请管理员重新发布。', ug: 'بۇ مەزمۇن مۇلازىمېتىردا بۇزۇلغان، باشقۇرغۇچى قايتا تارقاتسۇن.' },
  trouble: { status: 500, zh: '服务器出了问题，已经记下。', ug: 'مۇلازىمېتىردا مەسىلە كۆرۈلدى، خاتىرىلەندى.' },
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
  if (code === 'not-kept') reply.header('retry-after', '5')
  if (code === 'no-staff-key' || code === 'no-publish-key') reply.header('www-authenticate', 'Bearer')
  return reply.code(REFUSALS[code].status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(refusal(code, detail))
}
