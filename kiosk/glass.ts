import type { Terminal } from '../model/terminal.ts'

const MM_PER_INCH = 25.4
// A phone or a window on a PC is no terminal, whatever profile the hub hands out.
const SMALLEST_GLASS_PX = 1000

/** How many CSS pixels are one millimetre on a glass; `null` when this page does not stand on a terminal's glass. */
export function pixelsPerMm(glass: Terminal['glass'], width: number, height: number): number | null {
  if (Math.min(width, height) < SMALLEST_GLASS_PX) return null
  return Math.hypot(width, height) / (glass.diagonalInch * MM_PER_INCH)
}

/** Sets the size of everything from the terminal's profile. */
export function fitGlass(glass: Terminal['glass'], root: HTMLElement, width: number, height: number): void {
  const mm = pixelsPerMm(glass, width, height)
  if (mm === null) {
    root.style.removeProperty('--mm')
    delete root.dataset['glass']
  } else {
    root.style.setProperty('--mm', `${mm.toFixed(4)}px`)
    root.dataset['glass'] = 'terminal'
  }
}

/** Whether this page stands on a terminal's glass, where there is no keyboard but ours. */
export const onGlass = (): boolean => document.documentElement.dataset['glass'] !== undefined
