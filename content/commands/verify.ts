import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Finding, showFinding } from '../bundle/finding.ts'
import { verifyBundle, type Verified } from '../bundle/verify.ts'
import { progressBar } from '../progress.ts'
import type { Said } from '../problem.ts'
import { both, type Command, folderAt, megabytes, NotUnderstood } from './command.ts'

export const verifyCommand: Command = {
  name: 'verify',
  help: `  verify <bundle-folder> [--root <root.json>]
        像陌生人一样核对整个内容包：签名、清单、每个数据包 · reads a bundle as a stranger: signatures, manifest, every pack
`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { root: { type: 'string' } } })
    const [path] = positionals
    if (path === undefined) throw new NotUnderstood('verify: wants a bundle’s folder')
    const folder = folderAt('verify', path)
    if (folder === null) return 1
    const pinned = values.root === undefined ? undefined : readPinned(values.root)
    const bar = progressBar(process.stderr)
    const found = await verifyBundle({ folder, pinned, onStep: bar.step })
    bar.end()
    if (!found.ok) return refuseFindings(found.problem)
    for (const line of linesOf(found.value, pinned !== undefined, Date.now())) console.log(line)
    return 0
  },
}

/** The first root from a file. Throws one sentence. */
export function readPinned(file: string): unknown {
  if (!existsSync(file)) throw new Error(`没有根文件 ${file} · verify: wants the first root at ${file}, found none`)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Error(`根文件读不懂 ${file} · verify: ${file} wants to be JSON, it is not`, { cause: error })
  }
}

/** Names everything that is wrong; the exit code of a refusal. */
export function refuseFindings(findings: readonly Finding[]): number {
  console.error(`发现 ${findings.length} 处问题 · ${findings.length} problems\n`)
  for (const finding of findings) console.error(showFinding(finding))
  return 1
}

function linesOf(found: Verified, pinned: boolean, now: number): string[] {
  const { channel, manifest, chain, bytes, films, before, deadWeight, rootsAhead } = found
  const { packs, objects } = manifest
  const lines = [
    `${channel.bundle} 第 ${channel.version} 版完整 · version ${channel.version} is whole: ${packs.length} packs, ${objects.length} objects, ${megabytes(bytes)}${films === 0 ? '' : `, ${films} films`}; root ${chain.root.version}`,
    both(goodFor(channel.expires * 1000 - now)),
  ]
  if (before.length > 0) lines.push(`旧版本还在 · versions before it are still there: ${before.join(', ')}`)
  if (rootsAhead > 0) lines.push(`有 ${rootsAhead} 份更新的根文件还没有启用，请重新压制 · ${rootsAhead} newer roots are not in use yet; press anew`)
  if (deadWeight.length > 0) {
    const weight = deadWeight.reduce((sum, file) => sum + file.bytes, 0)
    lines.push(`多余文件 ${deadWeight.length} 个，不影响使用 · ${deadWeight.length} files that nothing names, ${megabytes(weight)}, no harm:`)
    for (const { name, bytes: size } of deadWeight) lines.push(`  pack/${name} ${megabytes(size)}`)
  }
  if (!pinned)
    lines.push('注意：没有给 --root，只能证明内容包完整，不能证明是谁签发的 · note: without --root this proves that the bundle is whole, not whose it is')
  return lines
}

const DAY_MS = 86_400_000

/** How long a channel is still good. Past it the content goes on serving and is shown as possibly out of date. */
export function goodFor(ms: number): Said {
  const days = Math.floor(Math.abs(ms) / DAY_MS)
  const hours = Math.floor((Math.abs(ms) % DAY_MS) / 3_600_000)
  if (ms > 0) return [`有效期还剩 ${days} 天 ${hours} 小时`, `still good for ${days} days ${hours} hours`]
  return [`有效期已过 ${days} 天 ${hours} 小时，终端会提示内容可能过时`, `expired ${days} days ${hours} hours ago; terminals show it as possibly out of date`]
}
