import { join } from 'node:path'
import { type Running, startChromium, startGroup } from '../browser.ts'
import type { Hub } from './hub.ts'
import { type Judge, type Life, together } from './judge.ts'
import { ReportsJudge } from './reports-judge.ts'
import { ShelfJudge } from './shelf-judge.ts'
import type { Versions } from './versions.ts'

const PAUSES_MS = [0, 20, 150]

export interface LifeWorld {
  readonly origin: string
  readonly versions: Versions
  readonly hub: Hub
  readonly chance: () => number
}

/**
 * A life by its name: `control` is the rig's own; `outbox`, `shelf` and `both` are the terminal's real ones; `strict`,
 * `relaxed`, `cache` and `files` are what they were chosen against.
 */
export function bear(name: string, { origin, versions, hub, chance }: LifeWorld): Life {
  const pause = () => String(PAUSES_MS[Math.floor(chance() * PAUSES_MS.length)])
  const reports = () => new ReportsJudge(chance, hub)
  const shelf = () => new ShelfJudge(versions, chance)
  const open = (page: string, folder: string, asked: Record<string, string>, round: number, write: boolean): Running => {
    // The disk is looked at without a line: what was acknowledged has to be there, and not on its way.
    hub.answers = false
    const search = new URLSearchParams({ round: String(round), write: write ? 'yes' : 'no', pause: pause(), ...asked })
    return startChromium(join(folder, 'profile'), `${origin}/at/${page}?${search}`)
  }
  const life = (judge: Judge, page: string, asked: Record<string, string>): Life => ({
    judge,
    start: (folder, round, write) => open(page, folder, asked, round, write),
  })
  switch (name) {
    case 'control':
      return {
        judge: reports(),
        start: (folder, round, write) =>
          startGroup(process.execPath, [join(import.meta.dirname, 'control-writer.ts'), folder, origin, String(round), write ? 'yes' : 'no', pause()]),
      }
    case 'outbox':
      return life(reports(), 'terminal', { does: 'outbox' })
    case 'shelf':
      return life(shelf(), 'terminal', { does: 'shelf' })
    case 'both':
      return life(together([reports(), shelf()]), 'terminal', { does: 'both' })
    case 'strict':
    case 'relaxed':
      return life(reports(), 'rival', { candidate: name })
    case 'cache':
    case 'files':
      return life(shelf(), 'rival', { candidate: name })
    default:
      throw new TypeError(`no life is called ${name}`)
  }
}
