import { sha256 } from '../../../model/bytes.ts'
import type { Audit } from '../page/audit.ts'
import { tell } from '../page/tell.ts'
import type { RivalShelf, RivalVersion } from './shelves.ts'

const PACKS = 40
const PARALLEL = 4

/** The bytes of a pack, 64 to 256 KB; half of all packs change with each version. */
function packOf(version: number, pack: number): Uint8Array<ArrayBuffer> {
  const changed = version - ((version + pack) % 2)
  const words = new Uint32Array(16_000 * (1 + (pack % 4)))
  let state = changed * 1000 + pack
  for (let at = 0; at < words.length; at++) words[at] = state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return new Uint8Array(words.buffer)
}

async function audit(shelf: RivalShelf, kept: RivalVersion | undefined): Promise<Audit | null> {
  if (kept === undefined) return null
  let missing = 0
  let wrong = 0
  for (const hash of kept.packs) {
    const bytes = await shelf.get(hash).catch(() => null)
    if (bytes === null) missing++
    else if ((await sha256(bytes)) !== hash) wrong++
  }
  return { version: kept.version, objects: kept.packs.length, missing, wrong, which: [] }
}

/** Puts what is missing of a version, then points to it and lets go of what nobody wants. */
async function update(shelf: RivalShelf, version: number): Promise<{ ok: true; why: string; version: number; ms: number }> {
  const began = performance.now()
  const versions = await shelf.pointed()
  const packs: string[] = []
  const left = Array.from({ length: PACKS }, (_, pack) => pack)
  const one = async () => {
    for (let pack = left.shift(); pack !== undefined; pack = left.shift()) {
      const bytes = packOf(version, pack)
      const hash = await sha256(bytes)
      packs.push(hash)
      const there = await shelf.get(hash).catch(() => null)
      if (there === null || (await sha256(there)) !== hash) await shelf.put(hash, bytes)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, one))
  const next = [{ version, packs }, ...versions.filter((kept) => kept.version !== version)].slice(0, 2)
  await shelf.point(next)
  const wanted = new Set(next.flatMap((kept) => kept.packs))
  for (const hash of versions.flatMap((kept) => kept.packs)) if (!wanted.has(hash)) await shelf.drop(hash)
  return { ok: true, why: '', version, ms: Math.round(performance.now() - began) }
}

/** The same life as our shelf's, in the same words. */
export async function shelfOf(shelf: RivalShelf, write: boolean): Promise<void> {
  const look = async () => {
    const [active, previous] = await shelf.pointed()
    return { active: await audit(shelf, active), previous: await audit(shelf, previous) }
  }
  const newest = async () => Number(await (await fetch('/newest.json')).json())
  const found = await look()
  const mended = await update(shelf, await newest())
  await tell('shelf-looked', { found, mended, after: await look() })
  while (write) {
    await tell('shelf-begins', {})
    await tell('shelf-active', await update(shelf, await newest()))
  }
}
