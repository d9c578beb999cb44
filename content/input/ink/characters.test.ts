import { expect, test } from 'vitest'
import { charactersToLearn } from './characters.ts'

test('W6 level 1 of GB 2312 is learned whole and first, and nothing twice', () => {
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) =>
    Array.from({ length: 94 }, (__, column) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + column))),
  )
  const firstLevel = rows.flat().filter((character) => /^\p{Script=Han}$/u.test(character))
  const all = charactersToLearn()
  expect(firstLevel).toHaveLength(3755)
  expect(all.slice(0, 3755)).toEqual(firstLevel)
  expect(new Set(all).size).toBe(all.length)
  expect(all.every((character) => /^\p{Script=Han}$/u.test(character))).toBe(true)
})
