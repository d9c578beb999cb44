import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { Channel, readChannel } from '../../model/bundle/channel.ts'
import { BundleName } from '../../model/bundle/name.ts'
import { Manifest, readManifest } from '../../model/bundle/manifest.ts'
import { readFirstRoot, type Root, signersOf } from '../../model/bundle/root.ts'
import { openSigned, readPayload, Signed } from '../../model/bundle/signed.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { namesIn, parseJson, readBytes, readJsonFile, sizeOf, SMALL_FILE_BYTES, versionsIn } from './bundle-files.ts'
import { filmFindings, type FilmTold, mayTellOfFilm, readFilm } from './films.ts'
import { type Finding, findingOf, missing } from './finding.ts'
import type { RootChain } from './root-chain.ts'
import { trustedRoots } from './trusted-roots.ts'
import { wholeSignatures } from './whole-signatures.ts'

export interface VerifyOptions {
  /** a pressed bundle, `<out>/<bundle>` */
  readonly folder: string
  /** the first root as terminals carry it, as JSON; without one the folder's own is taken */
  readonly pinned?: unknown
  readonly onStep: (step: 'checking', done: number, of: number) => void
}

/** What was found whole. */
export interface Verified {
  readonly channel: Channel
  readonly manifest: Manifest
  readonly chain: RootChain
  /** roots that lie there and that the channel does not name yet: a press was cut before its channel, or a rotation is new */
  readonly rootsAhead: number
  readonly bytes: number
  readonly films: number
  /** the versions before whose manifests and packs are still there whole */
  readonly before: readonly number[]
  /** files in `pack/` that no manifest names */
  readonly deadWeight: readonly { readonly name: string; readonly bytes: number }[]
}

/**
 * Reads a bundle as a stranger does: roots, channel, manifest, every pack and every object in it. Nothing is believed that
 * is not signed or named by its hash. One pack at a time is in memory. Every finding is named. Rules B1 to B10, B18 and B19.
 */
export async function verifyBundle({ folder, pinned, onStep }: VerifyOptions): Promise<Result<Verified, Finding[]>> {
  const chain = await trustedRoots(folder, pinned)
  if (!chain.ok) return problem([chain.problem])
  const channel = await trustedChannel(folder, chain.value)
  if (!channel.ok) return problem([channel.problem])
  const { version, rootVersion } = channel.value
  const manifest = await trustedManifest(folder, rootOf(chain.value, rootVersion), channel.value)
  if (!manifest.ok) return problem([manifest.problem])

  const older = await olderVersions(folder, version, chain.value)
  const findings = [...older.findings]
  const { packs, objects } = manifest.value
  const films = new FilmsFound()
  const inside = Map.groupBy(objects, ([, pack]) => pack)
  for (const [index, [hash, size]] of packs.entries()) {
    onStep('checking', index, packs.length)
    findings.push(...(await checkPackFile(folder, hash, size, inside.get(index) ?? [], films)))
  }
  onStep('checking', packs.length, packs.length)
  findings.push(...filmFindings(objects, films.told, films.wanted))

  const named = new Set([...packs, ...older.packs].map(([hash]) => hash))
  // What only versions before hold is looked at too: their readers may still be in the middle of a visit.
  const now = new Set(packs.map(([hash]) => hash))
  for (const [hash, size] of older.packs) {
    if (now.has(hash) || (await sizeOf(join(folder, 'pack', hash))) === null) continue
    now.add(hash)
    findings.push(...(await checkPackFile(folder, hash, size, [], films)))
  }
  if (findings.length > 0) return problem(findings)
  const deadWeight: { name: string; bytes: number }[] = []
  for (const name of await namesIn(join(folder, 'pack')))
    if (!named.has(name)) deadWeight.push({ name, bytes: (await sizeOf(join(folder, 'pack', name))) ?? 0 })
  return ok({
    channel: channel.value,
    manifest: manifest.value,
    chain: chain.value,
    rootsAhead: Math.max(0, chain.value.root.version - rootVersion),
    bytes: packs.reduce((sum, [, size]) => sum + size, 0),
    films: films.told.length,
    before: older.versions,
    deadWeight,
  })
}

/** The root that a channel is judged by: the one it names, as a terminal follows them. */
export function rootOf({ read }: RootChain, version: number): Root {
  return read.find((each) => each.version === version) ?? (read[0] as Root)
}

/** The channel of a folder, under the root it names and with every signature good. Rules B1, B5 and B19. */
export async function trustedChannel(folder: string, chain: RootChain): Promise<Result<Channel, Finding>> {
  const file = 'channel.json'
  const raw = await readJsonFile(folder, file, SMALL_FILE_BYTES)
  if (!raw.ok) return raw
  const bundle = BundleName.safeParse(basename(resolve(folder)))
  if (!bundle.success)
    return problem({ kind: 'refused', file: '.', said: ['文件夹名不是内容包的名字', 'wants to be named as its bundle: a to z, 0 to 9 and -'] })
  // A hint read before the signature is checked, as terminals read it: it only decides which root judges.
  const { rootVersion } = hintOf(raw.value)
  if (rootVersion > chain.root.version)
    return problem(missing(`root/${chain.root.version + 1}.json`, 'channel.json 要用它，但缺少这个文件', 'is wanted by channel.json and is missing'))
  const root = rootOf(chain, rootVersion)
  const read = await readChannel(raw.value, root, bundle.data, 0)
  if (!read.ok) return problem(findingOf(read.problem, file))
  const whole = await wholeSignatures('channel', file, raw.value, signersOf(root, 'channel'))
  return whole.ok ? read : whole
}

function hintOf(raw: unknown): { rootVersion: number } {
  const signed = Signed.safeParse(raw)
  const read = signed.success ? readPayload('channel.json', signed.data.payload, Channel) : null
  return { rootVersion: read?.ok === true ? read.value.rootVersion : 0 }
}

/** The manifest that a channel promises. Rule B8. */
export async function trustedManifest(folder: string, root: Root, channel: Channel): Promise<Result<Manifest, Finding>> {
  const file = `manifest/${channel.version}.json`
  const bytes = await readBytes(folder, file)
  if (!bytes.ok) return bytes
  const manifest = await readManifest(bytes.value, root, channel)
  return manifest.ok ? manifest : problem(findingOf(manifest.problem, file))
}

/** Films as they are come upon, pack by pack. */
class FilmsFound {
  readonly told: FilmTold[] = []
  /** the object each film's item wants, by the item's path */
  readonly wanted = new Map<string, string>()

  look(path: string, bytes: Uint8Array): void {
    if (!mayTellOfFilm(path, bytes.length)) return
    const json = parseJson(bytes, path)
    const { told, wants } = json.ok ? readFilm(path, json.value) : {}
    if (told !== undefined) this.told.push(told)
    if (wants !== undefined) this.wanted.set(path, wants)
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** One pack from the disk: its length, its hash, and the hash of every object inside. Rule B10. */
async function checkPackFile(folder: string, hash: string, size: number, objects: Manifest['objects'], films: FilmsFound): Promise<Finding[]> {
  const file = `pack/${hash}`
  const came = await sizeOf(join(folder, file))
  if (came === null) return [missing(file)]
  if (came !== size) return [findingOf({ kind: 'wrong-size', file, wanted: size, came })]
  const bytes = await readBytes(folder, file, size)
  if (!bytes.ok) return [bytes.problem]
  const sha256 = hashOf(bytes.value)
  if (sha256 !== hash) return [findingOf({ kind: 'wrong-hash', file, wanted: hash, came: sha256 })]
  const findings: Finding[] = []
  for (const [path, , offset, length, wanted] of objects) {
    const object = bytes.value.subarray(offset, offset + length)
    const is = hashOf(object)
    if (is === wanted) films.look(path, object)
    else findings.push(findingOf({ kind: 'wrong-hash', file: path, wanted, came: is }, `${file} › ${path}`))
  }
  return findings
}

/** The manifests that lie there beside the newest: signed under one of the roots, or damaged. */
async function olderVersions(folder: string, newest: number, chain: RootChain): Promise<{ findings: Finding[]; packs: Manifest['packs']; versions: number[] }> {
  const read = [...(await rootsBefore(folder, chain)), ...chain.read]
  const findings: Finding[] = []
  const packs: Manifest['packs'] = []
  const versions: number[] = []
  for (const version of await versionsIn(folder, 'manifest')) {
    if (version === newest) continue
    const file = `manifest/${version}.json`
    const raw = await readJsonFile(folder, file)
    if (!raw.ok) {
      findings.push(raw.problem)
      continue
    }
    const opened = await Promise.all(read.map((root) => openSigned('manifest', file, raw.value, signersOf(root, 'content'))))
    const by = opened.findIndex((each) => each.ok)
    const payload = opened[Math.max(0, by)] as (typeof opened)[number]
    const manifest = payload.ok ? readPayload(file, payload.value, Manifest) : payload
    if (!manifest.ok) {
      findings.push(findingOf(manifest.problem, file))
      continue
    }
    const sound = await wholeSignatures('manifest', file, raw.value, signersOf(read[by] as Root, 'content'))
    if (!sound.ok) findings.push(sound.problem)
    if (manifest.value.version !== version) findings.push(findingOf({ kind: 'rollback', file, have: version, came: manifest.value.version }))
    const whole = await Promise.all(manifest.value.packs.map(async ([hash, size]) => (await sizeOf(join(folder, 'pack', hash))) === size))
    packs.push(...manifest.value.packs)
    if (version < newest && whole.every(Boolean)) versions.push(version)
  }
  return { findings, packs, versions }
}

/** The roots that lie there from before the pinned one. They are trusted with nothing but telling damage in old files. */
async function rootsBefore(folder: string, { read }: RootChain): Promise<Root[]> {
  const roots: Root[] = []
  for (const version of await versionsIn(folder, 'root')) {
    if (version >= (read[0] as Root).version) break
    const raw = await readJsonFile(folder, `root/${version}.json`, SMALL_FILE_BYTES)
    const root = raw.ok ? await readFirstRoot(raw.value) : null
    if (root?.ok === true) roots.push(root.value)
  }
  return roots
}
