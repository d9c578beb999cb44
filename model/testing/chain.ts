// A tiny signed bundle for tests, made with the same WebCrypto that reads it.
import { address } from '../bundle/address.ts'
import type { Channel } from '../bundle/channel.ts'
import type { Manifest } from '../bundle/manifest.ts'
import type { Root } from '../bundle/root.ts'
import { sign, type Signed } from '../bundle/signed.ts'
import { sha256, toBase64url, utf8 } from '../bytes.ts'

export interface TestKey {
  readonly keyId: string
  readonly publicKey: string
  /** PKCS#8 */
  readonly privateKey: Uint8Array<ArrayBuffer>
}

export async function testKey(): Promise<TestKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return {
    keyId: (await sha256(raw)).slice(0, 16),
    publicKey: toBase64url(raw),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  }
}

/** The people of one chain: three for the root of whom two must sign, one for each other role, and the root that names them. */
export interface TestChain {
  readonly root: readonly [TestKey, TestKey, TestKey]
  readonly content: TestKey
  readonly channel: TestKey
  readonly rootFile: Root
  /** `root.json` as the shell carries it */
  readonly firstRoot: Signed
}

const one = (key: TestKey) => ({ keys: [key.keyId], threshold: 1 })

export async function testChain(more: Partial<Root> = {}): Promise<TestChain> {
  const [a, b, c, content, channel, alert] = (await Promise.all(Array.from({ length: 6 }, testKey))) as [TestKey, TestKey, TestKey, TestKey, TestKey, TestKey]
  const rootFile: Root = {
    format: 'xinxiji-root/1',
    version: 1,
    keys: Object.fromEntries([a, b, c, content, channel, alert].map((key) => [key.keyId, key.publicKey])),
    roles: { root: { keys: [a, b, c].map((key) => key.keyId), threshold: 2 }, content: one(content), channel: one(channel), alert: one(alert) },
    seal: [{ keyId: '0123456789abcdef', publicKey: alert.publicKey }],
    ...more,
  }
  return { root: [a, b, c], content, channel, rootFile, firstRoot: await signedBy('root', rootFile, a, b) }
}

/** A value as a signed file. */
export async function signedBy(label: string, value: unknown, ...keys: readonly TestKey[]): Promise<Signed> {
  const payload = JSON.stringify(value)
  return { payload, signatures: await Promise.all(keys.map((key) => sign(label, payload, key.keyId, key.privateKey))) }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** One version as it lies on a server. */
export interface LaidVersion {
  /** what stands at each address */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly channel: Channel
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array<ArrayBuffer>
}

export interface LaySettings {
  readonly rootVersion?: number
  readonly issued?: number
  /** changes the manifest before it is signed */
  readonly change?: (manifest: Manifest) => Manifest
}

/** Lays a version whose packs hold the given texts by path, signed by the chain. */
export async function layVersion(
  chain: TestChain,
  bundle: string,
  version: number,
  packs: readonly Readonly<Record<string, string>>[],
  settings: LaySettings = {},
): Promise<LaidVersion> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const columns: Pick<Manifest, 'packs' | 'objects'> = { packs: [], objects: [] }
  for (const [index, pack] of packs.entries()) {
    const parts = Object.entries(pack).map(([path, text]) => [path, utf8(text)] as const)
    const bytes = joined(parts.map(([, part]) => part))
    const hash = await sha256(bytes)
    files.set(address.pack(bundle, hash), bytes)
    columns.packs.push([hash, bytes.length])
    let offset = 0
    for (const [path, part] of parts) {
      columns.objects.push([path, index, offset, part.length, await sha256(part)])
      offset += part.length
    }
  }
  const coverage = { reviewed: 1, human: 0, draft: 0, machine: 0, missing: 0 }
  const plain: Manifest = { format: 'xinxiji-manifest/1', bundle, version, ...columns, coverage, drafts: false }
  const manifest = settings.change?.(plain) ?? plain
  const manifestBytes = utf8(JSON.stringify(await signedBy('manifest', manifest, chain.content)))
  const issued = settings.issued ?? 1_800_000_000
  const channel: Channel = {
    format: 'xinxiji-channel/1',
    bundle,
    version,
    manifest: { sha256: await sha256(manifestBytes), size: manifestBytes.length },
    rootVersion: settings.rootVersion ?? 1,
    issued,
    expires: issued + 14 * 86_400,
  }
  files.set(address.manifest(bundle, version), manifestBytes)
  files.set(address.channel(bundle), utf8(JSON.stringify(await signedBy('channel', channel, chain.channel))))
  return { files, channel, manifest, manifestBytes }
}
