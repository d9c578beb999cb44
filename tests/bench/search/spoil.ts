// Spoils what people meant to type, with a seed. It knows nothing of how the terminal reads it: its own tables, its own rules.
const BACK = 'اوۇ'
const HARD = 'پتچخسشفقكھ'

const lastVowel = (word: string): string => [...word].reverse().find((letter) => 'اەوۇۆۈېى'.includes(letter)) ?? 'ە'

/** A Uyghur noun in the plural, with a possessor or in a case, with a and e raised as grammar books have it. */
export function inflect(word: string, random: () => number): string {
  const back = BACK.includes(lastVowel(word))
  const hard = HARD.includes(word.at(-1) ?? '')
  const kind = Math.floor(random() * 6)
  const plural = back ? 'لار' : 'لەر'
  if (kind === 0) return `${word}${plural}`
  if (kind === 1) return `${word}${plural}نىڭ`
  if (kind === 2) return `${word}${hard ? (back ? 'قا' : 'كە') : back ? 'غا' : 'گە'}`
  if (kind === 3) return `${word}${hard ? (back ? 'تا' : 'تە') : back ? 'دا' : 'دە'}`
  if (kind === 4) return `${word}نى`
  // With its possessor: ئاشخانا, ئاشخانىسى; مەكتەپ, مەكتىپى.
  if (/[اە]$/.test(word)) return `${word.slice(0, -1)}ىسى${random() < 0.5 ? 'دىن' : 'نى'}`
  const raised = word.replace(/[اە]([^اەوۇۆۈېى])$/, 'ى$1')
  return `${raised}ى${random() < 0.5 ? 'نىڭ' : ''}`
}

const SWAPS: readonly (readonly [string, string])[] = [
  ['ى', 'ې'],
  ['ې', 'ى'],
  ['ۇ', 'و'],
  ['و', 'ۇ'],
  ['ۈ', 'ۇ'],
  ['ۆ', 'و'],
  ['ق', 'خ'],
  ['خ', 'ق'],
  ['د', 'ت'],
  ['ت', 'د'],
  ['ب', 'پ'],
  ['پ', 'ب'],
  ['س', 'ز'],
  ['ز', 'س'],
  ['ك', 'گ'],
  ['ە', 'ا'],
  ['ا', 'ە'],
  ['ەر', 'ا'],
]

/** One mistake of the ear or the hand: a letter for its neighbour in sound, one left out, one twice, two in the wrong order. */
export function misspell(word: string, random: () => number): string {
  const letters = [...word]
  const at = 1 + Math.floor(random() * Math.max(1, letters.length - 2))
  const kind = Math.floor(random() * 5)
  if (kind <= 1) {
    const fits = SWAPS.filter(([from]) => word.indexOf(from, 2) >= 0)
    const swap = fits[Math.floor(random() * fits.length)]
    if (swap !== undefined) return word.slice(0, 2) + word.slice(2).replace(swap[0], swap[1])
  }
  if (kind === 2) return letters.filter((_, place) => place !== at + 1).join('')
  if (kind === 3) return [...letters.slice(0, at), letters[at], ...letters.slice(at)].join('')
  const [a, b] = [letters[at], letters[at + 1]]
  return a === undefined || b === undefined ? word.slice(0, -1) : [...letters.slice(0, at), b, a, ...letters.slice(at + 2)].join('')
}

/** The same letters from keyboards of neighbours: Persian and Arabic ones, presentation forms, no seats, tatweel. */
export function wrongCodes(word: string, random: () => number): string {
  const kind = Math.floor(random() * 4)
  if (kind === 0) return word.replaceAll('ى', 'ی').replaceAll('ك', 'ک').replaceAll('ە', 'ه')
  if (kind === 1) return word.replaceAll('ئ', '').replaceAll('ې', 'ي').replaceAll('ۇ', 'و').replaceAll('ۆ', 'و').replaceAll('ۈ', 'و').replaceAll('ۋ', 'و')
  if (kind === 2) return [...word].join('\u0640').replaceAll('ە', 'ه\u200c')
  return word.replaceAll('ا', '\ufe8e').replaceAll('ى', '\ufbe9').replaceAll('ن', '\ufee8').replaceAll('ت', '\ufe98')
}

const LATIN: Readonly<Record<string, string>> = {
  ...{ ا: 'a', ە: 'e', ب: 'b', پ: 'p', ت: 't', ج: 'j', چ: 'ch', خ: 'x', د: 'd', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', غ: 'gh', ف: 'f' },
  ...{ ق: 'q', ك: 'k', گ: 'g', ڭ: 'ng', ل: 'l', م: 'm', ن: 'n', ھ: 'h', و: 'o', ۇ: 'u', ۆ: 'ö', ۈ: 'ü', ۋ: 'w', ې: 'é', ى: 'i', ي: 'y', ئ: '' },
}

/** Uyghur in Latin letters: by the book, or without accents as on a telephone, sometimes with v for w and h for x. */
export function latin(word: string, random: () => number): string {
  const exact = [...word].map((letter) => LATIN[letter] ?? letter).join('')
  const plain = exact.replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('é', 'e')
  const kind = Math.floor(random() * 4)
  if (kind === 0) return exact
  if (kind === 1) return plain
  return kind === 2 ? plain.replaceAll('w', 'v') : plain.replaceAll('x', 'h')
}

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ ا: 'а', ە: 'ә', ب: 'б', پ: 'п', ت: 'т', ج: 'җ', چ: 'ч', خ: 'х', د: 'д', ر: 'р', ز: 'з', ژ: 'ж', س: 'с', ش: 'ш', غ: 'ғ', ف: 'ф' },
  ...{ ق: 'қ', ك: 'к', گ: 'г', ڭ: 'ң', ل: 'л', م: 'м', ن: 'н', ھ: 'һ', و: 'о', ۇ: 'у', ۆ: 'ө', ۈ: 'ү', ۋ: 'в', ې: 'е', ى: 'и', ي: 'й', ئ: '' },
}

export const cyrillic = (word: string): string =>
  [...word]
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join('')
    .replaceAll('йа', 'я')
    .replaceAll('йу', 'ю')

/** A Chinese query with one character left out, two in the wrong order, or one that does not belong. */
export function miswrite(query: string, random: () => number): string {
  const signs = [...query]
  const at = Math.floor(random() * (signs.length - 1))
  const kind = Math.floor(random() * 3)
  if (kind === 0 && signs.length > 3) return signs.filter((_, place) => place !== at + (at === 0 ? 1 : 0)).join('')
  if (kind === 1) return [...signs.slice(0, at), signs[at + 1], signs[at], ...signs.slice(at + 2)].join('')
  return [...signs.slice(0, at + 1), '大小天上中人'[Math.floor(random() * 6)], ...signs.slice(at + 1)].join('')
}
