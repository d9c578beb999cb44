import type { PinTries } from '../../model/staff-pin.ts'

const NAME = 'staff-pin-tries'

/** How often a wrong PIN was typed here, also before a restart: switching a terminal off gives nobody more tries. */
export function readTries(): PinTries {
  const match = /^(\d{1,4}) (\d{1,16})$/.exec(localStorage.getItem(NAME) ?? '')
  return match === null ? { wrong: 0, at: 0 } : { wrong: Number(match[1]), at: Number(match[2]) }
}

/** Notes a wrong PIN, or with `null` that the right one was typed. */
export function noteTries(tries: PinTries | null): void {
  if (tries === null) localStorage.removeItem(NAME)
  else localStorage.setItem(NAME, `${Math.min(tries.wrong, 9999)} ${Math.max(0, Math.round(tries.at))}`)
}
