import { expect, test } from 'vitest'
import type { BundleName } from '../../model/bundle/name.ts'
import { LATELY_MS } from './falls.ts'
import { GoBack } from './go-back.ts'

const on = (bundle: string, version: number, issued: number, previous: number | null = version - 1) => ({
  bundle: bundle as BundleName,
  version,
  issued,
  previous,
})
const MINUTE = 60_000

test('G8 the third fall within ten minutes sends the newest version away, and the page that comes is told until it has left it', () => {
  const back = new GoBack()
  back.heard([on('district', 7, 100), on('chenguangli', 2, 200)], 0)
  expect([back.fell(1, MINUTE), back.fell(2, 2 * MINUTE), back.tell()]).toEqual([null, null, []])
  expect(back.fell(3, 3 * MINUTE)).toEqual({ bundle: 'chenguangli', version: 2 })
  back.heard([on('district', 7, 100), on('chenguangli', 2, 200)], 4 * MINUTE)
  expect(back.tell()).toEqual([{ bundle: 'chenguangli', version: 2 }])
  back.heard([on('district', 7, 100), on('chenguangli', 1, 50, null)], 5 * MINUTE)
  expect(back.tell()).toEqual([])
})

test('G8 what has stood for ten minutes is not to blame for what falls later, and neither is what has nothing behind it', () => {
  const back = new GoBack()
  back.heard([on('district', 7, 100), on('chenguangli', 1, 200, null)], 0)
  back.heard([on('district', 7, 100), on('chenguangli', 1, 200, null)], LATELY_MS)
  expect(back.fell(3, LATELY_MS + 1)).toBeNull()
  // A new version of the wider bundle comes, and with it the falls.
  back.heard([on('district', 8, 150), on('chenguangli', 1, 200, null)], LATELY_MS + 2)
  expect(back.fell(3, LATELY_MS + 3)).toEqual({ bundle: 'district', version: 8 })
})

test('G8 a fall begins the ten minutes of proof anew', () => {
  const back = new GoBack()
  const stack = [on('chenguangli', 2, 200)]
  back.heard(stack, 0)
  back.fell(1, 9 * MINUTE)
  back.heard(stack, 11 * MINUTE)
  expect(back.fell(3, 12 * MINUTE)).toEqual({ bundle: 'chenguangli', version: 2 })
})

test('G8 a page that cannot leave it is not told for ever; one that staff forgave is on trial again', () => {
  const back = new GoBack()
  const bad = [on('chenguangli', 2, 200)]
  back.heard(bad, 0)
  back.fell(3, 1)
  expect([1, 2, 3, 4].map(() => back.tell().length)).toEqual([1, 1, 1, 0])
  back.heard([on('chenguangli', 1, 50, null)], 2)
  back.heard(bad, 3)
  expect(back.fell(3, 4)).toEqual({ bundle: 'chenguangli', version: 2 })
})
