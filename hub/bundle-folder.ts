import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Channel, MANIFEST_MAX_BYTES } from '../model/bundle/channel.ts'
import type { BundleName } from '../model/bundle/name.ts'
import { Manifest } from '../model/bundle/manifest.ts'
import { readPayload, Signed } from '../model/bundle/signed.ts'
import { ok, problem, type Result } from '../model/result.ts'
import type { Active } from '../model/terminal.ts'
import { type FileProblem, isMissing, rememberFiles } from './file-memory.ts'
import { readJson } from './read-json.ts'

/** Where an object lies: `size` bytes from `offset` in a pack, whose SHA-256 is `hash`. */
export interface ObjectPlace {
  readonly pack: string
  readonly offset: number
  readonly size: number
  readonly hash: string
}

/** The folder `bundles/<bundle>/{channel.json, root/, manifest/, pack/}` as the hub reads it. It checks shapes, pages check signatures. */
export interface BundleFolder {
  /** The newest version that is wholly there; while a new one is still being copied, the one before goes on serving. */
  active(bundle: BundleName): Promise<Result<Active, FileProblem>>
  place(bundle: BundleName, version: number, path: string): Promise<Result<ObjectPlace, FileProblem>>
}

const MANIFESTS_REMEMBERED = 8
const CHANNELS_REMEMBERED = 64

const damaged = (detail: string) => problem<FileProblem>({ kind: 'damaged', detail })

async function readSigned<T>(file: string, schema: Parameters<typeof readPayload<T>>[2]): Promise<Result<T, FileProblem>> {
  const { size } = await stat(file)
  if (size > MANIFEST_MAX_BYTES) return damaged(`${file}: wants at most ${MANIFEST_MAX_BYTES} bytes, came ${size}`)
  const json = readJson(await readFile(file))
  if (!json.ok) return damaged(`${file}: ${json.problem}`)
  const signed = Signed.safeParse(json.value)
  if (!signed.success) return damaged(`${file}: wants payload and signatures`)
  const read = readPayload(file, signed.data.payload, schema)
  return read.ok ? read : damaged(`${file}: wants ${read.problem.kind === 'unreadable' ? read.problem.wanted : read.problem.kind}`)
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (!isMissing(error)) throw error
    return null
  }
}

/** Opens a folder of bundles. Nothing is read before it is asked for. */
export function openBundleFolder(folder: string): BundleFolder {
  const manifestFile = (bundle: BundleName, version: number) => join(folder, bundle, 'manifest', `${version}.json`)
  const packFile = (bundle: BundleName, hash: string) => join(folder, bundle, 'pack', hash)
  const channels = rememberFiles(CHANNELS_REMEMBERED, (file) => readSigned(file, Channel))
  const lastGood = new Map<BundleName, Active>()

  const manifests = rememberFiles(MANIFESTS_REMEMBERED, async (file): Promise<Result<ReadonlyMap<string, ObjectPlace>, FileProblem>> => {
    const read = await readSigned(file, Manifest)
    if (!read.ok) return read
    const { bundle, version, packs, objects } = read.value
    if (file !== manifestFile(bundle, version)) return damaged(`${file}: holds bundle ${bundle} version ${version}`)
    for (const [hash, size] of packs) {
      const came = await sizeOf(packFile(bundle, hash))
      if (came !== size) return damaged(`${file}: pack ${hash} wants ${size} bytes, came ${came ?? 'no file'}`)
    }
    const places = new Map<string, ObjectPlace>()
    for (const [path, packIndex, offset, size, hash] of objects) {
      const pack = packs[packIndex]
      if (pack === undefined || offset + size > pack[1]) return damaged(`${file}: ${path} wants to lie inside its pack`)
      places.set(path, { pack: packFile(bundle, pack[0]), offset, size, hash })
    }
    return ok(places)
  })

  async function newest(bundle: BundleName): Promise<Result<Active, FileProblem>> {
    const file = join(folder, bundle, 'channel.json')
    const channel = await channels(file)
    if (!channel.ok) return channel
    const { version, expires, issued } = channel.value
    if (channel.value.bundle !== bundle) return damaged(`${file}: wants bundle ${bundle}, came ${channel.value.bundle}`)
    const manifest = await manifests(manifestFile(bundle, version))
    if (!manifest.ok) return manifest.problem.kind === 'none' ? damaged(`${file}: manifest ${version} is missing`) : manifest
    return ok({ bundle, version, issued, expires, from: 'hub', previous: null })
  }

  return {
    async active(bundle) {
      const now = await newest(bundle)
      if (now.ok) lastGood.set(bundle, now.value)
      const before = lastGood.get(bundle)
      // A channel that is gone was withdrawn on purpose; one that cannot be read yet is being replaced.
      if (now.ok || now.problem.kind === 'none' || before === undefined) return now
      return ok(before)
    },
    async place(bundle, version, path) {
      const manifest = await manifests(manifestFile(bundle, version))
      if (!manifest.ok) return manifest
      const place = manifest.value.get(path)
      return place === undefined ? problem({ kind: 'none' }) : ok(place)
    },
  }
}
