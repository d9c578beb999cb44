import { expect, test } from 'vitest'
import { endSession, note, noteFor, session, visit } from './session.ts'

test('E5 what was begun for somebody who has left is kept for nobody, and what is kept goes with its session', () => {
  const first = visit()
  expect(noteFor(first, { query: '食堂' })).toBe(true)
  expect(session.get().query).toBe('食堂')
  endSession()
  expect(session.get().query).toBe('')
  expect(noteFor(first, { query: '路灯' })).toBe(false)
  expect(session.get().query).toBe('')
  const second = visit()
  note({ elder: true })
  expect(noteFor(second, { query: '钥匙' })).toBe(true)
  expect(session.get()).toMatchObject({ elder: true, query: '钥匙' })
  endSession()
})
