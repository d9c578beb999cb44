// Uyghur is typed in Latin and in Cyrillic letters too; both are brought into Arabic letters before they are folded.

const ULY: Readonly<Record<string, string>> = {
  ...{ ch: 'چ', sh: 'ش', zh: 'ژ', gh: 'غ', ng: 'ڭ' },
  ...{ a: 'ا', b: 'ب', c: 'ك', d: 'د', e: 'ە', f: 'ف', g: 'گ', h: 'ھ', i: 'ى', j: 'ج', k: 'ك', l: 'ل', m: 'م', n: 'ن' },
  ...{ o: 'و', p: 'پ', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'ۇ', v: 'ۋ', w: 'ۋ', x: 'خ', y: 'ي', z: 'ز' },
  ...{ é: 'ې', ë: 'ې', è: 'ې', ö: 'ۆ', ü: 'ۈ', ä: 'ە', ə: 'ە', ş: 'ش', ç: 'چ', ğ: 'غ', ñ: 'ڭ', ɵ: 'ۆ', ƣ: 'غ', ⱨ: 'ھ', ⱪ: 'ق', ⱬ: 'ژ', ı: 'ى' },
}
/** In the older Latin letters, and by people who write as they text: q is ch, x is sh, h is kh. */
const OLDER: Readonly<Record<string, string>> = { ...ULY, q: 'چ', x: 'ش', h: 'خ' }
/** As many write who never learnt the standard: h for both of its sounds. */
const LOOSE: Readonly<Record<string, string>> = { ...ULY, h: 'خ' }

function spell(typed: string, table: Readonly<Record<string, string>>): string {
  let written = ''
  for (let at = 0; at < typed.length; ) {
    // Before gh stands an n of its own: yashanghan is ياشانغان, for there is no ng with an h after it.
    if (typed.startsWith('ngh', at)) {
      written += 'نغ'
      at += 3
      continue
    }
    const two = table[typed.slice(at, at + 2)]
    const one = table[typed[at] as string]
    written += two ?? one ?? (/[\s-]/.test(typed[at] as string) ? ' ' : '')
    at += two === undefined ? 1 : 2
  }
  return written
}

/** The Arabic spellings that Latin letters may stand for, the standard one (ULY) first. Rule F9. */
export function fromLatin(typed: string): string[] {
  const text = typed.normalize('NFC').toLowerCase().slice(0, 64)
  return [...new Set([ULY, LOOSE, OLDER].map((table) => spell(text, table)))]
}

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'ا', ә: 'ە', б: 'ب', в: 'ۋ', г: 'گ', ғ: 'غ', д: 'د', е: 'ې', ж: 'ژ', җ: 'ج', з: 'ز', и: 'ى', й: 'ي', к: 'ك', қ: 'ق', л: 'ل', м: 'م', н: 'ن', ң: 'ڭ' },
  ...{
    о: 'و',
    ө: 'ۆ',
    п: 'پ',
    р: 'ر',
    с: 'س',
    т: 'ت',
    у: 'ۇ',
    ү: 'ۈ',
    ф: 'ف',
    х: 'خ',
    һ: 'ھ',
    ч: 'چ',
    ш: 'ش',
    э: 'ې',
    ю: 'يۇ',
    я: 'يا',
    ё: 'يو',
    ы: 'ى',
    ц: 'س',
    щ: 'ش',
  },
}

/** The Arabic spelling of Uyghur in Cyrillic letters. Rule F9. */
export const fromCyrillic = (typed: string): string => spell(typed.normalize('NFC').toLowerCase().slice(0, 64), CYRILLIC)
