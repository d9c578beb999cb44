import type { Ink, Stroke } from '../../model/input/ink/ink.ts'
import { afterTyping } from '../../model/input/uyghur/after-typing.ts'
import type { Candidate, Engines } from './candidate.ts'
import { withoutLast } from './layouts.ts'

/** How the glass takes words: by hand, by sound on 26 or 9 keys, by the strokes of a character, or letter by letter. */
export const MODES = ['ink', 'pinyin', 'nine', 'strokes', 'digits', 'latin', 'ug'] as const
export type Mode = (typeof MODES)[number]

/** What stands in a field, parted at its caret. */
export interface Field {
  readonly before: string
  readonly after: string
}

/** A text on its way into a field. Nothing of it is kept anywhere but here, and it goes with the page. Rule T12. */
export interface Composing {
  readonly mode: Mode
  readonly field: Field
  /** what was touched and is no character yet: letters of pinyin, digits of nine keys, strokes */
  readonly letters: string
  readonly ink: Ink
  readonly candidates: readonly Candidate[]
  /** grows with everything that makes the candidates out of date; an answer to an older one is not shown */
  readonly turn: number
  /** the turn that the candidates answer; while it is an older one, others are on their way */
  readonly answered: number
  /** what the field would be without the ئ that was set by itself; one touch brings it back */
  readonly undo: Field | null
}

export type Act =
  | { readonly is: 'mode'; readonly mode: Mode }
  | { readonly is: 'key'; readonly key: string }
  | { readonly is: 'delete' }
  | { readonly is: 'space' }
  | { readonly is: 'stroke'; readonly stroke: Stroke }
  | { readonly is: 'no-ink' }
  | { readonly is: 'choose'; readonly candidate: Candidate }
  | { readonly is: 'candidates'; readonly turn: number; readonly candidates: readonly Candidate[] }
  | { readonly is: 'undo' }
  /** the field was changed by somebody else: a keyboard, a paste, a touch that moved the caret */
  | { readonly is: 'field'; readonly field: Field }

// A finger that rests on a key, or a keyboard that sticks, must not grow a text that is asked about at every letter.
const LETTERS_MAX = 40
const STROKES_MAX = 60

export function compose(mode: Mode, field: Field): Composing {
  return { mode, field, letters: '', ink: [], candidates: [], turn: 0, answered: -1, undo: null }
}

/** Which engine has candidates for a mode; `null` for keys that write what they show. */
export function engineOf(mode: Mode): keyof Engines | null {
  return mode === 'nine' ? 'pinyin' : mode === 'digits' || mode === 'latin' ? null : mode
}

/** Whether something was touched that is no character yet. */
export const isOpen = ({ letters, ink }: Composing): boolean => letters !== '' || ink.length > 0

/** Whether what is offered is still for what was touched before. */
export const isBehind = ({ answered, turn }: Composing): boolean => answered < turn

/** The field with what is being composed in it, as a search looks for it while it is typed: the letters of pinyin, or what they would become. */
export function withLetters(now: Composing): string {
  const { field, letters, mode, candidates } = now
  const open = mode === 'pinyin' ? letters : isOpen(now) ? (candidates[0]?.text ?? '') : ''
  return field.before + open + field.after
}

/** The first part of a text. A pair of surrogates is one letter: half of one is none. */
function cut(text: string, most: number): string {
  const part = text.slice(0, most)
  return part.length < text.length && /[\ud800-\udbff]$/.test(part) ? part.slice(0, -1) : part
}

function bounded({ before, after }: Field, most: number): Field {
  const kept = cut(after, most)
  return { before: cut(before, most - kept.length), after: kept }
}

const typed = (now: Composing, before: string, most: number): Composing => ({
  ...now,
  field: bounded({ ...now.field, before }, most),
  candidates: [],
  turn: now.turn + 1,
  undo: null,
})

const emptied = (now: Composing): Composing => ({ ...now, letters: '', ink: [], candidates: [], turn: now.turn + 1, undo: null })

/** Two touches of one letter side by side write it; nothing that is written is ever lost by an answer that comes late. Rules T12 to T14. */
export function composed(now: Composing, act: Act, most: number): Composing {
  switch (act.is) {
    case 'mode':
      return act.mode === now.mode ? now : { ...emptied(now), mode: act.mode }
    case 'key':
      return key(now, act.key, most)
    case 'space':
      return isOpen(now) ? first(now, most) : typed(now, `${now.field.before} `, most)
    case 'delete':
      if (now.ink.length > 0) return { ...now, ink: now.ink.slice(0, -1), candidates: [], turn: now.turn + 1, undo: null }
      if (now.letters !== '') return { ...now, letters: now.letters.slice(0, -1), candidates: [], turn: now.turn + 1, undo: null }
      return typed(now, withoutLast(now.field.before), most)
    case 'stroke':
      return now.ink.length >= STROKES_MAX ? now : { ...now, ink: [...now.ink, act.stroke], turn: now.turn + 1, undo: null }
    case 'no-ink':
      return emptied(now)
    case 'choose':
      return choose(now, act.candidate, most)
    case 'candidates':
      return act.turn === now.turn ? { ...now, candidates: act.candidates, answered: act.turn } : now
    case 'undo':
      return now.undo === null ? now : { ...now, field: now.undo, candidates: [], turn: now.turn + 1, undo: null }
    case 'field':
      if (act.field.before === now.field.before && act.field.after === now.field.after) return now
      return { ...emptied(now), field: bounded(act.field, most) }
  }
}

function key(now: Composing, letter: string, most: number): Composing {
  if ((now.mode === 'pinyin' && /^[a-z']$/.test(letter)) || (now.mode === 'nine' && /^[1-9]$/.test(letter)) || now.mode === 'strokes') {
    if (!/^[a-z1-9'*]$/.test(letter)) return typed(isOpen(now) ? first(now, most) : now, now.field.before + letter, most)
    if (now.letters.length >= LETTERS_MAX || (now.letters === '' && (letter === "'" || letter === '1'))) return now
    return { ...now, letters: now.letters + letter, turn: now.turn + 1, undo: null }
  }
  if (now.mode === 'ug') {
    const { text, undo } = afterTyping(now.field.before, letter)
    const next = typed(now, text, most)
    return { ...next, undo: undo === null || next.field.before !== text ? null : { before: undo, after: now.field.after } }
  }
  const settled = isOpen(now) ? first(now, most) : now
  return typed(settled, settled.field.before + letter, most)
}

function choose(now: Composing, { text, used, replaces }: Candidate, most: number): Composing {
  const next = typed(now, now.field.before.slice(0, now.field.before.length - replaces) + text, most)
  return { ...next, ink: [], letters: now.mode === 'ink' ? '' : now.letters.slice(used) }
}

/** What is being composed becomes its first candidate; where nothing is offered, letters become letters and ink goes. */
export function first(now: Composing, most: number): Composing {
  let next = now
  // Each candidate takes at least one letter, so this ends; without an answer yet the letters stand for themselves.
  const [best] = next.candidates
  if (best !== undefined && (best.used > 0 || next.ink.length > 0)) next = choose(next, best, most)
  else if (next.letters !== '' && next.mode === 'pinyin') next = { ...typed(next, next.field.before + next.letters, most), letters: '' }
  else next = emptied(next)
  return next
}
