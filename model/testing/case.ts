import type { CaseEvent } from '../case/event.ts'
import { decide, receivedEvent, type CaseFacts, type Wish } from '../case/decide.ts'
import { type CaseFile, withEvent } from '../case/fold.ts'
import type { Calendar } from '../content/calendar.ts'
import { epochOf } from '../day.ts'

export const REPORT: CaseFacts = { id: '019a0000-0000-7000-8000-000000000001', kind: 'REPORT' }
export const OTHER = '019a0000-0000-7000-8000-000000000002'

/** A calendar with a holiday of a week in October and the Saturday that is worked for it. */
export const calendar: Calendar = {
  years: [2026],
  source: { zh: '测试' },
  days: [
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ date: `2026-10-0${day}`, is: 'off' as const, name: { zh: '国庆节' } })),
    { date: '2026-10-10', is: 'work', name: { zh: '国庆节调休' } },
  ],
}

export const crew = { role: 'crew', id: 'crew-1' } as const
export const worker = { role: 'case-worker', id: 'worker-1' } as const
export const other = { role: 'case-worker', id: 'worker-2' } as const
export const resident = { role: 'resident', id: null } as const

/** A case to which things happen, each at a time of one day of the wall clock. */
export class TestCase {
  readonly facts: CaseFacts
  readonly events: CaseEvent[]
  file: CaseFile

  constructor(receivedAt: string, facts: CaseFacts = REPORT) {
    this.facts = facts
    const first = receivedEvent(epochOf(receivedAt), epochOf(receivedAt))
    this.events = [first]
    this.file = withEvent(null, first)
  }

  /** Wishes for something; the problem when it cannot be. */
  wants(at: string, wish: Wish): string | null {
    const decided = decide(this.file, this.facts, wish, epochOf(at))
    if (!decided.ok) return decided.problem.kind
    this.events.push(decided.value.event)
    this.file = decided.value.file
    return null
  }
}
