import type { Words } from './word.ts'

/** Texts of films, exhibition halls, works and albums on the terminal. */
export const galleryWords = {
  'gallery.play': { zh: '播放', ug: 'قويۇش', state: 'draft' },
  'gallery.pause': { zh: '停一下', ug: 'توختىتىش', state: 'draft' },
  'gallery.again': { zh: '从头再看', ug: 'باشتىن كۆرۈش', state: 'draft' },
  'gallery.backward': { zh: '退回 {{n}} 秒', ug: '{{n}} سېكۇنت كەينىگە', state: 'draft' },
  'gallery.forward': { zh: '前进 {{n}} 秒', ug: '{{n}} سېكۇنت ئالدىغا', state: 'draft' },
  'gallery.position': { zh: '放到哪里', ug: 'قەيەرگە كەلدى', state: 'draft' },
  'gallery.at': { zh: '{{m}} 分 {{s}} 秒', ug: '{{m}} مىنۇت {{s}} سېكۇنت', state: 'draft' },
  'gallery.transcript': { zh: '文字稿', ug: 'تېكىستى', state: 'draft' },
  'gallery.places': { zh: '片中的地方', ug: 'فىلىمدىكى ئورۇنلار', state: 'draft' },
  'gallery.unreadable': {
    zh: '这段短片现在放不出来，下面的文字稿照常可看。',
    ug: 'بۇ فىلىمنى ھازىر قويغىلى بولمىدى، ئاستىدىكى تېكىستىنى كۆرسىڭىز بولىدۇ.',
    state: 'draft',
  },
  'gallery.notShown': { zh: '这里的内容现在不展示。', ug: 'بۇ يەردىكى مەزمۇن ھازىر كۆرسىتىلمەيدۇ.', state: 'draft' },
  'gallery.walk': { zh: '走进展厅看', ug: 'زالغا كىرىپ كۆرۈش', state: 'draft' },
  'gallery.hangsIn': { zh: '挂在哪里', ug: 'ئېسىلغان يېرى', state: 'draft' },
  'gallery.allPhotos': { zh: '全部照片', ug: 'بارلىق سۈرەتلەر', state: 'draft' },
} as const satisfies Words
