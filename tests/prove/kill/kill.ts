import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onInterrupt } from '../interrupt.ts'
import { buildPages } from '../pages.ts'
import { Hub } from '../power/hub.ts'
import { bear } from '../power/lives.ts'
import { type Ground, live } from '../power/rounds.ts'
import { Versions } from '../power/versions.ts'
import type { Proof, Work } from '../proof.ts'
import { roomyFolder } from '../roomy-folder.ts'
import { openStation } from '../station.ts'

const KILLS_IN_A_LIFE = 10
const PACKS = 40
/** a shelf that goes on updating until it is killed gets through so many between two kills at most */
const VERSIONS = 6
/** a round is cheap here: so many are made for one of another proof */
const TIMES = 10

/** A folder on which programs are killed; it stays as they left it. */
class Folder implements Ground {
  mounted = ''
  readonly #home: string
  #lives = 0

  constructor(home: string) {
    this.#home = home
  }

  /** `empty` is a new folder; anything else goes on in the same. */
  async lay(name: string): Promise<void> {
    if (name !== 'empty') return
    this.mounted = join(this.#home, String(this.#lives++))
    mkdirSync(this.mounted)
  }

  cut(): void {
    // The program is killed right after this; nothing is to be photographed.
  }

  async takeOut(): Promise<void> {
    // The kernel keeps what a killed program wrote.
  }
}

/** Kills so often, in several lives, each of which begins with a new profile in `home`. */
export async function killAgain(
  home: string,
  { kills, until, chance, note }: Pick<Work, 'until' | 'chance' | 'note'> & { readonly kills: number },
): Promise<void> {
  const versions = await Versions.press(PACKS, VERSIONS * Math.min(kills, KILLS_IN_A_LIFE), chance)
  await buildPages(join(home, 'pages'), ['terminal'], versions.root)
  const hub = new Hub()
  const station = await openStation(join(home, 'pages'), (...all) => hub.answer(...all) || versions.answer(...all))
  try {
    for (let left = kills; left > 0 && Date.now() < until; ) {
      versions.publish(1)
      const inThisLife = Math.min(left, KILLS_IN_A_LIFE)
      left -= inThisLife
      const folder = new Folder(home)
      try {
        await live(folder, station, bear('both', { origin: station.origin, versions, hub, chance }), 'empty', inThisLife, (verdict) => note('both', verdict))
      } catch (error) {
        if (!(error instanceof Error)) throw error
        note('both', { counts: { cuts: 1, openErrors: 1 }, bad: error.message })
      }
      rmSync(folder.mounted, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  } finally {
    await station.close()
  }
}

/** The browser is killed in the middle of saying, sending, fetching and activating; whatever it acknowledged is there. */
export const kill: Proof = {
  name: 'kill',
  wanted: { both: { cuts: 200 } },
  never: ['lost', 'wentBack', 'activeBroken', 'halfActivated', 'objectsWrong', 'notMended', 'openErrors'],
  async run(work) {
    const home = mkdtempSync(join(roomyFolder(), 'xinxiji-prove-kill-'))
    const end = () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    const off = onInterrupt(end)
    try {
      await killAgain(home, { ...work, kills: work.rounds * TIMES })
    } finally {
      off()
      end()
    }
    return null
  },
}
