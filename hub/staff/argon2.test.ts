import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './argon2.ts'

test('K16 a password is the one that was kept, however its letters were composed, and no other is', async () => {
  const stored = await hashPassword('Zoë and ئۇيغۇر 密码')
  expect(await isPassword(stored, 'Zoe\u0308 and ئۇيغۇر 密码')).toBe(true)
  expect(await isPassword(stored, 'Zoe and ئۇيغۇر 密码')).toBe(false)
  expect(await hashPassword('the same')).not.toBe(await hashPassword('the same'))
})

test('K16 what is no kept password is never one, and nothing is reckoned for it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.constantFrom('', '$argon2id$v=19$m=19456,t=2,p=1$$', '$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA')),
      async (stored) => {
        expect(await isPassword(stored, stored)).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})

test('K16 many at once are reckoned two at a time, and each gets its own answer', async () => {
  const stored = await hashPassword('one')
  const answers = await Promise.all(['one', 'two', 'one', 'three', 'one'].map((password) => isPassword(stored, password)))
  expect(answers).toEqual([true, false, true, false, true])
})
