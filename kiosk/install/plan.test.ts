import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FLAGS } from './browser/flags.ts'
import { policiesFor } from './browser/policies.ts'
import { keyboardRules, readUsbName, type UsbName } from './keyboards.ts'

test('L11 a device is listed by four and four hexadecimal digits, and by nothing that udev would read as more', () => {
  expect(readUsbName('046D:c31c')).toBe('046d:c31c')
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      expect(readUsbName(text) !== null).toBe(/^[0-9a-fA-F]{4}:[0-9a-fA-F]{4}$/.test(text))
    }),
  )
})

test('L11 the rules refuse keyboards and mice before anything else can, but what is listed and every glass', () => {
  const rules = keyboardRules(['046d:c31c' as UsbName])
  const at = (part: string) => rules.indexOf(part)
  expect(at('ATTRS{idVendor}=="046d", ATTRS{idProduct}=="c31c", GOTO="xinxiji_end"')).toBeGreaterThan(-1)
  expect(at('ATTRS{idVendor}=="046d"')).toBeLessThan(at('ATTR{authorized}="0"'))
  expect(at('ENV{ID_INPUT_TOUCHSCREEN}=="1", GOTO="xinxiji_end"')).toBeLessThan(at('ENV{LIBINPUT_IGNORE_DEVICE}="1"'))
  expect(keyboardRules([])).not.toContain('GOTO="xinxiji_end"\nATTRS')
  // Every place that is jumped to is there, once.
  for (const [, label] of rules.matchAll(/GOTO="(\w+)"/g)) expect(rules.split(`LABEL="${label}"`)).toHaveLength(2)
})

test('L12 policies and flags name the one address that the cupboard has', () => {
  const policies = policiesFor('http://127.0.0.1:8088').map(({ text }) => JSON.parse(text) as Record<string, unknown>)
  const all = Object.assign({}, ...policies) as Record<string, unknown>
  expect(all['URLBlocklist']).toEqual(expect.arrayContaining(['*']))
  expect(JSON.stringify(all['URLAllowlist'])).toContain('127.0.0.1:8088')
  expect(FLAGS).toContain('--kiosk')
})
