import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { folderTarget } from '../bundle/folder-target.ts'
import { hubTarget } from '../bundle/hub-target.ts'
import { publishBundle } from '../bundle/publish.ts'
import { HubKeys } from '../keys.ts'
import { progressBar } from '../progress.ts'
import { type Command, folderAt, megabytes, NotUnderstood } from './command.ts'
import { readPinned, refuseFindings } from './verify.ts'

export const publishCommand: Command = {
  name: 'publish',
  help: `  publish <bundle-folder> --to <bundles-folder | http(s)://hub> [--key <file>] [--root <root.json>]
        先核对，再只发送缺少的数据包，最后启用新版本 · verifies, sends only what is missing, and puts the version in service last
        --key：发布钥匙文件，可以就是 hub.json · the publisher's token: a text file, or hub.json itself
`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: 'string' }, key: { type: 'string' }, root: { type: 'string' } },
    })
    const [path] = positionals
    const { to } = values
    if (path === undefined || to === undefined) throw new NotUnderstood('publish: wants a bundle’s folder and --to <folder | http(s)://hub>')
    const isHub = /^https?:\/\//.test(to)
    if (isHub && values.key === undefined) throw new NotUnderstood('publish: to a hub wants --key <file with the publisher’s token>')
    const folder = folderAt('publish', path)
    if (folder === null) return 1
    if (!isHub && resolve(to) === dirname(folder)) {
      console.error(`publish: 目标就是它所在的文件夹 · wants another folder than the one it lies in, ${resolve(to)}`)
      return 1
    }
    const token = isHub ? readToken(values.key as string) : ''
    if (isHub && !isSafe(new URL(to))) console.error('注意：钥匙会以明文经过网络，请改用 https · note: over http the token can be read on its way; use https')
    const bar = progressBar(process.stderr)
    const published = await publishBundle({
      folder,
      pinned: values.root === undefined ? undefined : readPinned(values.root),
      target: ({ channel: { bundle } }) =>
        isHub ? hubTarget({ hub: to.replace(/\/+$/, ''), bundle, token, fetch, pause }) : folderTarget(resolve(to), bundle),
      onStep: bar.step,
    })
    bar.end()
    if (!published.ok) return refuseFindings(published.problem)
    const { bundle, version, packsSent, packsThere, bytesSent } = published.value
    console.log(
      `${bundle} 第 ${version} 版已发布：发送 ${packsSent} 个数据包，${packsThere} 个已在那里，共 ${megabytes(bytesSent)} · version ${version} is published: ${packsSent} packs sent, ${packsThere} were there, ${megabytes(bytesSent)} in all`,
    )
    return 0
  },
}

/** TLS, or a line that does not leave this machine. */
const isSafe = ({ protocol, hostname }: URL) => protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')

/** The publisher's token from a text file, or from `hub.json`. Throws one sentence, and never shows the token. */
function readToken(file: string): string {
  if (!existsSync(file)) throw new Error(`没有钥匙文件 ${file} · publish: wants the publisher’s token in ${file}, found none`)
  const text = readFileSync(file, 'utf8').trim()
  if (!text.startsWith('{')) {
    if (/^\S{20,}$/.test(text)) return text
    throw new Error(`${file} 里没有发布钥匙 · publish: ${file} wants one token of at least 20 letters without spaces`)
  }
  const keys = HubKeys.safeParse(jsonOf(text))
  if (keys.success && keys.data.publishToken !== undefined) return keys.data.publishToken
  throw new Error(
    `${file} 里没有 publishToken，请运行 keys publisher · publish: ${file} has no publishToken; add one with: npm run xinxiji -- keys publisher ${dirname(file)}`,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}
