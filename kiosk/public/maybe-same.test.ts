import { expect, test } from 'vitest'
import type { PublicCase } from '../../model/case/public.ts'
import type { Poles, TourGraph } from '../../model/content/tour.ts'
import { perhapsTheSame } from './maybe-same.ts'

const NOW = 1_764_000_000_000
const DAY_MS = 24 * 3_600_000
const poles: Poles = {
  prefix: 'CG',
  no: ['CG-0027', 'CG-0028', 'CG-0040'],
  x: [0, 30, 400],
  y: [0, 30, 0],
  viewpoint: ['v01', 'v01', 'v02'],
  heading: [0, 0, 0],
  distance: [1, 1, 1],
}
const graph: TourGraph = {
  id: ['v01', 'v02'],
  x: [10, 500],
  y: [10, 0],
  z: [2, 2],
  heading: [0, 0],
  pyramid: [0, 0],
  pyramids: [{ tile: 512, levels: [512], preview: 32, format: 'webp' }],
  links: [],
  start: 'v01',
}
let count = 0
const shown = (more: Partial<PublicCase> = {}): PublicCase => ({
  id: `019a0000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
  code: 'REPORT-LIGHT',
  state: 'accepted',
  receivedAt: NOW - DAY_MS,
  updatedAt: NOW,
  endedAt: null,
  endBy: { at: NOW, provisional: false },
  isOverdue: false,
  pole: 'CG-0027',
  viewpoint: null,
  sentences: ['dark'],
  summary: null,
  photos: [],
  meToo: 0,
  reopened: 0,
  wasRefused: false,
  steps: [],
  ...more,
})
const SAID = { code: 'REPORT-LIGHT', sentences: ['dark'], pole: 'CG-0027', viewpoint: null }
const found = (
  cases: readonly PublicCase[],
  said = SAID as Parameters<typeof perhapsTheSame>[0],
  content: { poles: Poles | null; graph: TourGraph | null } = { poles, graph },
) => perhapsTheSame(said, cases, { ...content, locale: 'zh', now: NOW }).map(({ id }) => id)

test('K10 the same sentence at the same pole, at one within 50 metres, or at a viewpoint as near, is perhaps the same', () => {
  const [here, near, view, far] = [shown(), shown({ pole: 'CG-0028' }), shown({ pole: null, viewpoint: 'v01' }), shown({ pole: 'CG-0040' })]
  expect(new Set(found([here, near, view, far]))).toEqual(new Set([here.id, near.id, view.id]))
  expect(found([far, shown({ pole: null, viewpoint: 'v02' }), shown({ pole: null, viewpoint: null })])).toEqual([])
  expect(found([view], { ...SAID, pole: null, viewpoint: 'v01' })).toEqual([view.id])
})

test('K10 what was said otherwise, is of another kind, has ended or is older than 30 days is not', () => {
  expect(
    found([
      shown({ sentences: ['flicker'] }),
      shown({ code: 'REPORT-COVER' }),
      shown({ state: 'verified' }),
      shown({ state: 'refused' }),
      shown({ receivedAt: NOW - 31 * DAY_MS }),
    ]),
  ).toEqual([])
  const fixed = shown({ state: 'fixed' })
  expect(found([fixed])).toEqual([fixed.id])
})

test('K10 three at most; without a plan only the same pole counts, and a case of which only staff speak counts at its pole', () => {
  expect(found(Array.from({ length: 9 }, () => shown()))).toHaveLength(3)
  const [here, near] = [shown(), shown({ pole: 'CG-0028' })]
  expect(found([here, near], SAID, { poles: null, graph: null })).toEqual([here.id])
  const quiet = shown({ sentences: [], summary: { zh: '路灯' } })
  expect(found([quiet, shown({ sentences: [], pole: 'CG-0028' })])).toEqual([quiet.id])
})
