import { expect, test } from 'vitest'
import { systemdNotify } from './notify.ts'

test('G5 the system is told by its own program, three times as often as it wants to hear', async () => {
  const ran: (readonly string[])[] = []
  const run = async (argv: readonly string[]) => {
    ran.push(argv)
    return argv.includes('WATCHDOG=1') ? ({ ok: false, problem: 'deaf' } as const) : ({ ok: true, value: '' } as const)
  }
  const notify = systemdNotify({ NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '60000000' }, run)
  expect(notify.everyMs).toBe(20_000)
  expect(await notify.tell('READY=1', 'STATUS=好')).toBe(true)
  expect(await notify.tell('WATCHDOG=1')).toBe(false)
  expect(ran).toEqual([
    ['systemd-notify', 'READY=1', 'STATUS=好'],
    ['systemd-notify', 'WATCHDOG=1'],
  ])
})

test('G5 where no system listens nothing is run, and where none watches nobody beats', async () => {
  const never = () => expect.unreachable()
  expect(await systemdNotify({}, never).tell('READY=1')).toBe(true)
  expect(systemdNotify({ WATCHDOG_USEC: '1000000' }, never).everyMs).toBeNull()
  for (const odd of [undefined, '', '0', 'x', '-5']) expect(systemdNotify({ NOTIFY_SOCKET: '/s', WATCHDOG_USEC: odd }, never).everyMs).toBeNull()
})
