import { expect, test } from 'vitest'
import { watched } from './store.ts'

test('whoever watches hears of a change once, and of no change not at all', () => {
  const count = watched(0)
  const heard: number[] = []
  const leave = count.subscribe(() => heard.push(count.get()))
  count.set(1)
  count.set(1)
  count.set(2)
  leave()
  count.set(3)
  expect([heard, count.get()]).toEqual([[1, 2], 3])
})

test('one who leaves while being told does not keep the others from hearing', () => {
  const state = watched('closed')
  const heard: string[] = []
  const leave = state.subscribe(() => {
    heard.push('first')
    leave()
  })
  state.subscribe(() => heard.push('second'))
  state.set('open')
  state.set('closed')
  expect(heard).toEqual(['first', 'second', 'second'])
})

test('not-a-number is the same as itself, so a page does not draw for ever', () => {
  const value = watched(Number.NaN)
  let heard = 0
  value.subscribe(() => heard++)
  value.set(Number.NaN)
  expect(heard).toBe(0)
})
