import { fold, foldWords } from './fold.ts'
import { isHan } from './han.ts'
import { fromCyrillic, fromLatin } from './other-scripts.ts'
import { type Piece, piecesOf } from './pinyin.ts'
import { unitsOf } from './tokens.ts'

/** One thing in a row of things that a Chinese title is compared with: a character, a run of letters or digits, or a piece of pinyin. */
export type Unit = { readonly is: 'sign'; readonly text: string } | Piece

/** In which script letters a to z were meant, when both are possible. */
export const MEANINGS = ['pinyin', 'uyghur'] as const
export type Meaning = (typeof MEANINGS)[number]

/** What was typed, understood in one way. */
export type Reading =
  | { readonly is: 'signs'; readonly meant: Meaning | null; readonly units: readonly Unit[]; readonly whole: string }
  | { readonly is: 'words'; readonly meant: Meaning | null; readonly words: readonly string[]; readonly whole: string }

/** A resident types a few words; of a whole page that was pasted the beginning is looked for. Rule F12. */
export const MOST_TYPED = 128
/** Of what is not found letter for letter so many signs or words are compared. */
const MOST_COMPARED = 48

const WAYS = 3

/** What was typed as it is read: at most `MOST_TYPED` characters, none of them cut in half. */
export const readable = (typed: string): string => [...typed.slice(0, MOST_TYPED * 2).normalize('NFKC')].slice(0, MOST_TYPED).join('')

/** The ways to understand what was typed; nothing when it has neither letter nor digit. Rules F5 to F9. */
export function readingsOf(typed: string): Reading[] {
  const text = readable(typed)
  const folded = fold(text)
  if (folded === '') return []
  if (/\p{Script=Cyrillic}/u.test(folded)) return words(fromCyrillic(text), null)
  if (/\p{Script=Arabic}/u.test(folded))
    return [...words(text.replace(/\p{Script=Han}/gu, ' '), null), ...(/\p{Script=Han}/u.test(folded) ? signs(folded) : [])]
  // Accents are of Uyghur Latin; pinyin is typed without.
  const plain = /^[a-z]+$/.test(folded)
  if (/\p{Script=Latin}/u.test(folded) && !/\p{Script=Han}/u.test(folded) && !/\p{N}/u.test(folded))
    return [...(plain ? pinyin(folded, text) : []), ...fromLatin(text).flatMap((spelt) => words(spelt, 'uyghur'))]
  return signs(folded)
}

function words(text: string, meant: Meaning | null): Reading[] {
  const list = foldWords(text)
  return list.length === 0 ? [] : [{ is: 'words', meant, words: list.slice(0, MOST_COMPARED), whole: list.join('') }]
}

function pinyin(folded: string, text: string): Reading[] {
  // Where somebody parts syllables by hand, they are parted there.
  const apart = foldWords(text.replaceAll("'", ' ')).map((part) => piecesOf(part, 1)[0])
  const given = apart.length > 1 && apart.every((pieces) => pieces !== undefined) ? apart.flatMap((pieces) => pieces ?? []) : null
  const ways = given === null ? piecesOf(folded, WAYS) : [given]
  const [first] = ways
  // First sounds are typed in one letter or in two: sbk and shbzk, where the second letter of sh is 会.
  if (first?.every(({ is }) => is !== 'whole') && first.some(({ text: letters }) => letters.length > 1))
    ways.push([...folded].map((letter) => ({ is: 'initial', text: letter }) as const))
  return ways.map((units) => ({ is: 'signs', meant: 'pinyin', units: units.slice(0, MOST_COMPARED), whole: folded }))
}

/** Chinese characters, and pinyin and numbers between them. */
function signs(folded: string): Reading[] {
  const units = unitsOf(folded).flatMap((text): Unit[] => {
    if (isHan(text) || !/^[a-z]+$/.test(text)) return [{ is: 'sign', text }]
    return [...(piecesOf(text, 1)[0] ?? [{ is: 'sign', text } as const])]
  })
  return [{ is: 'signs', meant: null, units: units.slice(0, MOST_COMPARED), whole: folded }]
}
