import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BEGINNING, MOST_TICK_MS, type Player, type PlayerEvent, play } from './player.ts'

const tick = (nowMs: number, sentenceMs = 1000, heard: { sentence: number; over: boolean } | null = null): PlayerEvent => ({
  is: 'time',
  nowMs,
  sentenceMs,
  heard,
})
const after = (sentences: readonly number[], ...events: readonly PlayerEvent[]) => events.reduce((player, event) => play(player, event, sentences), BEGINNING)
const ARRIVED = { is: 'arrived' } as const

test('a sentence stands as long as it is read, then the next, then one goes on to the next stop, and at the last it is over', () => {
  expect(after([2, 1], tick(0), tick(5000))).toMatchObject({ stop: 0, sentence: 0, there: false })
  const told = after([2, 1], ARRIVED, tick(0), tick(900))
  expect(told).toMatchObject({ sentence: 0, readMs: 900 })
  const second = play(told, tick(1100), [2, 1])
  expect(second).toMatchObject({ stop: 0, sentence: 1, readMs: 0 })
  const onTheWay = play(play(second, tick(1600), [2, 1]), tick(2200), [2, 1])
  expect(onTheWay).toMatchObject({ stop: 1, sentence: 0, there: false, is: 'going' })
  const end = [ARRIVED, tick(0), tick(1000), tick(2000)].reduce((player, event) => play(player, event, [2, 1]), onTheWay)
  expect(end).toMatchObject({ is: 'over', stop: 1, sentence: 0 })
})

test('a recording leads: its sentence is shown however long it was read, and its end is the end of the stop', () => {
  const sentences = [3, 1]
  const told = after(sentences, ARRIVED, tick(0, 1, { sentence: 0, over: false }), tick(900, 1, { sentence: 0, over: false }))
  expect(told.sentence).toBe(0)
  expect(play(told, tick(1000, 1, { sentence: 2, over: false }), sentences).sentence).toBe(2)
  expect(play(told, tick(1000, 1, { sentence: 9, over: false }), sentences).sentence).toBe(2)
  expect(play(told, tick(1000, 1, { sentence: 2, over: true }), sentences)).toMatchObject({ stop: 1, there: false })
})

test('back in the middle of a stop begins it again, at its beginning it goes to the stop before', () => {
  const sentences = [2, 2]
  const second = after(sentences, { is: 'next' }, ARRIVED, tick(0, 1), tick(5, 1))
  expect(second).toMatchObject({ stop: 1, sentence: 1 })
  const again = play(second, { is: 'back' }, sentences)
  expect(again).toMatchObject({ stop: 1, sentence: 0, there: false })
  expect(play(again, { is: 'back' }, sentences)).toMatchObject({ stop: 0, sentence: 0 })
})

test('a stop that cannot be shown is passed over and remembered; when none can be shown it is over', () => {
  expect(after([1, 1], { is: 'cannot' })).toMatchObject({ stop: 1, passed: [0], is: 'going' })
  expect(after([1, 1], { is: 'cannot' }, { is: 'cannot' })).toMatchObject({ is: 'over', passed: [0, 1] })
})

test('who went elsewhere while it was paused is led back to the stop, and the sentence is kept', () => {
  const paused = after([3], ARRIVED, tick(0, 1), tick(5, 1), { is: 'pause', by: 'hand' })
  expect(paused).toMatchObject({ is: 'paused', pausedBy: 'hand', sentence: 1 })
  expect(play(paused, { is: 'go-on', there: false }, [3])).toMatchObject({ is: 'going', there: false, sentence: 1, pausedBy: null })
  expect(play(paused, { is: 'go-on', there: true }, [3])).toMatchObject({ is: 'going', there: true, sentence: 1 })
})

const events: fc.Arbitrary<PlayerEvent> = fc.oneof(
  fc.constantFrom<PlayerEvent>(
    { is: 'next' },
    { is: 'back' },
    { is: 'arrived' },
    { is: 'cannot' },
    { is: 'language' },
    { is: 'go-on', there: true },
    { is: 'go-on', there: false },
  ),
  fc.constantFrom('button', 'hand', 'hidden').map((by): PlayerEvent => ({ is: 'pause', by })),
  fc.record({
    is: fc.constant('time' as const),
    nowMs: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ noNaN: true, min: -1e12, max: 1e12 })),
    sentenceMs: fc.integer({ min: 0, max: 3000 }),
    heard: fc.option(fc.record({ sentence: fc.integer({ min: -2, max: 20 }), over: fc.boolean() })),
  }),
  // An end is rarer than all else, or hardly any sequence would come far.
  fc.constant<PlayerEvent>({ is: 'end' }),
)
const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
const place = ({ stop, sentence }: Player) => stop * 100 + sentence

test('whatever happens in whatever order: it stays among its stops and sentences, and time only ever goes forward', () => {
  fc.assert(
    fc.property(counts, fc.array(events, { maxLength: 80 }), (sentences, all) => {
      let player = BEGINNING
      for (const event of all) {
        const before = player
        player = play(before, event, sentences)
        expect(player.stop).toBeGreaterThanOrEqual(0)
        expect(player.stop).toBeLessThan(sentences.length)
        expect(player.sentence).toBeGreaterThanOrEqual(0)
        expect(player.sentence).toBeLessThan(sentences[player.stop] as number)
        expect(player.pausedBy !== null).toBe(player.is === 'paused')
        if (event.is !== 'time') continue
        expect(place(player)).toBeGreaterThanOrEqual(place(before))
        // One tick turns at most one page where somebody reads, and none while nothing is told.
        if (event.heard === null)
          expect(player.stop - before.stop + (player.stop === before.stop ? player.sentence - before.sentence : 0)).toBeLessThanOrEqual(1)
        if (before.is !== 'going' || !before.there) expect(player).toBe(before)
        expect(player.readMs - before.readMs).toBeLessThanOrEqual(MOST_TICK_MS)
      }
    }),
    { numRuns: 2000 },
  )
})

test('no time passes while it is paused, and a clock that was set back or far ahead does nothing bad', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), { maxLength: 20 }),
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
      (times, first) => {
        const told = after([2], ARRIVED, tick(first, 60_000))
        const paused = play(told, { is: 'pause', by: 'button' }, [2])
        const later = times.reduce((player, nowMs) => play(player, tick(nowMs, 60_000), [2]), paused)
        expect(later).toBe(paused)
        const on = play(later, { is: 'go-on', there: true }, [2])
        // The first look at the clock after a rest counts nothing.
        expect(play(on, tick(first + 1e9, 60_000), [2]).readMs).toBe(told.readMs)
        const jumped = play(play(on, tick(first, 60_000), [2]), tick(first - 1e9, 60_000), [2])
        expect(jumped).toMatchObject({ sentence: 0, readMs: told.readMs })
      },
    ),
  )
})
