import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent, StepEvent } from '../../model/case/event.ts'
import { type CaseState, roadsFrom } from '../../model/case/state.ts'
import { ROAD, stagesOf } from './stages.ts'

/** A case that goes from state to state, a minute each. */
const went = (...states: readonly CaseState[]): StepEvent[] =>
  states.map((to, seq) => ({ is: 'step', seq, at: seq * 60_000, by: { role: 'hub', id: null }, from: states[seq - 1] ?? null, to }))
const shown = (...states: readonly CaseState[]) =>
  stagesOf(went(...states)).map(({ state, is }) => (is === 'ahead' ? `(${state})` : is === 'now' ? `[${state}]` : is === 'passed' ? `-${state}` : state))

test('the bar shows where a case stands on its road, and what was passed over', () => {
  expect(shown('received')).toEqual(['[received]', '(accepted)', '(dispatched)', '(in-progress)', '(fixed)', '(verified)', '(archived)'])
  expect(shown('received', 'accepted', 'fixed')).toEqual(['received', 'accepted', '-dispatched', '-in-progress', '[fixed]', '(verified)', '(archived)'])
  expect(shown('received', 'accepted', 'fixed', 'archived').at(-1)).toBe('[archived]')
})

test('what has left the road shows its way out, also when it was put away', () => {
  expect(shown('received', 'refused')).toEqual(['received', '[refused]', '(archived)'])
  expect(shown('received', 'accepted', 'cannot-fix', 'archived')).toEqual(['received', 'accepted', 'cannot-fix', '[archived]'])
  expect(shown('received', 'transferred')).toEqual([
    'received',
    '[transferred]',
    '(accepted)',
    '(dispatched)',
    '(in-progress)',
    '(fixed)',
    '(verified)',
    '(archived)',
  ])
})

test('what was opened again begins anew after it was taken on', () => {
  expect(shown('received', 'accepted', 'fixed', 'reopened')).toEqual([
    'received',
    'accepted',
    '[reopened]',
    '(dispatched)',
    '(in-progress)',
    '(fixed)',
    '(verified)',
    '(archived)',
  ])
  expect(shown('received', 'accepted', 'fixed', 'reopened', 'fixed')).toEqual([
    'received',
    'accepted',
    '-dispatched',
    '-in-progress',
    '[fixed]',
    '(verified)',
    '(archived)',
  ])
})

test('K2 whatever road a case goes, exactly one stage is where it stands, and it is the last step', () => {
  const walk = fc.array(fc.nat(20), { maxLength: 12 }).map((turns) => {
    const states: CaseState[] = ['received']
    for (const turn of turns) {
      const roads = roadsFrom(states.at(-1) as CaseState)
      states.push(roads[turn % roads.length] as CaseState)
    }
    return states
  })
  fc.assert(
    fc.property(walk, (states) => {
      const stages = stagesOf(went(...states) as CaseEvent[])
      const now = stages.filter(({ is }) => is === 'now')
      expect(now.map(({ state }) => state)).toEqual([states.at(-1)])
      expect(new Set(stages.map(({ state }) => state)).size).toBe(stages.length)
      expect(stages.filter(({ is }) => is === 'ahead').every(({ state }) => ROAD.some((each) => each === state))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
