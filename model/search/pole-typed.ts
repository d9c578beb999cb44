import { fold } from './fold.ts'

// 27, 0027, CG-0027, 27号杆, 路灯27, 27-تۈۋرۈك
const UYGHUR = ['تۈۋرۈك', 'تۈۋرۈكى', 'چىراغ', 'چىراغ تۈۋرۈكى', 'نومۇر', 'نومۇرلۇق', 'نومۇرلۇق تۈۋرۈك'].map(fold)
const AROUND = new RegExp(`^(?:[a-z]{0,4}|(?:[号杆灯柱路牌电线第]|编号)*|${UYGHUR.join('|')})$`, 'u')

/** The poles that what was typed may name by its digits, with or without leading zeros, letters or a word for a pole. Rule P1. */
export function polesTyped(poles: readonly string[], typed: string): string[] {
  const read = /^(\D*)(\d{1,6})(\D*)$/u.exec(fold(typed.slice(0, 40)))
  if (read === null) return []
  const [, before = '', digits = '', after = ''] = read
  if (!AROUND.test(before + after)) return []
  const letters = /^[a-z]+$/.test(before) ? before : ''
  return poles.filter((pole) => Number(pole.slice(pole.lastIndexOf('-') + 1)) === Number(digits) && fold(pole).startsWith(letters))
}
