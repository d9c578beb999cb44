import type { Words } from './word.ts'

/** Texts that every page uses. Uyghur terms with `from` are in the house's glossary; the others are our drafts. */
export const commonWords = {
  'common.language.zh': { zh: '中文', ug: '中文', state: 'human' },
  'common.language.ug': { zh: 'ئۇيغۇرچە', ug: 'ئۇيغۇرچە', state: 'human', from: 'CLDR 48' },
  'common.back': { zh: '返回', ug: 'قايتىش', state: 'draft' },
  'common.close': { zh: '关闭', ug: 'تاقاش', state: 'draft' },
  'common.metres': { zh: '{{n}} 米', ug: '{{n}} مېتىر', state: 'human', from: 'CLDR 48' },
  'common.retry': { zh: '再试一次', ug: 'قايتا سىناش', state: 'draft' },
  'common.loading': { zh: '请稍候', ug: 'سەل كۈتۈڭ', state: 'human', from: 'Debian 12 l10n' },
  'common.awaitsReview': { zh: '维吾尔文译文待审核', ug: 'بۇ تەرجىمە تەكشۈرۈشنى كۈتۈۋاتىدۇ', state: 'draft' },
  'common.onlyChinese': { zh: '只有中文', ug: 'خەنزۇچىلا بار', state: 'draft' },
  'common.outdated': { zh: '中文已更新，译文未跟上', ug: 'خەنزۇچىسى يېڭىلاندى، تەرجىمىسى تېخى يېڭىلانمىدى', state: 'draft' },
} as const satisfies Words
