import { expect, test } from 'vitest'
import { marksOf } from './CasesPlan.tsx'

test('cases at one spot share a mark with all their numbers, and one that is nowhere has none', () => {
  const spots = [[0, 0], null, [5, 7], [0, 0]] as const
  expect(marksOf(spots, (at) => String(at + 1))).toEqual([
    { x: 0, y: 0, label: '1·4' },
    { x: 5, y: 7, label: '3' },
  ])
  // Close to one case there is nothing to count.
  expect(marksOf([[1, 2]], () => '')).toEqual([{ x: 1, y: 2, label: '' }])
})
