import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readReplaced } from '../keys/next-root.ts'
import { rotate } from '../keys/rotate.ts'
import { writeSecret } from '../keys/write-secret.ts'
import { HubKeys, makeDevelopmentKeys, newToken, readKeyFile } from '../keys.ts'
import { assembleRoot, CEREMONY_HELP, draft, newKey, refuseKeys as refuse, signFile } from './ceremony.ts'
import { type Command, NotUnderstood } from './command.ts'

export const keysCommand: Command = {
  name: 'keys',
  help: `  keys <dir>
        生成开发用密钥 · makes development keys
  keys rotate <dir> --replace content|channel|alert|seal|root:<keyId>
        换一把密钥，写出下一版根文件 · replaces a key and writes the next root
  keys publisher <dir>
        给服务器的 hub.json 加上发布钥匙 · adds a publisher's token to the hub's keys
${CEREMONY_HELP}`,
  async run([first, ...rest]) {
    switch (first) {
      case undefined:
        throw new NotUnderstood('keys: wants a folder')
      case 'rotate':
        return rotateKeys(rest)
      case 'publisher':
        return addPublisher(rest)
      case 'new':
        return newKey(rest)
      case 'draft':
        return draft(rest)
      case 'sign':
        return signFile(rest)
      case 'assemble':
        return assembleRoot(rest)
      default: {
        const { positionals } = parseArgs({ args: [first, ...rest], allowPositionals: true, options: {} })
        if (positionals.length !== 1) throw new NotUnderstood(`keys: wants one folder, came ${positionals.join(' ')}`)
        await makeDevelopmentKeys(resolve(first))
        return 0
      }
    }
  },
}

async function rotateKeys(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'string' } } })
  const [folder] = positionals
  const replaced = values.replace === undefined ? null : readReplaced(values.replace)
  if (folder === undefined || replaced === null) throw new NotUnderstood('keys rotate: wants a folder and --replace content|channel|alert|seal|root:<keyId>')
  const rotated = await rotate(resolve(folder), replaced)
  if (!rotated.ok) return refuse('rotate', rotated.problem)
  const { version, role, old, fresh } = rotated.value
  console.log(`根文件第 ${version} 版：${role} 的密钥 ${old} 换成了 ${fresh} · root ${version}: ${role} key ${old} gives way to ${fresh}`)
  console.log(
    role === 'seal'
      ? '请重启服务器，并重新压制、发布所有内容包 · start the hub again, and press and publish every bundle anew'
      : '请重新压制、发布所有内容包 · press and publish every bundle anew',
  )
  return 0
}

async function addPublisher(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const [folder] = positionals
  if (folder === undefined) throw new NotUnderstood('keys publisher: wants a folder')
  const raw = readKeyFile(resolve(folder), 'hub.json')
  const keys = HubKeys.parse(raw)
  if (keys.publishToken !== undefined) return refuse('publisher', ['hub.json 里已有 publishToken', 'hub.json has a publishToken already'])
  writeSecret(join(resolve(folder), 'hub.json'), { ...(raw as object), publishToken: newToken() })
  console.log('已加上发布钥匙，请重启服务器 · the publisher’s token is added; start the hub again')
  return 0
}
