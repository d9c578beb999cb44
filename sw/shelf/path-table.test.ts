import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Manifest } from '../../model/bundle/manifest.ts'
import { findInTable, makeTable, pathHash, type PathTable } from './path-table.ts'

type Objects = Manifest['objects']
const path = fc.stringMatching(/^[a-z0-9][a-z0-9/._-]{0,60}$/)
const objects = fc
  .uniqueArray(path, { maxLength: 300 })
  .map((paths): Objects => paths.map((each, i) => [each, i % 7, i * 1000, (i * 37) % 4096, 'a'.repeat(64)]))

function tableOf(all: Objects): PathTable {
  const table = makeTable(all)
  if (!table.ok) throw new Error(`${table.problem.join(' and ')} share a hash`)
  return table.value
}

test('S7 every object of a version is found with its own place, and no other path is', () => {
  fc.assert(
    fc.property(objects, path, (all, stranger) => {
      const table = tableOf(all)
      for (const [each, pack, offset, size] of all) expect(findInTable(table, each)).toEqual({ pack, offset, size })
      if (!all.some(([each]) => each === stranger)) expect(findInTable(table, stranger)).toBeNull()
    }),
  )
})

test('S7 places up to the last byte of four gigabytes stand in a table as they are', () => {
  const table = tableOf([['video/long.webm/4000', 400_000, 4_294_967_295, 4_294_967_295, 'b'.repeat(64)]])
  expect(findInTable(table, 'video/long.webm/4000')).toEqual({ pack: 400_000, offset: 4_294_967_295, size: 4_294_967_295 })
})

test('S7 the tiles of a tour of a thousand places have 48 different bits each', () => {
  const paths = new Set<string>()
  for (let place = 0; place < 1000; place++)
    for (let tile = 0; tile < 229; tile++)
      paths.add(`tour/v${String(place).padStart(4, '0')}/${tile % 6}/${Math.floor(tile / 36)}_${Math.floor(tile / 6) % 6}.webp`)
  expect(new Set([...paths].map((each) => pathHash(each))).size).toBe(paths.size)
  expect(paths.size).toBeGreaterThan(200_000)
})

test('S7 an object takes 13 bytes where packs are of 4 MB, and no table is empty of its head', () => {
  const all = Array.from({ length: 1000 }, (_, i): Objects[number] => [`o/${i}`, i % 150, (i * 4001) % 4_000_000, 70_000, 'f'.repeat(64)])
  expect([tableOf(all).length, tableOf([]).length]).toEqual([4 + 1000 * 13, 4])
  expect(findInTable(tableOf([]), 'o/1')).toBeNull()
})

test('S7 two paths that share a hash are told apart by another salt; one path twice is named, not mixed up', () => {
  // found by trying thirty million
  const [one, other] = ['p3qtqq', 'pevj3g'] as const
  expect(pathHash(one)).toBe(pathHash(other))
  const table = tableOf([
    [one, 0, 0, 1, 'c'.repeat(64)],
    [other, 1, 2, 3, 'd'.repeat(64)],
  ])
  expect([findInTable(table, one), findInTable(table, other)]).toEqual([
    { pack: 0, offset: 0, size: 1 },
    { pack: 1, offset: 2, size: 3 },
  ])
  const twice: Objects = [
    ['a.json', 0, 0, 1, 'c'.repeat(64)],
    ['a.json', 0, 1, 1, 'd'.repeat(64)],
  ]
  expect(makeTable(twice)).toEqual({ ok: false, problem: ['a.json', 'a.json'] })
})
