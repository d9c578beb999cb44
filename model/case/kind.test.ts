import { expect, test } from 'vitest'
import { CASE_KINDS, CaseCode, kindOfCase, missingIn } from './kind.ts'
import { checkDigit } from './receipt.ts'
import { Words } from './words.ts'

const words = (more: Partial<Words>): Words =>
  Words.parse({
    format: 'xinxiji-words/1',
    receipt: `41208763551${checkDigit('41208763551')}`,
    category: 'REPORT-LIGHT',
    locale: 'ug',
    sentences: [],
    said: [],
    terminal: 'lobby-1',
    saidAt: 0,
    ...more,
  })

test('K8 a code begins with its kind', () => {
  for (const kind of CASE_KINDS)
    expect([kindOfCase(kind), kindOfCase(`${kind}-LIGHT`), CaseCode.safeParse(`${kind}-LIGHT`).success]).toEqual([kind, kind, true])
  for (const wrong of ['VOTE', 'HELP-', 'ask', 'ASK-Ä', 'ASK-ONE-TWO', '']) expect(CaseCode.safeParse(wrong).success).toBe(false)
})

test('K8 what is missing in words of each kind is named, and nothing that is there', () => {
  const part = { id: 1, kind: 'voice', type: 'audio/webm', size: 9, chunks: 1, hash: 'a'.repeat(64), key: 'b'.repeat(43) } as const
  expect(missingIn(words({}))).toEqual(['place', 'words'])
  expect(missingIn(words({ pole: 'CG-0027', sentences: ['dark'] }))).toEqual([])
  expect(missingIn(words({ viewpoint: 'v01', parts: [part] }))).toEqual([])
  expect(missingIn(words({ item: 'place:hall', text: '坏了' }))).toEqual([])
  expect(missingIn(words({ item: 'guide:elder-card', text: ' \n' }))).toEqual(['place', 'words'])
  expect(missingIn(words({ category: 'ASK', text: '几点开门' }))).toEqual([])
  expect(missingIn(words({ category: 'RATE', stars: 2 }))).toEqual(['item'])
  expect(missingIn(words({ category: 'AGENT', text: '代办' }))).toEqual(['way-back'])
  expect(missingIn(words({ category: 'AGENT', text: '代办', comesBack: true }))).toEqual([])
  expect(missingIn(words({ category: 'AGENT', text: '代办', contact: '010-0000 1234' }))).toEqual([])
  expect(missingIn(words({ category: 'CONTENT' }))).toEqual(['item'])
  expect(missingIn(words({ category: 'HELP' }))).toEqual([])
  expect(missingIn(words({ category: 'DEPUTY' }))).toEqual(['words'])
  const about = (does: 'add' | 'not-fixed' | 'rate') => ({ receipt: `41208763551${checkDigit('41208763551')}`, does })
  expect([missingIn(words({ about: about('add') })), missingIn(words({ about: about('rate') })), missingIn(words({ about: about('rate'), stars: 5 }))]).toEqual(
    [[], ['stars'], []],
  )
})
