import { expect, test } from 'vitest'
import { CupboardHealth } from '../../model/cupboard.ts'
import { ALL_FINDINGS, Findings } from './findings.ts'

test('G12 what is wrong stands in a list with since when, in both languages, and leaves it when it is over', () => {
  let now = 1_000
  const told: string[] = []
  const findings = new Findings(
    () => now,
    (line) => told.push(line),
  )
  findings.note('clock-wrong', true, '31536000 s')
  now = 61_000
  findings.note('clock-wrong', true, '31536001 s')
  findings.note('disk-full', true)
  expect(findings.list()).toMatchObject([
    { what: 'clock-wrong', sinceMs: 60_000, detail: '31536001 s' },
    { what: 'disk-full', sinceMs: 0 },
  ])
  findings.note('clock-wrong', false)
  findings.note('clock-wrong', false)
  expect(findings.list().map(({ what }) => what)).toEqual(['disk-full'])
  expect(told).toHaveLength(3)
})

test('G12 every finding has a sentence in both languages, none in the other’s letters', () => {
  const findings = new Findings(
    () => 0,
    () => {},
  )
  for (const what of ALL_FINDINGS) findings.note(what, true)
  const read = CupboardHealth.shape.findings.parse(findings.list())
  expect(read).toHaveLength(ALL_FINDINGS.length)
  for (const { zh, ug } of read) {
    expect(zh).not.toMatch(/[A-Za-z\u0600-\u06ff]/)
    // The 32 letters of Uyghur and its marks: what only Arabic or Persian write has slipped in from a keyboard.
    expect(ug).toMatch(/^[ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە،. -]+$/)
  }
})
