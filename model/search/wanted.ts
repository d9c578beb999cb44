import type { Heard } from './align.ts'
import { formsOf } from './uyghur.ts'
import type { Wanted, WordIndex } from './word-index.ts'

const PAIR = 2
const ALONE = 0.35

/** Keeps of each token the most that is wanted of it. */
class Wish {
  readonly #by = new Map<string, Wanted>()
  want(each: Wanted): void {
    if (each.token !== '' && each.weight > (this.#by.get(each.token)?.weight ?? 0)) this.#by.set(each.token, each)
  }
  get all(): Wanted[] {
    return [...this.#by.values()]
  }
}

/** The neighbours among signs or pieces of pinyin: as they are written, and as they sound. Rules F5 and F6. */
export function wantedPairs(units: readonly Heard[], words: WordIndex): Wanted[] {
  const wish = new Wish()
  for (const [at, one] of units.entries()) {
    const next = units[at + 1]
    if (next === undefined) break
    const weight = Math.min(one.weight, next.weight)
    const written = one.unit.is === 'sign' && next.unit.is === 'sign' ? one.unit.text + next.unit.text : null
    if (written !== null) wish.want({ token: written, weight: PAIR * weight })
    if (one.unit.is === 'initial' || one.unit.is === 'begun' || next.unit.is === 'initial') continue
    // Two characters that no name has side by side were meant for two that sound like them.
    const heard = weight * (written !== null && words.count(written) > 0 ? 0.5 : PAIR)
    for (const a of one.blurred.slice(0, 2))
      for (const b of next.blurred.slice(0, 2))
        wish.want(next.unit.is === 'begun' ? { token: `${a}.${b}`, weight: heard, prefix: true } : { token: `${a}.${b}.`, weight: heard })
  }
  return wish.all
}

/** Each sign and each piece of pinyin alone. */
export function wantedAlone(units: readonly Heard[]): Wanted[] {
  const wish = new Wish()
  for (const { unit, weight, blurred } of units) {
    // Little words find nothing by themselves.
    if (weight < 0.3 && units.length > 2) continue
    if (unit.is === 'sign') wish.want({ token: unit.text, weight: ALONE * weight, prefix: true })
    else if (unit.is !== 'initial')
      for (const sound of blurred) wish.want({ token: unit.is === 'whole' ? `${sound}.` : sound, weight: ALONE * weight, prefix: true })
  }
  return wish.all
}

/** Uyghur words as they are, and as they are without endings. Rule F7. */
export function wantedStems(words: readonly string[], weights: readonly number[]): Wanted[] {
  const wish = new Wish()
  for (const [at, word] of words.entries()) {
    const weight = weights[at] as number
    if (word.length < 2 || (weight < 0.3 && words.length > 1)) continue
    wish.want({ token: word, weight, prefix: true })
    const { stages, roots, stem } = formsOf(word)
    for (const stage of stages) if (stage !== word) wish.want({ token: stage, weight: 0.9 * weight, prefix: true })
    for (const bare of roots) if (bare.length >= 3) wish.want({ token: bare, weight: 0.8 * weight, prefix: true })
    wish.want({ token: stem, weight: 0.8 * weight })
  }
  return wish.all
}

/** Words that are near in letters, and those with the same consonants. Rule F8. */
export function wantedNear(words: readonly string[], weights: readonly number[]): Wanted[] {
  const wish = new Wish()
  for (const [at, word] of words.entries()) {
    const weight = weights[at] as number
    if (weight < 0.3 && words.length > 1) continue
    const { stages, stem, skeleton: bones } = formsOf(word)
    for (const form of new Set([stages.at(-1) ?? word, stem])) if (form.length >= 4) wish.want({ token: form, weight, fuzzy: form.length >= 7 ? 2 : 1 })
    if (bones.length >= 2) wish.want({ token: `#${bones}`, weight, prefix: bones.length >= 3 })
  }
  return wish.all
}
