import { expect, test } from 'vitest'
import { STATES } from './case.ts'
import { lockdownResult } from './result.ts'
import type { Tried } from './tried.ts'

const tried = (more: Partial<Tried>): Tried => ({ layers: 'all', state: 'home', kind: 'key', name: 'F1', out: [], ...more })
const held = STATES.flatMap((state) => Array.from({ length: 40 }, (_, at) => tried({ state, name: `key ${at}` })))
const open = Array.from({ length: 20 }, (_, at) => tried({ layers: 'open', name: `key ${at}`, out: ['2 pages'] }))
const works = Array.from({ length: 4 }, (_, at) => tried({ kind: 'works', name: `work ${at}` }))
const policies = { given: 64, refused: 0 }

test('nothing is short when nobody got out, everything was tried, and the proof could see a way out', () => {
  expect(lockdownResult([...held, ...open, ...works], policies, null)).toMatchObject({
    bench: 'lockdown',
    got: { escapes: 0, cases: 40, tries: 200, escapesSeenOpen: 20, goesOn: 4, policies: 64 },
    short: [],
  })
})

test('one who got out is short, and so is a proof that sees nothing, leaves a state out, or holds residents up', () => {
  const short = (tries: readonly Tried[], refused = 0, cannot: string | null = null) => lockdownResult(tries, { given: 64, refused }, cannot).short
  expect(short([...held, ...open, ...works, tried({ out: ['2 pages'] })])).toEqual(['escapes'])
  expect(short([...held, ...works])).toEqual(['escapesSeenOpen'])
  expect(short([...held.filter(({ state }) => state !== 'crashed'), ...open, ...works])).toEqual(['never tried: crashed'])
  expect(short([...held, ...open, ...works.slice(1), tried({ kind: 'works', out: ['does not go on'] })])).toEqual(['goesOn'])
  expect(short([...held, ...open, ...works], 1)).toEqual(['policiesRefused'])
  expect(short([...held, ...open, ...works], 0, 'wants to be root')).toEqual(['wants to be root'])
})
