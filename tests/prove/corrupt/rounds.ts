import { address } from '../../../model/bundle/address.ts'
import type { LaidVersion } from '../../../model/testing/chain.ts'
import type { Verdict } from '../proof.ts'
import { CutDisk } from '../../../sw/testing/cut-disk.ts'
import { Line } from '../../../sw/testing/line.ts'
import { TestShelf } from '../../../sw/testing/test-shelf.ts'
import { BUNDLE, type City, promisesOf } from './city.ts'
import { faultFor } from './faults.ts'

/** Objects of a version that are not exactly what was signed. */
async function wrongObjects(shelf: TestShelf, version: LaidVersion): Promise<number> {
  let wrong = 0
  for (const [path, bytes] of promisesOf(version)) {
    const answer = await shelf.answer(address.object(BUNDLE, version.manifest.version, path))
    if (answer === null || Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes) !== 0) wrong++
  }
  return wrong
}

/**
 * One terminal through all versions of a city on a line that lies: each file asked for may be bent. After every check what
 * serves is exactly a version that was signed, and none older than what served before; when the line is right again the newest
 * comes.
 */
export async function corruptRound(city: City, chance: () => number): Promise<Verdict> {
  const line = new Line()
  const shelf = new TestShelf(BUNDLE, line, city.chain, new CutDisk())
  const counts = { rounds: 1, bent: 0, checks: 0, wrong: 0, wentBack: 0, stuck: 0 }
  let before = 0
  const check = async () => {
    counts.checks++
    await shelf.check()
    const now = (await shelf.active()) ?? 0
    if (now < before) counts.wentBack++
    before = now
    const version = city.versions[now - 1]
    if (now > 0) counts.wrong += version === undefined ? 1 : await wrongObjects(shelf, version)
  }
  for (const version of city.versions) {
    line.lay(version.files)
    line.files.set(address.root(BUNDLE, 2), city.forgedRoot)
    for (let lies = Math.floor(chance() * 4); lies > 0; lies--) {
      const often = chance()
      line.instead.clear()
      for (const [url, bytes] of version.files) {
        if (chance() > often) continue
        counts.bent++
        line.instead.set(url, () => faultFor(chance, city, version, url)(bytes))
      }
      await check()
    }
    line.instead.clear()
    if (chance() < 0.7) {
      await check()
      if (before !== version.manifest.version) counts.stuck++
    }
    if (chance() < 0.2) shelf.restarts()
  }
  const { wrong, wentBack, stuck } = counts
  return { counts, bad: wrong + wentBack + stuck > 0 ? `${wrong} objects wrong, ${wentBack} times back, ${stuck} times stuck` : null }
}
