import { expect, test } from 'vitest'
import { Terminal } from '../../../model/terminal.ts'
import { hungAs, sheetFor } from './sheet.ts'

const terminal = (more: object = {}) =>
  Terminal.parse({ id: 'lobby-1', title: { zh: '一号楼大厅' }, glass: { diagonalInch: 43, lowerEdgeMm: 780 }, stack: ['chenguangli'], ...more })

test('a glass of 43 inches that hangs at 780 mm ends at 1732 mm, and is 535 mm wide', () => {
  expect(hungAs({ diagonalInch: 43, lowerEdgeMm: 780 })).toEqual({ lower: 780, upper: 1732, width: 535 })
})

test('the sheet tells heights, cables and whereto, and warns where hands would not come', () => {
  const sheet = sheetFor(terminal({ publicUrl: 'https://xinxi.example', microphone: true }), 'https://hub.example')
  for (const part of [
    '一号楼大厅',
    '下沿离地 <b>780 mm</b>',
    '800–1100 mm',
    'https://hub.example',
    'aria-label="https://xinxi.example"',
    '麦克风：有；摄像头：无',
  ])
    expect(sheet).toContain(part)
  expect(sheet).not.toContain('class="warns"')
  expect(sheetFor(terminal({ glass: { diagonalInch: 21.5, lowerEdgeMm: 1200 } }), 'https://hub.example')).toContain('class="warns"')
})

test('no secret and nothing of a person comes onto the sheet, whatever the profile holds', () => {
  const staff = { iterations: 600_000, salt: 'c2FsdHNhbHRzYWx0c2FsdA', hash: 'aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g' }
  const parsed = { ...terminal({ title: { zh: '<b>&' } }), staff } as unknown as Terminal
  const sheet = sheetFor(parsed, 'https://hub.example')
  expect(sheet).not.toContain(staff.hash)
  expect(sheet).not.toContain(staff.salt)
  expect(sheet).toContain('&lt;b>&amp;')
})
