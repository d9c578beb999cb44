import type { DeskCase } from '../../model/case/desk.ts'
import type { StatusPhrase } from '../../model/content/phrase.ts'

const moment = { at: 0, provisional: false }

export const TO_OFFICE: StatusPhrase = {
  id: 'dispatched-office',
  step: 'dispatched',
  text: { zh: '这件事已经派给{office}去办。', ug: 'بۇ ئىش مۇنۇ ئورۇنغا تاپشۇرۇلدى: {office}.' },
  fits: [],
}
export const TO_CREW: StatusPhrase = {
  id: 'dispatched',
  step: 'dispatched',
  text: { zh: '这件事已经派给负责的人。', ug: 'بۇ ئىش مەسئۇل خادىمغا تاپشۇرۇلدى.' },
  fits: [],
  usual: true,
}
export const UNTIL: StatusPhrase = { id: 'waiting-day', step: 'waiting', text: { zh: '{day} 前办好。', ug: '{day} گىچە پۈتىدۇ.' }, fits: [] }
/** Nobody at a desk knows a receipt. */
export const WITH_CODE: StatusPhrase = { id: 'with-code', step: 'dispatched', text: { zh: '回执 {code}。', ug: 'تالون {code}.' }, fits: [] }

/** A lamp that has been taken on, of a resident who reads Uyghur. */
export function lampCase(more: Partial<DeskCase> = {}): DeskCase {
  return {
    id: '018bcfe5-6800-7000-8000-000000000001',
    code: 'REPORT-LIGHT',
    unopened: null,
    state: 'accepted',
    receivedAt: 0,
    since: 0,
    endedAt: null,
    acceptBy: moment,
    endBy: moment,
    overdue: null,
    uyghurBy: null,
    pole: 'CG-0027',
    isPublic: false,
    photos: 0,
    held: null,
    said: null,
    words: null,
    reads: 'ug',
    missing: [],
    added: [],
    events: [{ is: 'step', seq: 0, at: 0, by: { role: 'hub', id: null }, from: null, to: 'received' }],
    people: {},
    parts: [],
    roads: [
      { to: 'dispatched', wantsReason: false, phrases: [TO_OFFICE, TO_CREW, WITH_CODE], usual: 'dispatched' },
      { to: 'refused', wantsReason: true, phrases: [], usual: null },
      { to: 'duplicate', wantsReason: true, phrases: [], usual: null },
    ],
    may: ['answer', 'waiting', 'asked', 'shown'],
    phrases: { waiting: [UNTIL], asked: [] },
    shown: null,
    same: [],
    sameAs: null,
    duplicateOf: null,
    atPole: [],
    meToo: 0,
    fixer: null,
    stars: null,
    ...more,
  }
}
