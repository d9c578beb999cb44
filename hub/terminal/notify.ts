import type { Result } from '../../model/result.ts'
import { runCommand } from './command.ts'

/** What the system asks a program to tell of itself (`sd_notify(3)`). */
export interface Notify {
  /** how often it wants to hear that all is well, in milliseconds; `null` when nobody watches */
  readonly everyMs: number | null
  /** @returns `false` when it could not be told */
  tell(...states: readonly string[]): Promise<boolean>
}

/**
 * Tells systemd by its own little program, one process each time. It listens on a datagram socket and Node has none of those; what
 * could be built instead (a native addon, a helper that stays) is more than a beat every few seconds is worth. `systemd-notify` waits
 * until it was heard before it ends, so that its process can still be found to belong to this unit; the unit needs
 * `NotifyAccess=all`, since it is not the main one.
 */
export function systemdNotify(
  env: Readonly<Record<string, string | undefined>>,
  run: (argv: readonly string[]) => Promise<Result<string, string>> = runCommand,
): Notify {
  const watchdogUs = Number(env['WATCHDOG_USEC'])
  const isWatched = Number.isFinite(watchdogUs) && watchdogUs > 0
  if (env['NOTIFY_SOCKET'] === undefined || env['NOTIFY_SOCKET'] === '') return { everyMs: null, tell: () => Promise.resolve(true) }
  return {
    // Half of it is what sd_watchdog_enabled(3) advises; a third leaves room for a machine that is busy.
    everyMs: isWatched ? Math.max(250, Math.floor(watchdogUs / 3_000)) : null,
    tell: async (...states) => (await run(['systemd-notify', ...states])).ok,
  }
}
