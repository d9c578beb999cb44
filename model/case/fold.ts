import type { Locale, Text } from '../text.ts'
import type { CaseEvent, Note } from './event.ts'
import type { Suspicion } from './suspicion.ts'
import { type CaseState, isClosed } from './state.ts'
import type { PartId } from './part.ts'
import type { CaseId } from './uuid7.ts'

/** A note that a reader of a language could not read until somebody adds the words. */
export interface Unread {
  readonly seq: number
  /** epoch milliseconds */
  readonly since: number
}

/** What others see of a case beside its steps. */
export interface Shown {
  /** since when; a change of what is shown does not begin it anew */
  readonly since: number
  readonly photos: readonly PartId[]
  readonly sentences: readonly string[]
  readonly summary: Text | null
  readonly viewpoint: string | null
}

/** How a case stands: nothing but what its events say. Moments are epoch milliseconds by the hub's clock. Rule K1. */
export interface CaseFile {
  /** how many events there are; the next has this number */
  readonly events: number
  readonly lastAt: number
  readonly state: CaseState
  /** since when it stands there */
  readonly since: number
  readonly receivedAt: number
  /** when it was said, by the terminal's clock */
  readonly saidAt: number | null
  /** the first time somebody took it on */
  readonly acceptedAt: number | null
  /** when work on it ended, if it has and was not taken up again */
  readonly endedAt: number | null
  /** the last time it was marked as fixed or beyond; a receipt opens it again for a time from here */
  readonly doneAt: number | null
  /** who marked it as fixed the last time */
  readonly fixer: string | null
  readonly reopened: number
  /** the last time it was taken up again */
  readonly reopenedAt: number | null
  readonly wasRefused: boolean
  /** the day until which it was put off, as staff promised */
  readonly putOffUntil: string | null
  readonly askedAt: number | null
  readonly duplicateOf: CaseId | null
  readonly stars: number | null
  /** what others see of it; `null` while they see nothing */
  readonly shown: Shown | null
  /** why staff have to look at it before anything is done with it */
  readonly held: Suspicion | null
  readonly meToo: number
  readonly erased: { readonly contact: boolean; readonly attachments: boolean }
  /** notes that have no words in a language yet, the oldest first */
  readonly unread: Readonly<Record<Locale, readonly Unread[]>>
}

const DONE: readonly CaseState[] = ['fixed', 'verified', 'archived']

const noteOf = (event: CaseEvent): Note | undefined => ('note' in event ? event.note : undefined)

function unreadAfter(file: CaseFile | null, event: CaseEvent, locale: Locale): readonly Unread[] {
  const before = file?.unread[locale] ?? []
  if (event.is === 'translated') return event.in === locale ? before.filter(({ seq }) => seq !== event.of) : before
  const note = noteOf(event)
  return note !== undefined && note[locale] === undefined ? [...before, { seq: event.seq, since: event.at }] : before
}

function begun(event: CaseEvent): CaseFile {
  if (event.is !== 'step' || event.from !== null || event.to !== 'received' || event.seq !== 0)
    throw new Error(`case: wants received as the first event, found ${event.is} ${event.seq}`)
  return {
    events: 0,
    lastAt: event.at,
    state: 'received',
    since: event.at,
    receivedAt: event.at,
    saidAt: event.saidAt ?? null,
    acceptedAt: null,
    endedAt: null,
    doneAt: null,
    fixer: null,
    reopened: 0,
    reopenedAt: null,
    wasRefused: false,
    putOffUntil: null,
    askedAt: null,
    duplicateOf: null,
    stars: null,
    shown: null,
    held: event.held ?? null,
    meToo: 0,
    erased: { contact: false, attachments: false },
    unread: { zh: [], ug: [] },
  }
}

/** How a case stands after one more event. Throws when the event is not the next one: nothing is ever left out. Rule K1. */
export function withEvent(file: CaseFile | null, event: CaseEvent): CaseFile {
  const before = file ?? begun(event)
  if (event.seq !== before.events || event.at < before.lastAt)
    throw new Error(`case: wants event ${before.events} not before ${before.lastAt}, found ${event.seq} at ${event.at}`)
  const next: CaseFile = {
    ...before,
    events: event.seq + 1,
    lastAt: event.at,
    unread: { zh: unreadAfter(file, event, 'zh'), ug: unreadAfter(file, event, 'ug') },
  }
  switch (event.is) {
    case 'step': {
      const { to, at } = event
      return {
        ...next,
        state: to,
        since: at,
        acceptedAt: to === 'accepted' ? (before.acceptedAt ?? at) : before.acceptedAt,
        endedAt: isClosed(to) ? (before.endedAt ?? at) : null,
        doneAt: DONE.includes(to) ? at : before.doneAt,
        fixer: to === 'fixed' ? event.by.id : before.fixer,
        reopened: before.reopened + (to === 'reopened' ? 1 : 0),
        reopenedAt: to === 'reopened' ? at : before.reopenedAt,
        wasRefused: before.wasRefused || to === 'refused',
        // A case that is taken up again has its own time; what was promised before does not count for it.
        putOffUntil: to === 'reopened' ? null : before.putOffUntil,
        askedAt: null,
        // Whoever takes a step has read it.
        held: event.from === null ? before.held : null,
        duplicateOf: to === 'duplicate' ? (event.duplicateOf ?? null) : to === 'reopened' ? null : before.duplicateOf,
      }
    }
    case 'waiting':
      return { ...next, putOffUntil: event.until ?? before.putOffUntil }
    case 'asked':
      return { ...next, askedAt: event.at }
    // What comes after something was deleted may hold a contact or a photo again, and is deleted in its turn. Rule K13.
    case 'added':
      return { ...next, askedAt: null, erased: { contact: false, attachments: false } }
    case 'rated':
      return { ...next, stars: event.stars, erased: { contact: false, attachments: false } }
    case 'me-too':
      return { ...next, meToo: before.meToo + 1 }
    case 'shown':
      return {
        ...next,
        shown: event.public
          ? {
              since: before.shown?.since ?? event.at,
              photos: event.photos,
              sentences: event.sentences,
              summary: event.summary ?? null,
              viewpoint: event.viewpoint ?? null,
            }
          : null,
      }
    case 'let-through':
      return { ...next, held: null }
    case 'erased':
      // Photos that were shown are attachments too.
      return {
        ...next,
        erased: { ...before.erased, [event.what]: true },
        shown: event.what === 'attachments' && before.shown !== null ? { ...before.shown, photos: [] } : before.shown,
      }
    case 'answer':
    case 'translated':
      return next
  }
}

/** How a case stands. There is at least one event. */
export function foldCase(events: readonly CaseEvent[]): CaseFile {
  const file = events.reduce<CaseFile | null>(withEvent, null)
  if (file === null) throw new Error('case: wants at least one event')
  return file
}
