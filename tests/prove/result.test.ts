import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Ledger } from './ledger.ts'
import type { Proof } from './proof.ts'
import { resultOf } from './result.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinxiji-result-'))
afterAll(() => rmSync(folder, { recursive: true }))

const proof: Proof = { name: 'power', wanted: { control: { cuts: 3 } }, never: ['lost'], run: async () => null }
const nobody = new Map<string, string>()

test('what is wanted counts only with the code as it is, and what was never tried is short', () => {
  const file = join(folder, 'a.json')
  new Ledger(file, 'old').add('power control', { cuts: 9, lost: 1 })
  expect(resultOf([proof], new Ledger(file, 'new'), nobody)).toEqual({
    got: { 'power control cuts': 0 },
    goals: { 'power control cuts': 3 },
    short: ['power control cuts'],
    broken: false,
  })
})

test('something lost is short and broken, in a part of which nothing is wanted too', () => {
  const ledger = new Ledger(join(folder, 'b.json'), 'new')
  ledger.add('power control', { cuts: 3, lost: 0 })
  ledger.add('power other', { cuts: 1, lost: 2 })
  expect(resultOf([proof], ledger, nobody)).toMatchObject({ short: ['power other lost'], broken: true })
})

test('a machine that cannot cut the power says why', () => {
  const { short, broken } = resultOf([proof], new Ledger(join(folder, 'c.json'), 'new'), new Map([['power', 'no root']]))
  expect([short, broken]).toEqual([['power control cuts', 'power: no root'], false])
})

test('what is wanted of all time adds up over parts and code', () => {
  const file = join(folder, 'd.json')
  new Ledger(file, 'old').add('power one', { cuts: 9 })
  const ledger = new Ledger(file, 'new')
  ledger.add('power two', { cuts: 2 })
  const ever = (least: number) => resultOf([{ ...proof, wanted: {}, ever: { count: 'cuts', least, of: ['one', 'two'] } }], ledger, nobody)
  expect(ever(11)).toMatchObject({ got: { 'power cuts of all time': 11 }, short: [] })
  expect(ever(12).short).toEqual(['power cuts of all time'])
})
