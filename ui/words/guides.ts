import type { Words } from './word.ts'

/** By what a list of guides is looked through. */
export const guidesWords = {
  'guides.by.need': { zh: '按需要', ug: 'ئېھتىياج بويىچە', state: 'draft' },
  'guides.by.event': { zh: '按人生大事', ug: 'ھاياتتىكى ئىشلار بويىچە', state: 'draft' },
  'guides.by.audience': { zh: '按给谁办', ug: 'كىم ئۈچۈن بويىچە', state: 'draft' },
  'guides.by.office': { zh: '按部门', ug: 'تارماق بويىچە', state: 'draft' },

  'guides.event.birth': { zh: '生孩子', ug: 'بالا تۇغۇش', state: 'draft' },
  'guides.event.school': { zh: '上学', ug: 'مەكتەپكە كىرىش', state: 'draft' },
  'guides.event.work': { zh: '找工作、失业', ug: 'خىزمەت تېپىش، ئىشسىزلىق', state: 'draft' },
  'guides.event.moving': { zh: '搬来、落户', ug: 'كۆچۈپ كېلىش، نوپۇس', state: 'draft' },
  'guides.event.home': { zh: '住房、装修', ug: 'ئۆي، رېمونت', state: 'draft' },
  'guides.event.illness': { zh: '生病', ug: 'كېسەل بولۇش', state: 'draft' },
  'guides.event.old-age': { zh: '年老', ug: 'ياشىنىش', state: 'draft' },
  'guides.event.disability': { zh: '残疾', ug: 'مېيىپلىك', state: 'draft' },
  'guides.event.hardship': { zh: '遇到困难', ug: 'قىيىنچىلىققا ئۇچراش', state: 'draft' },
  'guides.event.bereavement': { zh: '亲人去世', ug: 'ئائىلىدىكىلەرنىڭ ۋاپات بولۇشى', state: 'draft' },

  'guides.audience.parents': { zh: '父母', ug: 'ئاتا-ئانىلار', state: 'draft' },
  'guides.audience.children': { zh: '孩子、学生', ug: 'بالىلار، ئوقۇغۇچىلار', state: 'draft' },
  'guides.audience.workers': { zh: '上班、找工作的人', ug: 'ئىشلەيدىغان ۋە ئىش ئىزدەيدىغانلار', state: 'draft' },
  'guides.audience.elderly': { zh: '老人', ug: 'ياشانغانلار', state: 'draft' },
  'guides.audience.disabled': { zh: '残疾人', ug: 'مېيىپلار', state: 'draft' },
  'guides.audience.hardship': { zh: '困难家庭', ug: 'قىيىنچىلىقتىكى ئائىلىلەر', state: 'draft' },
  'guides.audience.veterans': { zh: '退役军人', ug: 'پېنسىيەگە چىققان ھەربىيلەر', state: 'draft' },
  'guides.audience.newcomers': { zh: '新来的居民', ug: 'يېڭى كەلگەن ئاھالە', state: 'draft' },
} as const satisfies Words
