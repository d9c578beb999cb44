import { useSyncExternalStore } from 'react'
import { type Clock, contentWall, trusted } from '../model/clock.ts'
import type { Wall } from '../model/day.ts'

const MINUTE_MS = 60_000

interface Reading extends Required<Pick<Clock, 'now' | 'lastSigned'>> {
  readonly wall: Wall
  readonly trusted: boolean
}

const read = (lastSigned: number): Reading => {
  const clock = { now: Date.now(), lastSigned }
  return { ...clock, wall: contentWall(clock), trusted: trusted(clock) }
}

let reading = read(0)
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

function renew(lastSigned: number): void {
  reading = read(lastSigned)
  for (const listener of listeners) listener()
}

function tick(): void {
  renew(reading.lastSigned)
  timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + 20)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + 20)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/** Tells the clock of a moment that was signed: it cannot be earlier than that now. Rule C16. */
export function vouchFor(signedMs: number): void {
  if (signedMs > reading.lastSigned) renew(signedMs)
}

/** What the terminal knows of the time, renewed when the minute changes. */
export function useClock(): Reading {
  return useSyncExternalStore(subscribe, () => reading)
}

/** What the wall clock in Asia/Shanghai says now. */
export const wallNow = (): Wall => read(reading.lastSigned).wall

/** The wall clock in Asia/Shanghai that content is judged by, renewed when its minute changes. */
export function useWall(): Wall {
  return useClock().wall
}
