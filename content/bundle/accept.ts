import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Channel, readChannel } from '../../model/bundle/channel.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { readManifest } from '../../model/bundle/manifest.ts'
import { readFirstRoot, readNextRoot, type Root, signersOf } from '../../model/bundle/root.ts'
import { readPayload, Signed } from '../../model/bundle/signed.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { parseJson, readBytes, readJsonFile, sizeOf, SMALL_FILE_BYTES, versionsIn } from './bundle-files.ts'
import { type Finding, findingOf, missing } from './finding.ts'
import { forgetOld } from './forget-old.ts'
import { followRoots, type RootChain } from './root-chain.ts'
import { writeDurably } from './write-durably.ts'
import { wholeSignatures } from './whole-signatures.ts'

/** Where a bundle is published to: its own folder, on a hub, a server or a stick. */
export interface Place {
  readonly bundle: BundleName
  readonly folder: string
  /** gives the only first root that a new bundle may begin with, as JSON; `null` takes any */
  readonly pinned: (() => Promise<unknown>) | null
}

/** `kept` now, or `there` before with these very bytes. */
export type Accepted = Result<'kept' | 'there', Finding>

/** No pack is larger: the press closes one at 4 MB, and one larger object (a whole font, 10 MB) gets a pack of its own. */
export const PACK_MAX_BYTES = 64 * 1024 * 1024

const clash = (file: string, zh: string, en: string): { ok: false; problem: Finding } => problem({ kind: 'clash', file, said: [zh, en] })
const otherRoot = (file: string, zh: string, en: string): { ok: false; problem: Finding } => problem({ kind: 'other-root', file, said: [zh, en] })

/** Takes in a pack as it comes; what is not what its name says, or larger than a pack may be, is not kept. Rules B10 and B19. */
export async function acceptPack({ folder }: Place, hash: string, bytes: AsyncIterable<Uint8Array>): Promise<Accepted> {
  const file = `pack/${hash}`
  const tooLarge: Finding = { kind: 'too-large', file, said: [`超过 ${PACK_MAX_BYTES} 字节`, `is larger than ${PACK_MAX_BYTES} bytes`] }
  let over = false
  async function* bounded() {
    let count = 0
    for await (const part of bytes) {
      count += part.length
      over = count > PACK_MAX_BYTES
      if (over) return
      yield part
    }
  }
  const { kept, written } = await writeDurably(join(folder, file), bounded(), ({ sha256 }) => !over && sha256 === hash)
  if (over) return problem(tooLarge)
  return kept ? ok('kept') : problem(findingOf({ kind: 'wrong-hash', file, wanted: hash, came: written.sha256 }))
}

/** Takes in a root: the successor of the newest one here, or the first one that is wanted. Rules B3, B4 and B19. */
export async function acceptRoot(place: Place, version: number, bytes: Uint8Array): Promise<Accepted> {
  const file = `root/${version}.json`
  const read = signedFile(file, bytes)
  if (!read.ok) return read
  const { raw, payload } = read.value
  const here = await rootsHere(place)
  if (!here.ok) return here
  if (here.value === null) {
    const first = await readFirstRoot(raw)
    if (!first.ok) return problem(findingOf(first.problem, file))
    if (version !== 1 || first.value.version !== 1) return otherRoot(file, '新内容包要从第 1 版根文件开始', 'a new bundle begins with root 1')
    if (place.pinned !== null && payloadOf(await place.pinned()) !== payload)
      return otherRoot(file, '与这台服务器认定的根文件不同', 'is another root than the one pinned here')
    return keepSigned(place, file, 'root', bytes, raw, [first.value])
  }
  const { roots, read: known, root } = here.value
  if (version <= root.version) {
    const same = roots[version - 1]?.payload === payload
    return same ? ok('there') : otherRoot(file, '这里已有另一份同版本的根文件', 'another root of this version is here')
  }
  if (version > root.version + 1) return problem(missing(`root/${root.version + 1}.json`))
  const next = await readNextRoot(raw, root)
  return next.ok ? keepSigned(place, file, 'root', bytes, raw, [known.at(-1) as Root, next.value]) : problem(findingOf(next.problem, file))
}

/** Takes in a manifest that the newest root's content key has signed. One that serves, or served, is never written over. Rules B8 and B19. */
export async function acceptManifest(place: Place, version: number, bytes: Uint8Array<ArrayBuffer>): Promise<Accepted> {
  const file = `manifest/${version}.json`
  const here = await rootsHere(place)
  if (!here.ok) return here
  if (here.value === null) return problem(missing('root/1.json'))
  const { root } = here.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // Nothing is promised yet: the channel comes last. What is left to check is what the manifest says of itself.
  const promised: Channel = {
    format: 'xinxiji-channel/1',
    bundle: place.bundle,
    version,
    manifest: { sha256, size: bytes.length },
    rootVersion: root.version,
    issued: 0,
    expires: 0,
  }
  const manifest = await readManifest(bytes, root, promised)
  if (!manifest.ok) return problem(findingOf(manifest.problem, file))
  const before = await readBytes(place.folder, file)
  if (before.ok && Buffer.compare(before.value, bytes) === 0) return ok('there')
  const serving = await servingHere(place)
  if (before.ok && version <= serving.version) return clash(file, '这里已有另一份同版本的清单', 'another manifest of this version is here')
  if (version < serving.version) return problem(findingOf({ kind: 'rollback', file, have: serving.version, came: version }))
  const read = signedFile(file, bytes)
  return read.ok ? keepSigned(place, file, 'content', bytes, read.value.raw, [root]) : read
}

/**
 * Takes in a channel, which makes its version the one that serves: signed under the newest root and naming it, its manifest
 * here as promised, every pack here in its length, and not older than what serves. Then what only versions long past named
 * goes. Rules B5 to B8, B14 and B19.
 */
export async function acceptChannel(place: Place, bytes: Uint8Array, now: number): Promise<Accepted> {
  const file = 'channel.json'
  const read = signedFile(file, bytes)
  if (!read.ok) return read
  const here = await rootsHere(place)
  if (!here.ok) return here
  if (here.value === null) return problem(missing('root/1.json'))
  const { root } = here.value
  const serving = await servingHere(place)
  const channel = await readChannel(read.value.raw, root, place.bundle, serving.version)
  if (!channel.ok) return problem(findingOf(channel.problem, file))
  const { version, rootVersion, issued } = channel.value
  if (rootVersion > root.version) return problem(missing(`root/${root.version + 1}.json`))
  if (rootVersion < root.version)
    return otherRoot(
      file,
      `写着第 ${rootVersion} 版根文件，这里已是第 ${root.version} 版，请重新压制`,
      `names root ${rootVersion}, the newest here is ${root.version}; press anew`,
    )
  if (serving.payload === read.value.payload) return ok('there')
  if (version === serving.version && issued < serving.issued)
    return problem({
      kind: 'rollback',
      file,
      said: ['签发时间比正在使用的更早', `was issued before the one that serves: wants ${serving.issued} or later, came ${issued}`],
    })
  const name = `manifest/${version}.json`
  const manifestBytes = await readBytes(place.folder, name)
  if (!manifestBytes.ok) return manifestBytes
  const manifest = await readManifest(manifestBytes.value, root, channel.value)
  if (!manifest.ok)
    return clash(name, '这里的清单不是频道所说的那一份，请重新发送清单', `is not the one this channel promises (${manifest.problem.kind}); send it again`)
  for (const [hash, size] of manifest.value.packs) {
    if ((await sizeOf(join(place.folder, 'pack', hash))) !== size)
      return problem(missing(`pack/${hash}`, '缺少这个数据包，或长度不对', `is missing, or has not its ${size} bytes`))
  }
  const kept = await keepSigned(place, file, 'channel', bytes, read.value.raw, [root])
  if (kept.ok) await forgetOld(place.folder, version, now)
  return kept
}

/** Keeps a signed file when every one of its signatures holds. */
async function keepSigned(
  { folder }: Place,
  file: string,
  role: keyof Root['roles'],
  bytes: Uint8Array,
  raw: unknown,
  roots: readonly Root[],
): Promise<Accepted> {
  const keys = Object.assign({}, ...roots.map((root) => root.keys)) as Root['keys']
  const allowed = roots.flatMap((root) => signersOf(root, role).allowed)
  const whole = await wholeSignatures(role === 'content' ? 'manifest' : role, file, raw, { keys, allowed })
  if (!whole.ok) return whole
  await writeDurably(join(folder, file), [bytes], () => true)
  return ok('kept')
}

function signedFile(file: string, bytes: Uint8Array): Result<{ raw: unknown; payload: string }, Finding> {
  const raw = parseJson(bytes, file)
  if (!raw.ok) return raw
  const payload = payloadOf(raw.value)
  return payload === null ? problem(findingOf({ kind: 'unreadable', file, wanted: 'payload and signatures' })) : ok({ raw: raw.value, payload })
}

function payloadOf(raw: unknown): string | null {
  const signed = Signed.safeParse(raw)
  return signed.success ? signed.data.payload : null
}

/** The roots that are here; `null` for a bundle that is new. */
async function rootsHere({ folder }: Place): Promise<Result<RootChain | null, Finding>> {
  const versions = await versionsIn(folder, 'root')
  if (versions.length === 0) return ok(null)
  const files = new Map<number, unknown>()
  for (const version of versions) {
    const raw = await readJsonFile(folder, `root/${version}.json`, SMALL_FILE_BYTES)
    if (!raw.ok) return damaged(raw.problem)
    files.set(version, raw.value)
  }
  const chain = await followRoots(files.get(1), (version) => files.get(version))
  return chain.ok ? chain : damaged(findingOf(chain.problem, chain.problem.file === 'root' ? 'root/1.json' : chain.problem.file))
}

const damaged = ({ file, said }: Finding): { ok: false; problem: Finding } => problem({ kind: 'damaged-here', file, said })

/** What serves here now. */
interface Serving {
  /** 0 for nothing */
  readonly version: number
  readonly issued: number
  readonly payload: string | null
}

/**
 * What serves here. A channel that the disk has damaged says nothing; then the highest manifest stands for it, so that
 * publishing anew heals the damage and still nobody can go back.
 */
async function servingHere({ folder }: Place): Promise<Serving> {
  const raw = await readJsonFile(folder, 'channel.json', SMALL_FILE_BYTES)
  const payload = raw.ok ? payloadOf(raw.value) : null
  const channel = payload === null ? null : readPayload('channel.json', payload, Channel)
  if (channel?.ok === true) return { version: channel.value.version, issued: channel.value.issued, payload }
  if (!raw.ok && raw.problem.kind === 'missing') return { version: 0, issued: 0, payload: null }
  return { version: (await versionsIn(folder, 'manifest')).at(-1) ?? 0, issued: 0, payload: null }
}
