import { expect, test } from 'vitest'
import { Terminal } from './terminal.ts'

const terminal = { id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 32, lowerEdgeMm: 800 }, stack: ['chenguangli'] }

test('the public address of a house is the beginning of addresses, and nothing else is taken for one', () => {
  expect(Terminal.parse(terminal).publicUrl).toBeUndefined()
  for (const publicUrl of ['https://xinxi.example', 'http://10.0.0.7:8080']) expect(Terminal.parse({ ...terminal, publicUrl }).publicUrl).toBe(publicUrl)
  for (const publicUrl of [
    'xinxi.example',
    'https://xinxi.example/',
    'https://a.example/path',
    'https://u:p@a.example',
    'javascript:alert(1)',
    'ftp://a.example',
    'https://',
    '',
  ])
    expect(Terminal.safeParse({ ...terminal, publicUrl }).success, publicUrl).toBe(false)
})

test('D1 a terminal that names no microphone and no camera has none; what is neither yes nor no is refused', () => {
  expect(Terminal.parse(terminal)).not.toHaveProperty('microphone')
  expect(Terminal.parse({ ...terminal, microphone: true, camera: false })).toMatchObject({ microphone: true, camera: false })
  for (const camera of ['yes', 1, null, {}]) expect(Terminal.safeParse({ ...terminal, camera }).success).toBe(false)
})
