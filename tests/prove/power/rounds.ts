import type { Running } from '../browser.ts'
import type { Verdict } from '../proof.ts'
import type { Station } from '../station.ts'
import type { Life } from './judge.ts'

/** Where a life stands: a disk whose power can be cut, or a folder where only programs are killed. */
export interface Ground {
  /** a program writes here */
  readonly mounted: string
  /** Lays in what `name` holds. */
  lay(name: string): Promise<void>
  /** What the ground has at this moment becomes `name`. */
  cut(name: string): void
  takeOut(): Promise<void>
}

// A version in slots that were just made counts only a minute later (S10).
const PATIENCE_MS = 110_000
let round = 0
/** the words that were heard in this round */
const heard = new Set<string>()

async function within<T>(what: string, promise: Promise<T>, program: Running): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`nobody said ${what} within ${PATIENCE_MS / 1000} s, only ${[...heard].join(', ') || 'nothing'}; ${program.complaints()}`)),
      PATIENCE_MS,
    )
  })
  const died = program.ended.then(() => Promise.reject(new Error(`the program ended before it said ${what}`)))
  try {
    return await Promise.race([promise, late, died])
  } finally {
    clearTimeout(timer)
    died.catch(() => undefined)
  }
}

function listen(station: Station, { judge }: Life): number {
  round++
  heard.clear()
  station.listen(round, (what, body) => {
    heard.add(what)
    if (what === 'failed') judge.fail(new Error(JSON.stringify(body)))
    else judge.hear(what, body)
    return null
  })
  return round
}

/** Makes a profile as a provisioned terminal has it: opened once, closed in an orderly way, everything on the disk. */
export async function provision(disk: Ground & { keep(name: string): Promise<void> }, station: Station, life: Life, image: string): Promise<void> {
  await disk.lay('empty')
  const program = life.start(disk.mounted, listen(station, life), false)
  try {
    await within('looked', life.judge.judged, program)
    await program.close()
    await disk.keep(image)
  } finally {
    await program.kill()
    await disk.takeOut()
  }
}

/**
 * One ground through a number of cuts: after each it is as the cut has left it, a fresh program starts on it, looks, and goes
 * on writing until the next cut.
 *
 * @param image what the ground is like at the beginning
 * @param judged is told the verdict about every cut; the ground as it was cut is still `snap`
 */
export async function live(ground: Ground, station: Station, life: Life, image: string, cuts: number, judged: (verdict: Verdict) => void): Promise<void> {
  const { judge } = life
  for (let cut = 0; cut <= cuts; cut++) {
    judge.next()
    await ground.lay(cut === 0 ? image : 'snap')
    const program = life.start(ground.mounted, listen(station, life), cut < cuts)
    try {
      const verdict = await within('looked', judge.judged, program)
      if (cut > 0) judged(verdict)
      if (cut === cuts) return
      const waitMs = await within('ready', judge.ready, program)
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      judge.freeze()
      ground.cut('snap')
    } finally {
      await program.kill()
      await ground.takeOut()
    }
  }
}
