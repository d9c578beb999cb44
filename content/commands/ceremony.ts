// The commands of `content/keys/CEREMONY.md`: one key on each machine, and a root that they sign apart.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readFirstRoot } from '../../model/bundle/root.ts'
import { Signed } from '../../model/bundle/signed.ts'
import { assemble, draftFirst, draftNext, PublicFile, SignatureFile, signText, tellRoot } from '../keys/ceremony.ts'
import { type PublicHalf, readReplaced } from '../keys/next-root.ts'
import { writeSecret } from '../keys/write-secret.ts'
import { newSealingKey, newSigningKey, SigningKey } from '../keys.ts'
import type { Said } from '../problem.ts'
import { jsonIn } from '../read/json-file.ts'
import { both, NotUnderstood } from './command.ts'

const LABELS = ['root', 'manifest', 'channel', 'alert'] as const

export const CEREMONY_HELP = `  keys new <file.json> [--seal]
        在自己的电脑上做一把密钥 · makes one key on one's own machine
  keys draft <out.txt> --root <pub> --root <pub> --root <pub> --content <pub> --channel <pub> --alert <pub> --seal <pub>
  keys draft <out.txt> --after <root.json> --replace <role> --with <pub>
        写第一版或下一版根文件的草稿 · drafts the first root, or the next one
  keys sign <payload-file> --label root --key <file.json> [--out <file>]
        各人在自己的电脑上签名 · signs, each on their own machine
  keys assemble <payload-file> <signature>... --out <root.json> [--after <root.json>]
        核对每个签名并合成根文件 · checks every signature and puts the root together (content/keys/CEREMONY.md)
`

/** Says why a command about keys did nothing; the exit code of a refusal. */
export function refuseKeys(command: string, said: Said): number {
  console.error(`keys ${command}: ${both(said)}`)
  return 1
}

export async function newKey(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seal: { type: 'boolean' } } })
  const [file] = positionals
  if (file === undefined || !file.endsWith('.json')) throw new NotUnderstood('keys new: wants a file that ends in .json')
  if (existsSync(file)) return refuseKeys('new', [`已有文件 ${file}，没有改动`, `${file} is there already and stays as it is`])
  const key = values.seal === true ? newSealingKey() : newSigningKey()
  const half: PublicHalf = { keyId: key.keyId, publicKey: key.publicKey }
  const open = `${file.slice(0, -'.json'.length)}.public.json`
  writeSecret(resolve(file), key)
  writeFileSync(open, `${JSON.stringify(half)}\n`)
  console.log(`密钥编号 ${key.keyId}；请保管好 ${file}，把 ${open} 交给召集人 · key ${key.keyId}: keep ${file} to yourself, hand out ${open}`)
  return 0
}

/** A JSON file of the ceremony, read by its schema. Throws one sentence. */
function readAs<T>(file: string, schema: { safeParse(raw: unknown): { success: true; data: T } | { success: false } }, what: Said): T {
  if (!existsSync(file)) throw new Error(`没有文件 ${file} · keys: wants ${file}, found none`)
  const read = schema.safeParse(jsonIn(file))
  if (!read.success) throw new Error(`${file} 不是${what[0]} · keys: ${file} is no ${what[1]}`)
  return read.data
}

const publicHalf = (file: string) => readAs(file, PublicFile, ['公钥文件', 'public half of a key'])

/** The newest root as somebody holds it; terminals check the whole chain, here it must be whole by itself. */
async function rootAt(file: string) {
  const root = await readFirstRoot(readAs(file, Signed, ['根文件', 'root']))
  if (!root.ok) throw new Error(`根文件不可信 ${file} · keys: ${file} is ${root.problem.kind}`)
  return root.value
}

export async function draft(args: string[]): Promise<number> {
  const one = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { root: { type: 'string', multiple: true }, content: one, channel: one, alert: one, seal: one, after: one, replace: one, with: one },
  })
  const [out] = positionals
  if (out === undefined) throw new NotUnderstood('keys draft: wants a file to write')
  const { after, replace, with: fresh, root, content, channel, alert, seal } = values
  let made: ReturnType<typeof draftFirst>
  if (after !== undefined) {
    const replaced = replace === undefined ? null : readReplaced(replace)
    if (replaced === null || fresh === undefined)
      throw new NotUnderstood('keys draft --after: wants --replace content|channel|alert|seal|root:<keyId> and --with <public.json>')
    made = draftNext(await rootAt(after), replaced, publicHalf(fresh))
  } else {
    if (root === undefined || content === undefined || channel === undefined || alert === undefined || seal === undefined)
      throw new NotUnderstood('keys draft: wants --root three times, --content, --channel, --alert and --seal, or --after')
    made = draftFirst({
      root: root.map(publicHalf),
      content: publicHalf(content),
      channel: publicHalf(channel),
      alert: publicHalf(alert),
      seal: publicHalf(seal),
    })
  }
  if (!made.ok) return refuseKeys('draft', made.problem)
  writeFileSync(out, made.value)
  tell(made.value)
  return 0
}

/** Shows what a root says, so that nobody signs what they have not seen. */
function tell(text: string): void {
  const root = tellRoot(text)
  if (!root.ok) return
  const { version, roles, seal } = root.value
  console.log(`根文件第 ${version} 版 · root ${version}`)
  for (const [role, { keys, threshold }] of Object.entries(roles)) console.log(`  ${role.padEnd(8)} ${threshold}/${keys.length}  ${keys.join(' ')}`)
  console.log(`  seal          ${seal.map((key) => key.keyId).join(' ')}`)
}

export async function signFile(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { label: { type: 'string' }, key: { type: 'string' }, out: { type: 'string' } },
  })
  const [file] = positionals
  const label = LABELS.find((each) => each === values.label)
  if (file === undefined || label === undefined || values.key === undefined)
    throw new NotUnderstood(`keys sign: wants a file, --label ${LABELS.join('|')} and --key <file.json>`)
  if (!existsSync(file)) return refuseKeys('sign', [`没有文件 ${file}`, `wants ${file}, found none`])
  const key = readAs(values.key, SigningKey, ['密钥', 'key'])
  const text = readFileSync(file, 'utf8')
  if (label === 'root') {
    const root = tellRoot(text)
    if (!root.ok) return refuseKeys('sign', root.problem)
    tell(text)
  }
  const out = values.out ?? `${file}.${key.keyId}.sig.json`
  writeFileSync(out, `${JSON.stringify(await signText(text, label, key))}\n`)
  console.log(`密钥 ${key.keyId} 已签名 · signed by key ${key.keyId} → ${basename(out)}`)
  return 0
}

export async function assembleRoot(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' }, after: { type: 'string' } } })
  const [file, ...signatures] = positionals
  if (file === undefined || values.out === undefined) throw new NotUnderstood('keys assemble: wants a file, signatures and --out <root.json>')
  if (!existsSync(file)) return refuseKeys('assemble', [`没有文件 ${file}`, `wants ${file}, found none`])
  const before = values.after === undefined ? null : await rootAt(values.after)
  const signed = await assemble(
    readFileSync(file, 'utf8'),
    signatures.map((each) => readAs(each, SignatureFile, ['签名文件', 'signature'])),
    before,
  )
  if (!signed.ok) return refuseKeys('assemble', signed.problem)
  writeSecret(resolve(values.out), signed.value)
  console.log(`${signed.value.signatures.length} 个签名都有效 · all ${signed.value.signatures.length} signatures hold → ${values.out}`)
  return 0
}
