import type { Coverage, Manifest } from '../../model/bundle/manifest.ts'
import { mediaType } from '../../model/bundle/address.ts'
import { ItemId } from '../../model/content/item.ts'
import { Gone } from '../../model/content/views.ts'
import { Text } from '../../model/text.ts'
import { ok, type Result } from '../../model/result.ts'
import * as z from 'zod/mini'
import { type Change, changesBetween } from './leaves.ts'
import type { OpenBundle } from './open-bundle.ts'
import type { Finding } from './finding.ts'

/** What every item has, whatever its kind, and whatever a newer press adds to it. */
const AnyItem = z.looseObject({ id: ItemId, title: Text })

export interface Named {
  readonly id: ItemId
  readonly title: string
}

export interface ChangedItem extends Named {
  readonly changes: readonly Change[]
}

export interface TakenAway extends Named {
  /** why it was taken back, where that is known */
  readonly reason: string | null
}

/** Objects that differ, counted; `newBytes` is what the new ones have. */
export interface Changed {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly newBytes: number
}

/** What changed from one version to another, as data. */
export interface Difference {
  readonly from: { readonly bundle: string; readonly version: number }
  readonly to: { readonly bundle: string; readonly version: number }
  readonly added: readonly Named[]
  readonly takenAway: readonly TakenAway[]
  readonly changed: readonly ChangedItem[]
  /** photos and drawings by content: what moved under another name has not changed */
  readonly pictures: Changed
  /** viewpoints whose pictures all around differ */
  readonly panoramas: Changed & { readonly viewpoints: readonly string[] }
  /** everything else that differs: lists, plans, letters, films */
  readonly others: readonly string[]
  readonly coverage: { readonly before: Coverage; readonly now: Coverage }
  readonly drafts: { readonly before: boolean; readonly now: boolean }
  /** what a terminal that has `from` fetches to have `to`; packs come whole */
  readonly fetch: { readonly bytes: number; readonly requests: number }
}

const ITEM = /^item\/[a-z]+\/[a-z0-9-]+\.json$/
const PANORAMA = /^tour\/([a-z0-9-]+(?:_[a-z0-9]+)?)\/(?:\d+\/|preview\.)/

/** Compares two versions of a bundle, or two bundles. Only objects whose hash differs are read. */
export async function differenceBetween(a: OpenBundle, b: OpenBundle): Promise<Result<Difference, Finding>> {
  const before = hashesOf(a.manifest)
  const now = hashesOf(b.manifest)
  const paths = [...new Set([...before.keys(), ...now.keys()])].sort()
  const differ = paths.filter((path) => before.get(path)?.hash !== now.get(path)?.hash)

  const gone = now.has('gone.json') ? await b.read('gone.json', Gone) : ok({ gone: [] })
  if (!gone.ok) return gone
  const reasons = new Map(gone.value.gone.map(({ id, reason }) => [id, reason.zh]))

  const added: Named[] = []
  const takenAway: TakenAway[] = []
  const changed: ChangedItem[] = []
  for (const path of differ.filter((each) => ITEM.test(each))) {
    const was = before.has(path) ? await a.read(path, AnyItem) : null
    if (was?.ok === false) return was
    const is = now.has(path) ? await b.read(path, AnyItem) : null
    if (is?.ok === false) return is
    if (was === null && is !== null) added.push({ id: is.value.id, title: is.value.title.zh })
    else if (was !== null && is === null) takenAway.push({ id: was.value.id, title: was.value.title.zh, reason: reasons.get(was.value.id) ?? null })
    else if (was !== null && is !== null) changed.push({ id: is.value.id, title: is.value.title.zh, changes: changesBetween(was.value, is.value) })
  }

  const isPanorama = (path: string) => PANORAMA.test(path)
  const isPicture = (path: string) => mediaType(path).startsWith('image/') && !isPanorama(path)
  const viewpoints = [...new Set(differ.flatMap((path) => PANORAMA.exec(path)?.[1] ?? []))]
  const packs = new Map(a.manifest.packs)
  const missing = b.manifest.packs.filter(([hash]) => !packs.has(hash))
  const channelBytes = CHANNEL_BYTES
  return ok({
    from: { bundle: a.manifest.bundle, version: a.manifest.version },
    to: { bundle: b.manifest.bundle, version: b.manifest.version },
    added,
    takenAway,
    changed,
    pictures: countedByContent(before, now, isPicture),
    panoramas: { ...countedByPath(before, now, differ.filter(isPanorama)), viewpoints },
    others: differ.filter((path) => !ITEM.test(path) && !isPanorama(path) && !isPicture(path)),
    coverage: { before: a.manifest.coverage, now: b.manifest.coverage },
    drafts: { before: a.manifest.drafts, now: b.manifest.drafts },
    fetch: { bytes: missing.reduce((sum, [, size]) => sum + size, 0) + b.manifestBytes + channelBytes, requests: missing.length + 2 },
  })
}

// A channel file is 400 to 500 bytes; it is asked for in any case.
const CHANNEL_BYTES = 500

type Objects = ReadonlyMap<string, { readonly hash: string; readonly size: number }>

const hashesOf = ({ objects }: Manifest): Objects => new Map(objects.map(([path, , , size, hash]) => [path, { hash, size }]))

function countedByPath(before: Objects, now: Objects, differ: readonly string[]): Changed {
  const added = differ.filter((path) => !before.has(path))
  const removed = differ.filter((path) => !now.has(path))
  const newBytes = differ.reduce((sum, path) => sum + (now.get(path)?.size ?? 0), 0)
  return { added: added.length, removed: removed.length, changed: differ.length - added.length - removed.length, newBytes }
}

function countedByContent(before: Objects, now: Objects, counts: (path: string) => boolean): Changed {
  const there = new Set([...before].filter(([path]) => counts(path)).map(([, { hash }]) => hash))
  const here = new Map([...now].filter(([path]) => counts(path)).map(([, { hash, size }]) => [hash, size]))
  const fresh = [...here].filter(([hash]) => !there.has(hash))
  const left = [...there].filter((hash) => !here.has(hash))
  // A picture under the same address with other pixels is one that changed, and not one more and one less.
  const changed = [...now].filter(([path, { hash }]) => counts(path) && before.has(path) && before.get(path)?.hash !== hash && !there.has(hash)).length
  return { added: fresh.length - changed, removed: Math.max(0, left.length - changed), changed, newBytes: fresh.reduce((sum, [, size]) => sum + size, 0) }
}
