import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { simplified, soundsOf } from '../../model/search/han.ts'
import { hanTables } from './han-tables.ts'

test('F5 F6 the tables that go with the pages are what their sources give', () => {
  // When a source has changed: node content/search/make-han.ts
  expect(readFileSync(join(import.meta.dirname, '../../model/search/han-tables.ts'), 'utf8')).toBe(hanTables())
})

test('F5 F6 traditional characters and sounds are those people know', () => {
  expect([...'優證養醫護電體'].map(simplified).join('')).toBe('优证养医护电体')
  // What stands for two characters in one of the scripts stays what it is when it is simplified already.
  expect([...'后里面干'].map(simplified).join('')).toBe('后里面干')
  expect(soundsOf('行')).toEqual(expect.arrayContaining(['xing', 'hang']))
  expect(soundsOf('绿')).toContain('lv')
  expect(soundsOf('A')).toEqual([])
})
