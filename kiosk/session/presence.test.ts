import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALONE_MS, type Happening, type Pace, type Presence, presenceAfter, secondsLeft, type Visit, WARNING_MS } from './presence.ts'

const STILL = { menu: 60_000, reading: 90_000, form: 180_000 } as const
const at = (is: Presence['is'], since = 0): Presence => ({ is, since })
const visit = (more: Partial<Visit> = {}): Visit => ({ touched: true, pace: 'menu', told: false, ...more })

test.each(['menu', 'reading', 'form'] as const)('E1 who is still at a %s is asked, for thirty seconds, and any touch answers', (pace) => {
  const still = STILL[pace]
  expect(presenceAfter(at('there'), 'look', still - 1, visit({ pace }))).toEqual(at('there'))
  const asking = presenceAfter(at('there'), 'look', still, visit({ pace }))
  expect(asking).toEqual(at('asking', still))
  expect([secondsLeft(asking, still), secondsLeft(asking, still + 29_500), secondsLeft(asking, still + 99_000)]).toEqual([30, 1, 0])
  expect(presenceAfter(asking, 'look', still + WARNING_MS - 1, visit({ pace }))).toEqual(asking)
  expect(presenceAfter(asking, 'look', still + WARNING_MS, visit({ pace })).is).toBe('over')
  expect(presenceAfter(asking, 'sign', still + 29_999, visit({ pace }))).toEqual(at('there', still + 29_999))
})

test('E1 a box that slept for an hour asks for thirty seconds all the same', () => {
  const asking = presenceAfter(at('there'), 'look', 3_600_000, visit())
  expect(asking).toEqual(at('asking', 3_600_000))
  expect(presenceAfter(asking, 'look', 3_601_000, visit()).is).toBe('asking')
})

test('E3 an untouched first screen gives way after a minute, a session that is put away at once; a touch brings it back', () => {
  const untouched = visit({ touched: false })
  expect(presenceAfter(at('open'), 'look', ALONE_MS - 1, untouched).is).toBe('open')
  expect(presenceAfter(at('open'), 'look', ALONE_MS, untouched).is).toBe('resting')
  expect(presenceAfter(at('over'), 'left', 5, untouched)).toEqual(at('resting', 5))
  expect(presenceAfter(at('resting'), 'sign', 6, untouched).is).toBe('resting')
  expect(presenceAfter(at('resting'), 'come', 7, untouched)).toEqual(at('open', 7))
  expect(presenceAfter(at('resting'), 'look', 8, visit())).toEqual(at('there', 8))
})

/** A resident as the machine sees them, and what it must never do. */
test('E1 E2 whatever happens, nobody is asked before their time, while they are told something, or put away unasked', () => {
  const step = fc.record({
    after: fc.integer({ min: 0, max: 400_000 }),
    happening: fc.constantFrom<Happening>('sign', 'look', 'look', 'look', 'come', 'left'),
    touched: fc.boolean(),
    pace: fc.constantFrom<Pace>('menu', 'reading', 'form'),
    told: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let now = 0
      let presence = at('open')
      let lastSign = 0
      let asked: number | null = null
      for (const { after, happening, ...seen } of steps) {
        now += after
        const before = presence
        presence = presenceAfter(before, happening, now, seen)
        if (happening !== 'look' || seen.told) lastSign = now
        if (presence.is === 'asking' && before.is !== 'asking') {
          expect(now - lastSign).toBeGreaterThanOrEqual(STILL[seen.pace])
          expect(seen).toMatchObject({ touched: true, told: false })
          asked = now
        }
        if (presence.is === 'over' && before.is !== 'over') {
          expect(before.is).toBe('asking')
          expect(now - (asked as number)).toBeGreaterThanOrEqual(WARNING_MS)
        }
        if (presence.is === 'resting' && before.is !== 'resting' && happening !== 'left') {
          expect(seen.touched).toBe(false)
          expect(now - lastSign).toBeGreaterThanOrEqual(ALONE_MS)
        }
        // Nothing is an end: a sign or a touch of the walk always leads back.
        expect(presenceAfter(presenceAfter(presence, 'left', now, seen), 'come', now, seen).is).toBe(seen.touched ? 'there' : 'open')
      }
    }),
  )
})
