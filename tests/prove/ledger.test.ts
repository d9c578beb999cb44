import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { added, codeHash, Ledger } from './ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinxiji-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('counts add up over runs, and what was proven with other code is told apart', () => {
  const file = join(folder, 'a/ledger.json')
  new Ledger(file, 'old').add('power', { cuts: 3, lost: 1 })
  new Ledger(file, 'new').add('power', { cuts: 2 })
  new Ledger(file, 'new').add('power', { cuts: 1, lost: 0 })
  const ledger = new Ledger(file, 'new')
  expect([ledger.now('power'), ledger.ever('power'), ledger.now('kill')]).toEqual([{ cuts: 3, lost: 0 }, { cuts: 6, lost: 1 }, {}])
})

test('two proofs that run side by side count into the same book', () => {
  const file = join(folder, 'c.json')
  const [one, two] = [new Ledger(file, 'new'), new Ledger(file, 'new')]
  one.add('power', { cuts: 1 })
  two.add('kill', { kills: 2 })
  one.add('power', { cuts: 1 })
  const book = new Ledger(file, 'new')
  expect([book.now('power'), book.now('kill')]).toEqual([{ cuts: 2 }, { kills: 2 }])
})

test('a ledger that cannot be read is not begun anew', () => {
  const file = join(folder, 'b.json')
  writeFileSync(file, '{"power":{"x":{"cuts":"three"}}}')
  expect(() => new Ledger(file, 'new')).toThrow('cuts')
})

test('adding has no order', () => {
  const counts = fc.dictionary(fc.constantFrom('cuts', 'lost', 'kept'), fc.nat(1000))
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      expect(added(a, b)).toEqual(added(b, a))
    }),
  )
})

test('the hash is of the code and not of its tests', () => {
  const house = join(import.meta.dirname, '../..')
  expect(codeHash(house)).toMatch(/^[0-9a-f]{16}$/)
  expect(codeHash(house)).toBe(codeHash(house))
})
