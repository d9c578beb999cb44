import type { Verdict } from '../proof.ts'
import { CutDisk } from '../../../sw/testing/cut-disk.ts'
import { Line } from '../../../sw/testing/line.ts'
import { TestShelf } from '../../../sw/testing/test-shelf.ts'
import { BUNDLE, type City, promisesOf } from '../corrupt/city.ts'
import { address } from '../../../model/bundle/address.ts'

const full = () => new DOMException('full', 'QuotaExceededError')

async function servesWhole(shelf: TestShelf, city: City): Promise<number> {
  const now = (await shelf.active()) ?? 0
  const version = city.versions[now - 1]
  if (version === undefined) return 0
  for (const [path, bytes] of promisesOf(version)) {
    const answer = await shelf.answer(address.object(BUNDLE, now, path))
    if (answer === null || Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes) !== 0) return -1
  }
  return now
}

/**
 * Version 1 serves; the disk is full from write `step` of the install of version 2 on. What serves stays whole, and with room
 * again version 2 comes. `done` when the install has not so many writes.
 */
export async function fillAt(step: number, city: City, restart: boolean): Promise<Verdict & { readonly done: boolean }> {
  const line = new Line()
  const disk = new CutDisk()
  const shelf = new TestShelf(BUNDLE, line, city.chain, disk)
  line.lay((city.versions[0] as City['versions'][number]).files)
  await shelf.check()
  disk.settles()
  line.lay((city.versions[1] as City['versions'][number]).files)
  let writes = 0
  let wasFull = false
  disk.before = (what) => {
    if (what === 'flush' || writes++ < step) return
    wasFull = true
    if (what === 'write') throw full()
  }
  const answer = await shelf.check()
  const meanwhile = await servesWhole(shelf, city)
  disk.before = () => undefined
  if (restart) shelf.restarts()
  await shelf.check()
  const afterwards = await servesWhole(shelf, city)
  const counts = { rounds: 1, full: wasFull ? 1 : 0, halfActivated: meanwhile < 1 ? 1 : 0, notFinished: afterwards === 2 ? 0 : 1 }
  const bad =
    counts.halfActivated + counts.notFinished > 0 ? `full at write ${step}: served ${meanwhile}, then ${afterwards}, said ${JSON.stringify(answer)}` : null
  return { counts, bad, done: !wasFull }
}
