import type { Words } from './word.ts'

/** Texts for showing in the tour what a report is about. */
export const sayHereWords = {
  'tour.say.mark': { zh: '在画面上点一下有问题的地方，红圈就移过去', ug: 'كۆرۈنۈشتە مەسىلە بار يەرنى بېسىڭ، قىزىل چەمبەر شۇ يەرگە بارىدۇ', state: 'draft' },
  'tour.say.move': { zh: '移动红圈', ug: 'قىزىل چەمبەرنى يۆتكەش', state: 'draft' },
  'tour.say.left': { zh: '往左', ug: 'سولغا', state: 'draft' },
  'tour.say.right': { zh: '往右', ug: 'ئوڭغا', state: 'draft' },
  'tour.say.up': { zh: '往上', ug: 'يۇقىرىغا', state: 'draft' },
  'tour.say.down': { zh: '往下', ug: 'تۆۋەنگە', state: 'draft' },
  'tour.say.withPicture': { zh: '带上画面去反映', ug: 'سۈرەت بىلەن ئېيتىش', state: 'draft' },
  'tour.say.placeOnly': { zh: '只说地点', ug: 'پەقەت ئورۇننى ئېيتىش', state: 'draft' },
} as const satisfies Words
