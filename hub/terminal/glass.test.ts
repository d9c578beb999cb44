import { expect, test } from 'vitest'
import { epochOf } from '../../model/day.ts'
import { PAGE, openCupboard } from './testing/open-cupboard.ts'
import { PowerSchedule } from './power.ts'

const nightly = {
  schedule: PowerSchedule.parse({ dark: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], from: '22:00', to: '06:00' }] }),
  on: ['light'],
  off: ['dark'],
}
const SECOND = 1_000

async function atNight(fails: readonly string[] = []) {
  const cupboard = await openCupboard({ settings: { power: nightly, browser: { restart: ['start-anew'] } }, fails })
  cupboard.wall = epochOf('2026-03-02T21:59')
  await cupboard.alive()
  cupboard.watch.look()
  await cupboard.watch.settled()
  return cupboard
}

test('G9 the glass goes dark when its time has come, and light again when somebody touches it, until they have gone', async () => {
  await using cupboard = await atNight()
  expect(cupboard.ran).toEqual([['light']])
  cupboard.wall += 60 * SECOND
  cupboard.at += SECOND
  cupboard.watch.look()
  await cupboard.watch.settled()
  expect(await cupboard.health()).toMatchObject({ glass: { dark: true, changesAt: epochOf('2026-03-03T06:00') } })
  await cupboard.alive({ inSession: true })
  await cupboard.watch.settled()
  await cupboard.alive()
  await cupboard.watch.settled()
  expect(cupboard.ran).toEqual([['light'], ['dark'], ['light'], ['dark']])
})

test('G5 G9 behind a dark glass no frame is missed, and the system hears that all is well', async () => {
  await using cupboard = await atNight()
  cupboard.wall += 3_600 * SECOND
  cupboard.at += SECOND
  cupboard.watch.look()
  for (let minutes = 0; minutes < 30; minutes++) {
    cupboard.at += 60 * SECOND
    await cupboard.alive({ drew: false, hidden: true })
    cupboard.watch.look()
  }
  await cupboard.watch.settled()
  expect([cupboard.watch.isWell, cupboard.ran.filter(([program]) => program === 'start-anew')]).toEqual([true, []])
  expect((await cupboard.health()).findings).toEqual([])
})

test('G9 a clock that stands before what was signed, or far from the hub’s, turns no glass dark', async () => {
  await using cupboard = await atNight()
  cupboard.wall = epochOf('2000-01-03T23:00')
  cupboard.at += SECOND
  cupboard.watch.look()
  cupboard.wall = epochOf('2026-03-02T23:00')
  cupboard.watch.lineHeard({ problem: null, clockAheadMs: 8 * 3_600 * SECOND })
  cupboard.watch.look()
  await cupboard.watch.settled()
  expect(cupboard.ran).toEqual([['light']])
  cupboard.watch.lineHeard({ problem: null, clockAheadMs: 0 })
  cupboard.watch.look()
  await cupboard.watch.settled()
  expect(cupboard.ran).toEqual([['light'], ['dark']])
  expect(PAGE.bundles[0]?.issued).toBeGreaterThan(epochOf('2000-01-03T23:00') / 1000)
})

test('G9 G12 a glass that does not obey is found, and tried again', async () => {
  await using cupboard = await atNight(['dark'])
  cupboard.wall += 60 * SECOND
  for (let tries = 0; tries < 2; tries++) {
    cupboard.at += 301 * SECOND
    await cupboard.alive()
    cupboard.watch.look()
    await cupboard.watch.settled()
  }
  expect(cupboard.ran.filter(([program]) => program === 'dark')).toHaveLength(2)
  expect((await cupboard.health()).findings).toMatchObject([{ what: 'glass-stuck', detail: 'dark: cannot' }])
})
