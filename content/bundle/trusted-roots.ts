import { readFirstRoot, Root } from '../../model/bundle/root.ts'
import { readPayload, Signed } from '../../model/bundle/signed.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { readJsonFile, SMALL_FILE_BYTES, versionsIn } from './bundle-files.ts'
import { type Finding, findingOf, missing } from './finding.ts'
import { followRoots, type RootChain } from './root-chain.ts'
import { wholeSignatures } from './whole-signatures.ts'

const fileOf = (version: number) => `root/${version}.json`

/**
 * The roots of a bundle's folder, followed from a first one. Without a pinned one the folder's own first root is taken,
 * which proves that the folder is whole and not whose it is. Rules B3, B4 and B19.
 *
 * @param pinned the first root as the terminals carry it, already parsed as JSON
 */
export async function trustedRoots(folder: string, pinned: unknown): Promise<Result<RootChain, Finding>> {
  const versions = await versionsIn(folder, 'root')
  const files = new Map<number, unknown>()
  for (const version of versions) {
    const raw = await readJsonFile(folder, fileOf(version), SMALL_FILE_BYTES)
    if (!raw.ok) return raw
    files.set(version, raw.value)
  }
  const own = files.get(1)
  if (own === undefined) return problem(missing(fileOf(1)))
  const chain = await followRoots(pinned === undefined ? own : pinned, (version) => files.get(version))
  if (!chain.ok) return problem(findingOf(chain.problem, chain.problem.file === 'root' ? (pinned === undefined ? fileOf(1) : '--root') : chain.problem.file))
  const { read, root } = chain.value
  const last = versions.at(-1) as number
  if (last > root.version)
    return problem(missing(fileOf(root.version + 1), '缺少这个文件，后面的版本接不上', `is missing, ${fileOf(last)} cannot follow without it`))
  const start = (read[0] as Root).version
  const beginning = files.get(start)
  if (pinned !== undefined && beginning !== undefined && payloadOf(beginning) !== payloadOf(pinned))
    return problem({
      kind: 'other-root',
      file: fileOf(start),
      said: ['不是您手里那份根文件，签发的是别人', 'is another root than the one you hold: somebody else signs here'],
    })
  for (const [version, raw] of files) {
    const at = read.findIndex((each) => each.version === version)
    // Roots before the pinned one say nothing to whoever holds that one; they must only be whole by themselves.
    const now = at === -1 ? await readFirstRoot(raw) : ok(read[at] as Root)
    if (!now.ok) return problem(findingOf(now.problem, fileOf(version)))
    const before = version === 1 ? undefined : (read[at - 1] ?? rootIn(files.get(version - 1)))
    const keys = { ...before?.keys, ...now.value.keys }
    const whole = await wholeSignatures('root', fileOf(version), raw, { keys, allowed: [...(before?.roles.root.keys ?? []), ...now.value.roles.root.keys] })
    if (!whole.ok) return whole
  }
  return chain
}

function payloadOf(raw: unknown): string | null {
  const signed = Signed.safeParse(raw)
  return signed.success ? signed.data.payload : null
}

/** The root a file speaks of, without asking who signed it. */
function rootIn(raw: unknown): Root | undefined {
  const payload = payloadOf(raw)
  const read = payload === null ? null : readPayload('root', payload, Root)
  return read?.ok === true ? read.value : undefined
}
