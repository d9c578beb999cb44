/** What a touch on the pad means. */
export type Zone = 'previous' | 'next' | 'choose'

/**
 * Which zone of the pad a touch lies in: the lower half's outer thirds go back and on in reading direction, everything else
 * chooses. Corners are found without seeing.
 *
 * @param x,y pixels from the upper left of the glass
 */
export function zoneOf(x: number, y: number, width: number, height: number, dir: 'ltr' | 'rtl'): Zone {
  if (y < height / 2) return 'choose'
  const third = Math.floor((x / width) * 3)
  if (third === 1) return 'choose'
  return third < 1 === (dir === 'ltr') ? 'previous' : 'next'
}
