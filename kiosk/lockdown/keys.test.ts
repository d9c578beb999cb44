import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayPass } from './keys.ts'

const press = (chord: string, graph = false) => {
  const [key = '', ...held] = chord.split('+').toReversed()
  return mayPass({
    key,
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Control'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    getModifierState: (name) => graph && name === 'AltGraph',
  })
}

test('L5 one goes about a page and writes in a field by keys alone', () => {
  for (const each of [
    'Tab',
    'Shift+Tab',
    'Enter',
    ' ',
    'Escape',
    'ArrowLeft',
    'PageDown',
    'Home',
    'Backspace',
    'Delete',
    'a',
    'Shift+A',
    '7',
    '?',
    'ئ',
    '路',
    '👍',
  ])
    expect(press(each), each).toBe(true)
  // With AltGraph a keyboard of Uyghur or of Europe writes letters, and some systems say that Control and Alt are held.
  expect(press('Control+Alt+@', true)).toBe(true)
})

test('L5 no shortcut comes to the browser', () => {
  for (const each of ['F1', 'F5', 'F9', 'F11', 'F12', 'ContextMenu', 'PrintScreen', 'BrowserBack', 'BrowserHome', 'LaunchMail', 'Alt', 'Meta', 'Control'])
    expect(press(each), each).toBe(false)
  for (const each of ['Control+t', 'Control+Shift+I', 'Alt+ArrowLeft', 'Alt+F4', 'Meta+l', 'Shift+Escape', 'Control+Enter', 'Control+1'])
    expect(press(each), each).toBe(false)
})

test('L5 whatever is held with Control, Alt or the system’s key is refused', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('Control', 'Alt', 'Meta'), (key, held) => {
      fc.pre(!key.includes('+'))
      expect(press(`${held}+${key}`)).toBe(false)
    }),
  )
})
