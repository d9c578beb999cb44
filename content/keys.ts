import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { fromBase64url } from '../model/bytes.ts'
import { readFirstRoot, type Root } from '../model/bundle/root.ts'
import { KeyId, PublicKey, sign, Signed } from '../model/bundle/signed.ts'

/** A private signing key as it lies in a file: PKCS#8, base64url. */
export const SigningKey = z.object({ keyId: KeyId, publicKey: PublicKey, privateKey: z.string() })
export type SigningKey = z.infer<typeof SigningKey>

/** `hub.json`: what the hub needs to open residents' words and to let staff in. */
export const HubKeys = z.object({ seal: z.array(SigningKey).check(z.minLength(1)), staffToken: z.string().check(z.minLength(20)) })
export type HubKeys = z.infer<typeof HubKeys>

/** What the press needs of a key folder. */
export interface PressKeys {
  readonly root: Root
  readonly signedRoot: Signed
  readonly content: SigningKey
  readonly channel: SigningKey
}

function rawPair(pair: { publicKey: KeyObject; privateKey: KeyObject }, raw: boolean): SigningKey {
  const { x } = pair.publicKey.export({ format: 'jwk' })
  const jwk = pair.privateKey.export({ format: 'jwk' })
  const publicKey = x as string
  const keyId = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
  return { keyId, publicKey, privateKey: raw ? (jwk.d as string) : pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url') }
}

const signingKey = () => rawPair(generateKeyPairSync('ed25519'), false)
const sealingKey = () => rawPair(generateKeyPairSync('x25519'), true)

/**
 * Makes development keys in a folder that has none: three root keys of which two must sign, one content, channel, alert
 * and sealing key, and a staff token. Real keys stay with the people who approve; these are for one machine.
 */
export async function makeDevelopmentKeys(folder: string): Promise<void> {
  if (existsSync(join(folder, 'root.json'))) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const roots = [signingKey(), signingKey(), signingKey()]
  const [content, channel, alert, seal] = [signingKey(), signingKey(), signingKey(), sealingKey()]
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
  const hub: HubKeys = { seal: [seal], staffToken: randomBytes(24).toString('base64url') }
  const write = (name: string, value: unknown) => {
    const half = join(folder, `${name}.half`)
    writeFileSync(half, JSON.stringify(value, null, 2), { mode: 0o600 })
    chmodSync(half, 0o600)
    renameSync(half, join(folder, name))
  }
  write('root-keys.json', roots)
  write('content.json', content)
  write('channel.json', channel)
  write('alert.json', alert)
  write('hub.json', hub)
  // Last, because its presence means that the folder is whole.
  write('root.json', { payload, signatures } satisfies Signed)
}

/** Signs a payload with a key from a file. */
export async function signWith(key: SigningKey, label: string, payload: string): Promise<Signed['signatures'][number]> {
  const bytes = fromBase64url(key.privateKey)
  if (bytes === null) throw new TypeError(`key ${key.keyId}: its private part is no base64url`)
  return sign(label, payload, key.keyId, bytes)
}

/** Reads the keys the press signs with. Throws one sentence when something is missing or does not fit. */
export async function readPressKeys(folder: string): Promise<PressKeys> {
  const read = (name: string): unknown => {
    const file = join(folder, name)
    if (!existsSync(file)) throw new Error(`keys: wants ${file}, found none; make development keys with: npm run xinxiji -- keys ${folder}`)
    return JSON.parse(readFileSync(file, 'utf8'))
  }
  const raw = read('root.json')
  const root = await readFirstRoot(raw)
  if (!root.ok) throw new Error(`keys: ${join(folder, 'root.json')} is ${root.problem.kind}`)
  return { root: root.value, signedRoot: Signed.parse(raw), content: SigningKey.parse(read('content.json')), channel: SigningKey.parse(read('channel.json')) }
}
