import { expect, test } from 'vitest'
import { CaseSeen, type SeenEvent } from '../../model/case/seen.ts'
import { helpSeen } from './seen-by.ts'

const help = (events: readonly SeenEvent[]) =>
  CaseSeen.parse({
    code: 'HELP',
    state: events.at(-1)?.to ?? 'received',
    receivedAt: 1000,
    saidAt: 900,
    endBy: { at: 9000, provisional: false },
    isOverdue: false,
    reopenUntil: null,
    stars: null,
    meToo: 0,
    events,
  })
const received: SeenEvent = { is: 'step', at: 1000, to: 'received' }

test('K28 that a call for help came in is not yet that anybody has looked', () => {
  expect(helpSeen({ is: 'found', seen: help([]) }).seen).toEqual({ is: 'unseen' })
  expect(helpSeen({ is: 'found', seen: help([received]) }).seen).toEqual({ is: 'unseen' })
})

test('K28 it is seen from the first thing staff did on', () => {
  expect(helpSeen({ is: 'found', seen: help([received, { is: 'step', at: 2000, to: 'accepted' }, { is: 'step', at: 3000, to: 'dispatched' }]) }).seen).toEqual({
    is: 'seen',
    at: 2000,
    state: 'dispatched',
  })
  expect(helpSeen({ is: 'found', seen: help([received, { is: 'answer', at: 2500 }]) }).seen).toMatchObject({ is: 'seen', at: 2500 })
})

test('K28 without an answer nothing is claimed, and a hub that wants a pause has it', () => {
  for (const is of ['none', 'which', 'no-line', 'trouble'] as const) expect(helpSeen({ is }).seen).toEqual({ is: 'unknown' })
  expect(helpSeen({ is: 'wait', seconds: 60 })).toEqual({ seen: { is: 'unknown' }, againMs: 60_000 })
})
