import { join } from 'node:path'
import { ok, problem, type Result } from '../../model/result.ts'
import { parseJson, readBytes, versionsIn } from './bundle-files.ts'
import { type Finding, findingOf, missing } from './finding.ts'
import type { Target } from './target.ts'
import { verifyBundle, type Verified } from './verify.ts'
import { Channel } from '../../model/bundle/channel.ts'
import { readPayload, Signed } from '../../model/bundle/signed.ts'

export type PublishStep = 'checking' | 'asking' | 'sending'

export interface PublishOptions {
  /** a pressed bundle, `<out>/<bundle>` */
  readonly folder: string
  /** the first root as terminals carry it, as JSON; without one the folder's own is taken */
  readonly pinned?: unknown
  /** made once the bundle is known to be whole */
  readonly target: (verified: Verified) => Target
  readonly onStep: (step: PublishStep, done: number, of: number) => void
}

export interface Published {
  readonly bundle: string
  readonly version: number
  /** packs that went over, and those that were there */
  readonly packsSent: number
  readonly packsThere: number
  /** everything that went over, packs and signed files */
  readonly bytesSent: number
}

// As many as a terminal fetches at once; more do not help a disk and hurt a thin line.
const PARALLEL = 4

/**
 * Publishes a bundle: it is verified, then packs that are missing go first, then roots, the manifest, and last the channel,
 * which makes it serve. Cut anywhere, the version before goes on serving, and the next run sends only the rest. Rule B19.
 */
export async function publishBundle({ folder, pinned, target: open, onStep }: PublishOptions): Promise<Result<Published, Finding[]>> {
  const verified = await verifyBundle({ folder, pinned, onStep })
  if (!verified.ok) return verified
  const { channel, manifest } = verified.value
  const target = open(verified.value)

  const refused = await wouldBeRefused(folder, target, channel)
  if (refused !== null) return problem([refused])

  const asked = await missingPacks(target, manifest.packs, onStep)
  if (!asked.ok) return problem([asked.problem])
  const sent = await sendPacks(folder, target, asked.value, onStep)
  if (!sent.ok) return problem([sent.problem])
  let bytesSent = sent.value

  /** One of the small files, unless these very bytes are there. */
  const send = async (name: string, put: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<true, Finding>>): Promise<Finding | null> => {
    const bytes = await readBytes(folder, name)
    if (!bytes.ok) return bytes.problem
    const there = await target.read(name)
    if (!there.ok) return there.problem
    if (there.value !== null && Buffer.compare(there.value, bytes.value) === 0) return null
    const done = await put(bytes.value)
    if (!done.ok) return done.problem
    bytesSent += bytes.value.length
    return null
  }
  // Roots that the channel does not name yet stay at home.
  for (const version of (await versionsIn(folder, 'root')).filter((each) => each <= channel.rootVersion)) {
    const failed = await send(`root/${version}.json`, (bytes) => target.putRoot(version, bytes))
    if (failed !== null) return problem([failed])
  }
  const failed =
    (await send(`manifest/${channel.version}.json`, (bytes) => target.putManifest(channel.version, bytes))) ??
    (await send('channel.json', (bytes) => target.putChannel(bytes)))
  if (failed !== null) return problem([failed])
  return ok({
    bundle: channel.bundle,
    version: channel.version,
    packsSent: asked.value.length,
    packsThere: manifest.packs.length - asked.value.length,
    bytesSent,
  })
}

/** Asked before anything is sent, so that nobody uploads for an hour to hear that it was for nothing. */
async function wouldBeRefused(folder: string, target: Target, { version }: Channel): Promise<Finding | null> {
  const first = 'root/1.json'
  const own = await readBytes(folder, first)
  if (!own.ok) return own.problem
  const root = await payloadThere(target, first)
  if (!root.ok) return root.problem
  if (root.value !== null && root.value !== payloadOf(own.value, first))
    return { kind: 'other-root', file: first, said: ['那里的内容包由别人签发', 'belongs to somebody else there: its first root is another one'] }
  const there = await payloadThere(target, 'channel.json')
  if (!there.ok) return there.problem
  const channel = there.value === null ? null : readPayload('channel.json', there.value, Channel)
  if (channel?.ok !== true || channel.value.version <= version) return null
  return findingOf({ kind: 'rollback', file: 'channel.json', have: channel.value.version, came: version })
}

/** What a signed file says there; `null` when there is none, or one that a disk has damaged and this publishing heals. */
async function payloadThere(target: Target, name: string): Promise<Result<string | null, Finding>> {
  const there = await target.read(name)
  if (!there.ok) return there
  return ok(there.value === null ? null : payloadOf(there.value, name))
}

function payloadOf(bytes: Uint8Array, name: string): string | null {
  const raw = parseJson(bytes, name)
  const signed = raw.ok ? Signed.safeParse(raw.value) : null
  return signed?.success === true ? signed.data.payload : null
}

type Packs = readonly (readonly [hash: string, size: number])[]

async function missingPacks(target: Target, packs: Packs, onStep: PublishOptions['onStep']): Promise<Result<Packs, Finding>> {
  const absent: (readonly [string, number])[] = []
  let done = 0
  onStep('asking', 0, packs.length)
  const failed = await inParallel(packs, async (pack) => {
    const length = await target.packLength(pack[0])
    if (!length.ok) return length.problem
    if (length.value !== pack[1]) absent.push(pack)
    onStep('asking', ++done, packs.length)
    return null
  })
  return failed === null ? ok(absent) : problem(failed)
}

/** @returns how many bytes went over */
async function sendPacks(folder: string, target: Target, packs: Packs, onStep: PublishOptions['onStep']): Promise<Result<number, Finding>> {
  let bytesSent = 0
  let done = 0
  onStep('sending', 0, packs.length)
  const failed = await inParallel(packs, async ([hash, size]) => {
    const bytes = await readBytes(folder, join('pack', hash), size)
    if (!bytes.ok) return bytes.problem
    if (bytes.value.length !== size) return missing(`pack/${hash}`, '发布时文件被改动', 'was changed while it was being published')
    const put = await target.putPack(hash, bytes.value)
    if (!put.ok) return put.problem
    bytesSent += size
    onStep('sending', ++done, packs.length)
    return null
  })
  return failed === null ? ok(bytesSent) : problem(failed)
}

/** Does work four at a time; the first failure ends it, and what is under way is waited for. */
async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<Finding | null>): Promise<Finding | null> {
  const rest = [...all]
  const failures: Finding[] = []
  const next = async (): Promise<void> => {
    for (let one = rest.shift(); one !== undefined && failures.length === 0; one = rest.shift()) {
      const failed = await work(one)
      if (failed !== null) failures.push(failed)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, next))
  return failures[0] ?? null
}
