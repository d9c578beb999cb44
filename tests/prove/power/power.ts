import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onInterrupt } from '../interrupt.ts'
import { buildPages } from '../pages.ts'
import type { Proof, Work } from '../proof.ts'
import { openStation } from '../station.ts'
import { Disk } from './disk.ts'
import { Hub } from './hub.ts'
import { bear, type LifeWorld } from './lives.ts'
import { live, provision } from './rounds.ts'
import { Versions } from './versions.ts'

const CUTS_IN_A_LIFE = 6
const PACKS = 40
/** A shelf that goes on updating until the cut gets through so many in its longest life. */
const VERSIONS = 60

/** One part after the other in turns, so that all of them see the same weather. */
async function cutAll(parts: readonly string[], disk: Disk, work: Work): Promise<void> {
  const pages = mkdtempSync(join(tmpdir(), 'xinxiji-prove-pages-'))
  const clear = () => rmSync(pages, { recursive: true, force: true })
  const off = onInterrupt(clear)
  const versions = await Versions.press(PACKS, VERSIONS, work.chance)
  await buildPages(pages, ['terminal', 'rival'], versions.root)
  const hub = new Hub()
  const station = await openStation(pages, (...all) => hub.answer(...all) || versions.answer(...all))
  const world: LifeWorld = { origin: station.origin, versions, hub, chance: work.chance }
  const left = new Map(parts.filter((part) => work.part === undefined || part === work.part).map((part) => [part, work.rounds]))
  try {
    while ([...left.values()].some((cuts) => cuts > 0) && Date.now() < work.until)
      for (const [part, cutsLeft] of left) {
        if (cutsLeft <= 0 || Date.now() >= work.until) continue
        const [name, profile] = part.split('/') as [string, string]
        const image = profile === 'new' ? 'empty' : `warm-${name}`
        versions.publish(1)
        if (!disk.has(image)) await provision(disk, station, bear(name, world), image)
        let done = 0
        const copyOut = (folder: string) => disk.has('snap') && disk.copyOut('snap', folder)
        try {
          await live(disk, station, bear(name, world), image, profile === 'again' ? Math.min(cutsLeft, CUTS_IN_A_LIFE) : 1, (verdict) => {
            done++
            work.note(part, verdict, copyOut)
          })
        } catch (error) {
          if (!(error instanceof Error)) throw error
          // The disk cannot be looked at after this cut: that is a finding, not the end of the proof.
          done++
          work.note(part, { counts: { cuts: 1, openErrors: 1 }, bad: error.message }, copyOut)
        }
        left.set(part, cutsLeft - done)
      }
  } finally {
    await station.close()
    off()
    clear()
  }
}

async function run(parts: readonly string[], work: Work): Promise<string | null> {
  const disk = Disk.open()
  if (!disk.ok) return disk.problem
  const off = onInterrupt(() => disk.value.end())
  try {
    await cutAll(parts, disk.value, work)
  } finally {
    off()
    disk.value.end()
  }
  return null
}

const PARTS = ['control', 'outbox', 'shelf', 'both'].flatMap((name) => ['new', 'warmed', 'again'].map((profile) => `${name}/${profile}`))

/** The power goes while reports are said and bundles come; the rig's own control loses nothing. */
export const power: Proof = {
  name: 'power',
  wanted: Object.fromEntries(PARTS.map((part) => [part, { cuts: /^(outbox|shelf)\/(new|warmed)$/.test(part) ? 100 : 35 }])),
  ever: { count: 'cuts', least: 500, of: PARTS.filter((part) => !part.startsWith('control')) },
  never: ['lost', 'halfActivated', 'objectsWrong', 'notMended', 'openErrors'],
  run: (work) => run(PARTS, work),
}

/** What was not chosen, under the same cuts. Nothing is wanted of it. */
export const rivals: Proof = {
  name: 'rivals',
  wanted: {},
  never: [],
  run: (work) =>
    run(
      ['strict', 'relaxed', 'cache', 'files'].flatMap((name) => [`${name}/new`, `${name}/again`]),
      work,
    ),
}
