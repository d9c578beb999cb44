import { expect, test } from 'vitest'
import { isTerminal } from './on-terminal.ts'

test('L1 a terminal is what the cupboard serves; a visitor comes by a name, and whoever develops by another', () => {
  expect(isTerminal('127.0.0.1')).toBe(true)
  for (const visitor of ['localhost', 'xinxi.example', '192.168.1.20', '127.0.0.2', '127.0.0.1.example', '[::1]', '']) expect(isTerminal(visitor)).toBe(false)
})
