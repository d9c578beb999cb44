import type { Outbox } from './outbox.ts'

/** The outbox of this terminal. Its code (storage, sealing) is fetched when it is first asked for, not for the first screen. */
export function terminalOutbox(): Promise<Outbox> {
  return import('./terminal-outbox.ts').then((module) => module.terminalOutbox())
}

/** Sets up the outbox on the disk; call it once after the first screen, when nothing else is to be done. */
export function provisionOutbox(): Promise<void> {
  return import('./terminal-outbox.ts').then((module) => module.provisionOutbox())
}
