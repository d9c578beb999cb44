// Source: linux/input-event-codes.h; X adds 8 to each. Letters lie where a keyboard of the United States has them.
const OFFSET = 8
const ROWS: readonly (readonly [first: number, keys: string])[] = [
  [2, '1234567890-='],
  [16, 'qwertyuiop[]'],
  [30, "asdfghjkl;'`"],
  [44, 'zxcvbnm,./'],
]
const NAMED: Readonly<Record<string, number>> = {
  Escape: 1,
  Backspace: 14,
  Tab: 15,
  Enter: 28,
  Control: 29,
  Shift: 42,
  Alt: 56,
  Space: 57,
  F1: 59,
  F2: 60,
  F3: 61,
  F4: 62,
  F5: 63,
  F6: 64,
  F7: 65,
  F8: 66,
  F9: 67,
  F10: 68,
  F11: 87,
  F12: 88,
  Plus: 78,
  Print: 99,
  AltGraph: 100,
  Home: 102,
  Up: 103,
  PageUp: 104,
  Left: 105,
  Right: 106,
  End: 107,
  Down: 108,
  PageDown: 109,
  Delete: 111,
  Help: 138,
  Meta: 125,
  Menu: 127,
  BrowserStop: 128,
  BrowserFind: 136,
  BrowserOpen: 134,
  BrowserMail: 155,
  BrowserFavorites: 156,
  BrowserBack: 158,
  BrowserForward: 159,
  BrowserHome: 172,
  BrowserRefresh: 173,
  BrowserNew: 181,
  BrowserSearch: 217,
  BrowserWww: 150,
}

function codeOf(key: string): number {
  const named = NAMED[key]
  if (named !== undefined) return named + OFFSET
  for (const [first, keys] of ROWS) {
    const at = keys.indexOf(key.toLowerCase())
    if (key.length === 1 && at >= 0) return first + at + OFFSET
  }
  throw new Error(`prove: there is no key ${key}`)
}

/** What X calls the keys of a chord, in the order they go down; a chord is written `Control+Shift+N`. */
export function codesOf(chord: string): number[] {
  return chord.split('+').map(codeOf)
}
