import { expect, test } from 'vitest'
import { FIRST_MS, Ladder, LOST_MS, SILENT_MS } from './ladder.ts'

const DREW = { drew: true, hidden: false }
const STILL = { drew: false, hidden: false }

/** A ladder whose page stands since 0. */
function standing(): Ladder {
  const ladder = new Ladder(-1_000)
  ladder.lineOpened(-10)
  ladder.heard(0, DREW)
  return ladder
}

test('G6 a page whose program dies is missed a second later, before it could have spoken again', () => {
  const ladder = standing()
  ladder.lineClosed(3_000)
  expect(ladder.look(3_000 + LOST_MS - 1)).toEqual({ is: 'waiting' })
  expect(ladder.look(3_000 + LOST_MS)).toEqual({ is: 'restart', why: 'page-lost' })
  // The new one has all the time it needs.
  expect(ladder.look(3_000 + LOST_MS + FIRST_MS - 1)).toEqual({ is: 'waiting' })
})

test('G6 a line that broke and is there again at once costs nobody their session', () => {
  const ladder = standing()
  ladder.lineClosed(3_000)
  ladder.lineOpened(3_200)
  expect(ladder.look(3_200 + LOST_MS)).toEqual({ is: 'well' })
  ladder.lineOpened(4_000)
  ladder.lineClosed(4_100)
  expect(ladder.look(9_000)).toEqual({ is: 'well' })
})

test('G6 who leaves a page in an orderly way is waited for', () => {
  const ladder = standing()
  ladder.farewell(3_000)
  ladder.lineClosed(3_010)
  expect(ladder.look(3_010 + 5 * LOST_MS)).toEqual({ is: 'waiting' })
  expect(ladder.look(60_000)).toEqual({ is: 'restart', why: 'never-came' })
})

test('G5 a page that speaks but has not drawn does not count as alive; one that lies behind something has longer', () => {
  const ladder = standing()
  for (let at = 10_000; at < SILENT_MS; at += 10_000) ladder.heard(at, STILL)
  expect(ladder.look(SILENT_MS - 1)).toEqual({ is: 'well' })
  expect(ladder.look(SILENT_MS)).toEqual({ is: 'restart', why: 'page-silent' })
  const behind = standing()
  behind.heard(1_000, { drew: true, hidden: true })
  expect(behind.look(100_000)).toEqual({ is: 'well' })
  expect(behind.look(200_000)).toEqual({ is: 'restart', why: 'page-silent' })
})

test('G6 a browser that does not come is started again, ever more rarely', () => {
  const ladder = new Ladder(0)
  const restarts: number[] = []
  for (let at = 0; at < 3_600_000; at += 1_000) if (ladder.look(at).is === 'restart') restarts.push(at / 60_000)
  expect(restarts).toEqual([1, 2, 4, 8, 16, 26, 36, 46, 56])
  ladder.heard(3_600_000, DREW)
  expect(ladder.look(3_600_000 + SILENT_MS)).toEqual({ is: 'restart', why: 'page-silent' })
  expect(ladder.look(3_600_000 + SILENT_MS + FIRST_MS)).toEqual({ is: 'restart', why: 'never-came' })
})

test('G6 a page that has nothing to show yet, and says so by asking, is left alone', () => {
  const ladder = new Ladder(0)
  for (let at = 0; at < 600_000; at += 4_000) {
    ladder.asks(at)
    expect(ladder.look(at + 3_999)).toEqual({ is: 'waiting' })
  }
})
