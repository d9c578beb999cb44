import { expect, test } from 'vitest'
import { keyboardRules, readUsbName, type UsbName } from './keyboards.ts'

test('L11 a name of USB is four and four digits', () => {
  expect(readUsbName('046D:C31C')).toBe('046d:c31c')
  for (const wrong of ['', '46d:c31c', '046d-c31c', '046d:c31c", RUN+="x', 'zzzz:0000']) expect(readUsbName(wrong), wrong).toBeNull()
})

test('L11 what is listed passes both nets before they catch, and a glass is never caught', () => {
  const lines = keyboardRules([readUsbName('046d:c31c') as UsbName]).split('\n')
  const at = (part: string) => lines.findIndex((line) => line.includes(part))
  const caught = [at('ATTR{authorized}="0"'), at('ENV{ID_INPUT_KEYBOARD}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"')]
  const passed = [at('ATTRS{idVendor}=="046d", ATTRS{idProduct}=="c31c", GOTO='), at('ENV{ID_VENDOR_ID}=="046d", ENV{ID_MODEL_ID}=="c31c", GOTO=')]
  expect(Math.min(...caught, ...passed)).toBeGreaterThan(0)
  passed.forEach((pass, net) => {
    expect(pass).toBeLessThan(caught[net] as number)
  })
  expect(at('ID_INPUT_TOUCHSCREEN')).toBeLessThan(caught[1] as number)
  for (const name of ['KEYBOARD', 'MOUSE', 'TOUCHPAD']) expect(lines).toContain(`ENV{ID_INPUT_${name}}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"`)
})

test('L11 with nothing listed every keyboard is refused, and every jump has its place', () => {
  const rules = keyboardRules([])
  expect(rules).not.toContain('idVendor')
  for (const [, to] of rules.matchAll(/GOTO="(\w+)"/g)) expect(rules).toContain(`LABEL="${to}"`)
})
