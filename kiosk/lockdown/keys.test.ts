import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayPass } from './keys.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}, altGraph = false) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
  getModifierState: (name: string) => altGraph && name === 'AltGraph',
})

test('L5 letters and what goes about a page pass, in every script', () => {
  for (const key of ['a', 'Z', '7', 'ئ', '路', ' ', 'Tab', 'Enter', 'Escape', 'ArrowDown', 'Backspace']) expect(mayPass(press(key)), key).toBe(true)
  expect(mayPass(press('ë', { ctrlKey: true, altKey: true }, true))).toBe(true)
})

test('L5 no shortcut passes, whatever it is held with, and no key with a name of its own', () => {
  for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'BrowserHome', 'ContextMenu', 'PrintScreen', 'Help', 'LaunchMail'])
    expect(mayPass(press(key)), key).toBe(false)
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('ctrlKey', 'altKey', 'metaKey'), (key, held) => {
      expect(mayPass(press(key, { [held]: true }))).toBe(false)
    }),
  )
})
