import type { Running } from '../browser.ts'
import { added } from '../ledger.ts'
import type { Verdict } from '../proof.ts'

/** One who hears what a program on the disk says, and judges whether the disk has kept what it promised. */
export interface Judge {
  hear(what: string, body: unknown): void
  /** resolves when the disk has been looked at, against what was promised before the last cut */
  readonly judged: Promise<Verdict>
  /** resolves with the milliseconds to wait from then until the cut */
  readonly ready: Promise<number>
  /** What is promised is frozen: what is said from now on was not said. Called just before the cut. */
  freeze(): void
  /** a new round begins; what was frozen is now what the disk is measured by */
  next(): void
  /** the program cannot go on */
  fail(why: Error): void
}

/** What is proven by cutting the power again and again. One of these lives as long as a disk. */
export interface Life {
  readonly judge: Judge
  /** Starts the program on the disk; it first looks and says so, then writes when asked to. */
  start(folder: string, round: number, write: boolean): Running
}

/** Several who judge the same disk. */
export function together(judges: readonly Judge[]): Judge {
  return {
    hear(what, body) {
      for (const judge of judges) judge.hear(what, body)
    },
    get judged() {
      return Promise.all(judges.map(({ judged }) => judged)).then((verdicts) => {
        const bad = verdicts.flatMap((verdict) => verdict.bad ?? [])
        return { counts: { ...verdicts.map(({ counts }) => counts).reduce(added, {}), cuts: 1 }, bad: bad.length === 0 ? null : bad.join('; ') }
      })
    },
    get ready() {
      return Promise.all(judges.map(({ ready }) => ready)).then((waits) => Math.max(...waits))
    },
    freeze() {
      for (const judge of judges) judge.freeze()
    },
    next() {
      for (const judge of judges) judge.next()
    },
    fail(why) {
      for (const judge of judges) judge.fail(why)
    },
  }
}
