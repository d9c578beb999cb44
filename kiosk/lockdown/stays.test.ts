import { expect, test } from 'vitest'
import { isTerminal } from './on-terminal.ts'
import { isOurs } from './stays.ts'

const HERE = 'http://127.0.0.1:8088'

test('L1 a terminal is where the cupboard serves the page, and nowhere else', () => {
  expect(isTerminal('127.0.0.1')).toBe(true)
  for (const host of ['localhost', 'xinxi.example', '127.0.0.2', '[::1]', '']) expect(isTerminal(host), host).toBe(false)
})

test('L2 only the terminal’s own pages are ours', () => {
  for (const path of ['/kiosk', '/kiosk/', '/kiosk/guide/elder-card', '/kiosk/tour?at=v01']) expect(isOurs(HERE + path, HERE), path).toBe(true)
  for (const address of [
    `${HERE}/`,
    `${HERE}/studio/`,
    `${HERE}/tour/`,
    `${HERE}/kiosks/`,
    'http://127.0.0.1:9000/kiosk/',
    'https://xinxi.example/kiosk/',
    'tel:110',
    'file:///kiosk/',
    `blob:${HERE}/kiosk/`,
    'data:text/html,kiosk',
    'javascript:alert(1)',
    'chrome://version',
    'not an address',
  ])
    expect(isOurs(address, HERE), address).toBe(false)
})
