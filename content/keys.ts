import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { fromBase64url } from '../model/bytes.ts'
import type { Root } from '../model/bundle/root.ts'
import { KeyId, PublicKey, sign, type Signed } from '../model/bundle/signed.ts'
import { followRoots, type RootChain } from './bundle/root-chain.ts'
import { writeSecret } from './keys/write-secret.ts'

/** A private key as it lies in a file: Ed25519 as PKCS#8, a sealing key (X25519) as its 32 bytes; both base64url. */
export const SigningKey = z.object({ keyId: KeyId, publicKey: PublicKey, privateKey: z.string() })
export type SigningKey = z.infer<typeof SigningKey>

const Token = z.string().check(z.minLength(20))

/**
 * `hub.json`: what the hub needs to open residents' words (`seal`, the newest first), and to let a publisher send bundles. Without `publishToken` nobody can publish over the line. Rule B19.
 */
export const HubKeys = z.object({ seal: z.array(SigningKey).check(z.minLength(1)), publishToken: z.optional(Token) })
export type HubKeys = z.infer<typeof HubKeys>

/** What the press needs of a key folder. */
export interface PressKeys {
  /** every root from the pinned first one on, ascending; a bundle carries them all */
  readonly roots: readonly Signed[]
  /** the newest */
  readonly root: Root
  /** the newest as it was signed */
  readonly signedRoot: Signed
  readonly content: SigningKey
  readonly channel: SigningKey
  readonly alert: SigningKey
}

/** The roles whose key lies in a file of its own, `content.json`. */
export type FileRole = 'content' | 'channel' | 'alert'

/** The name of a key: the first 16 hex digits of the SHA-256 of its public half. */
export function keyIdOf(publicKey: string): KeyId {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
}

function rawPair(pair: { publicKey: KeyObject; privateKey: KeyObject }, raw: boolean): SigningKey {
  const { x } = pair.publicKey.export({ format: 'jwk' })
  const jwk = pair.privateKey.export({ format: 'jwk' })
  const publicKey = x as string
  const privateKey = raw ? (jwk.d as string) : pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url')
  return { keyId: keyIdOf(publicKey), publicKey, privateKey }
}

/** A fresh Ed25519 key, to sign with. */
export const newSigningKey = (): SigningKey => rawPair(generateKeyPairSync('ed25519'), false)
/** A fresh X25519 key, to which residents' words are sealed. */
export const newSealingKey = (): SigningKey => rawPair(generateKeyPairSync('x25519'), true)
/** A fresh secret for a person or program that speaks to the hub. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/**
 * Makes development keys in a folder that has none: three root keys of which two must sign, one content, channel, alert
 * and sealing key, and a publisher's token. Real keys stay with the people who approve (`keys/CEREMONY.md`);
 * these are for one machine.
 */
export async function makeDevelopmentKeys(folder: string): Promise<void> {
  if (existsSync(join(folder, 'root.json'))) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const roots = [newSigningKey(), newSigningKey(), newSigningKey()]
  const [content, channel, alert, seal] = [newSigningKey(), newSigningKey(), newSigningKey(), newSealingKey()]
  const one = (key: SigningKey) => ({ keys: [key.keyId], threshold: 1 })
  const root: Root = {
    format: 'xinxiji-root/1',
    version: 1,
    keys: Object.fromEntries([...roots, content, channel, alert].map((key) => [key.keyId, key.publicKey])),
    roles: { root: { keys: roots.map((key) => key.keyId), threshold: 2 }, content: one(content), channel: one(channel), alert: one(alert) },
    seal: [{ keyId: seal.keyId, publicKey: seal.publicKey }],
  }
  const payload = JSON.stringify(root)
  const signatures = await Promise.all(roots.slice(0, 2).map((key) => signWith(key, 'root', payload)))
  const write = (name: string, value: unknown) => writeSecret(join(folder, name), value)
  write('root-keys.json', roots)
  write('content.json', content)
  write('channel.json', channel)
  write('alert.json', alert)
  write('hub.json', { seal: [seal], publishToken: newToken() } satisfies HubKeys)
  // Last, because its presence means that the folder is whole.
  write('root.json', { payload, signatures } satisfies Signed)
}

/** Signs a payload with a key from a file. */
export async function signWith(key: SigningKey, label: string, payload: string): Promise<Signed['signatures'][number]> {
  const bytes = fromBase64url(key.privateKey)
  if (bytes === null) throw new TypeError(`key ${key.keyId}: its private part is no base64url`)
  return sign(label, payload, key.keyId, bytes)
}

/** One file of a key folder. Throws one sentence when it is not there or no JSON. */
export function readKeyFile(folder: string, name: string): unknown {
  const file = join(folder, name)
  if (!existsSync(file))
    throw new Error(`没有密钥文件 ${file} · keys: wants ${file}, found none; make development keys with: npm run xinxiji -- keys ${folder}`)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Error(`密钥文件读不懂 ${file} · keys: ${file} wants to be JSON, it is not`, { cause: error })
  }
}

/**
 * The roots of a key folder: `root.json`, the pinned first one, then `root/2.json` and on, each checked against the one
 * before. Throws one sentence when one does not follow or is left out. Rules B3, B4 and B16.
 */
export async function readRoots(folder: string): Promise<RootChain> {
  const fileOf = (version: number) => join('root', `${version}.json`)
  const chain = await followRoots(readKeyFile(folder, 'root.json'), (version) =>
    existsSync(join(folder, fileOf(version))) ? readKeyFile(folder, fileOf(version)) : undefined,
  )
  if (!chain.ok) {
    const file = join(folder, chain.problem.file === 'root' ? 'root.json' : chain.problem.file)
    throw new Error(`根文件不可信 ${file} · keys: ${file} is ${chain.problem.kind}`)
  }
  const inFolder = existsSync(join(folder, 'root')) ? readdirSync(join(folder, 'root')) : []
  const later = inFolder.find((name) => /^[1-9]\d*\.json$/.test(name) && Number.parseInt(name, 10) > chain.value.root.version)
  if (later !== undefined) {
    const wanted = join(folder, fileOf(chain.value.root.version + 1))
    throw new Error(`缺少根文件 ${wanted} · keys: wants ${wanted}, found none, but ${later} is there`)
  }
  return chain.value
}

/**
 * The key of a role as the newest root allows it. A rotation that was cut after its root was written left the new key in
 * `<role>.json.next`, which is then the right one. Throws one sentence when neither is allowed. Rule B16.
 */
export function readRoleKey(folder: string, role: FileRole, root: Root): SigningKey {
  const name = `${role}.json`
  const names = existsSync(join(folder, `${name}.next`)) ? [name, `${name}.next`] : [name]
  const keys = names.map((each) => {
    const read = SigningKey.safeParse(readKeyFile(folder, each))
    if (!read.success) throw new Error(`密钥文件读不懂 ${join(folder, each)} · keys: ${join(folder, each)} wants to be a key, it is not`)
    return read.data
  })
  const allowed = keys.find(({ keyId, publicKey }) => root.roles[role].keys.includes(keyId) && root.keys[keyId] === publicKey)
  if (allowed !== undefined) return allowed
  throw new Error(
    `密钥已经换过，${join(folder, name)} 不能再用 · keys: ${join(folder, name)} is key ${keys[0]?.keyId}, which root version ${root.version} does not allow for ${role}; wants ${root.roles[role].keys.join(' or ')}`,
  )
}

/** Reads the keys the press signs with. Throws one sentence when something is missing or does not fit. */
export async function readPressKeys(folder: string): Promise<PressKeys> {
  const { roots, root } = await readRoots(folder)
  const key = (role: FileRole) => readRoleKey(folder, role, root)
  return { roots, root, signedRoot: roots.at(-1) as Signed, content: key('content'), channel: key('channel'), alert: key('alert') }
}
