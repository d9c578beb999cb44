import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readNextRoot, type Root } from '../../model/bundle/root.ts'
import type { Signed } from '../../model/bundle/signed.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { HubKeys, newSealingKey, newSigningKey, readKeyFile, readRoleKey, readRoots, SigningKey, signWith } from '../keys.ts'
import type { Said } from '../problem.ts'
import { nextRoot, type Replaced } from './next-root.ts'
import { writeSecret } from './write-secret.ts'

export interface Rotated {
  /** the new root's version; it lies in `root/<version>.json` */
  readonly version: number
  readonly role: Replaced['role']
  /** the key that went, and the one that came */
  readonly old: string
  readonly fresh: string
}

const ROOT_KEYS = 'root-keys.json'
const RootKeys = z.array(SigningKey)

/**
 * Brings a fresh key into a key folder that holds the private halves of at least two people of the root: a new root
 * version, signed by enough of the old people and of the new. Written so that a cut anywhere leaves a folder that reads:
 * the old key's last copy first, the new key beside the old one, then the root, which decides, then the new key in its
 * place. Rule B16.
 */
export async function rotate(folder: string, replaced: Replaced): Promise<Result<Rotated, Said>> {
  const { root: before } = await readRoots(folder)
  finish(folder, before)
  const people = RootKeys.parse(readKeyFile(folder, ROOT_KEYS))
  const fresh = replaced.role === 'seal' ? newSealingKey() : newSigningKey()
  const next = nextRoot(before, replaced, fresh)
  if (!next.ok) return next
  const old =
    replaced.role === 'root' ? replaced.keyId : replaced.role === 'seal' ? (before.seal[0]?.keyId as string) : readRoleKey(folder, replaced.role, before).keyId
  const signed = await signByPeople(before, next.value, replaced.role === 'root' ? [...people, fresh] : people)
  if (!signed.ok) return signed
  const follows = await readNextRoot(signed.value, before)
  if (!follows.ok) throw new Error(`rotate: the root it made does not follow: ${follows.problem.kind}`)

  const retire = (key: SigningKey) => writeSecret(join(folder, 'retired', `${replaced.role}-${key.keyId}.json`), key)
  let name: string | null = null
  if (replaced.role === 'seal') {
    // The hub goes on opening what was sealed before: its old keys stay behind the new one.
    const raw = readKeyFile(folder, 'hub.json') as object
    writeSecret(join(folder, 'hub.json'), { ...raw, seal: [fresh, ...HubKeys.parse(raw).seal] })
  } else if (replaced.role === 'root') {
    name = ROOT_KEYS
    for (const key of people.filter((each) => each.keyId === old)) retire(key)
    writeSecret(join(folder, `${name}.next`), [...people.filter((each) => each.keyId !== old), fresh])
  } else {
    name = `${replaced.role}.json`
    retire(readRoleKey(folder, replaced.role, before))
    writeSecret(join(folder, `${name}.next`), fresh)
  }
  writeSecret(join(folder, 'root', `${next.value.version}.json`), signed.value)
  if (name !== null) renameSync(join(folder, `${name}.next`), join(folder, name))
  return ok({ version: next.value.version, role: replaced.role, old, fresh: fresh.keyId })
}

/** Signs the next root with enough of the old people and enough of the new; those who stay come first, so that they count for both. */
async function signByPeople(before: Root, next: Root, hands: readonly SigningKey[]): Promise<Result<Signed, Said>> {
  const inOld = (key: SigningKey) => before.roles.root.keys.includes(key.keyId)
  const inNew = (key: SigningKey) => next.roles.root.keys.includes(key.keyId)
  const ranked = hands.filter((key) => inOld(key) || inNew(key)).sort((a, b) => Number(inOld(b) && inNew(b)) - Number(inOld(a) && inNew(a)))
  const signers: SigningKey[] = []
  const counts = (is: (key: SigningKey) => boolean) => signers.filter(is).length
  const stillWants = (key: SigningKey) =>
    (inOld(key) && counts(inOld) < before.roles.root.threshold) ||
    (inNew(key) && counts(inNew) < next.roles.root.threshold) ||
    // Who comes new signs too: that shows that the key is really in somebody's hands.
    !inOld(key)
  for (const key of ranked) if (stillWants(key)) signers.push(key)
  for (const [is, role] of [
    [inOld, before.roles.root],
    [inNew, next.roles.root],
  ] as const) {
    if (counts(is) < role.threshold)
      return problem([
        `需要 ${role.threshold} 位根密钥持有人签名，这个文件夹里只有 ${counts(is)} 把，请按 content/keys/CEREMONY.md 分头签名`,
        `wants ${role.threshold} root keys to sign, this folder holds ${counts(is)}; let their holders sign apart, see content/keys/CEREMONY.md`,
      ])
  }
  const payload = JSON.stringify(next)
  return ok({ payload, signatures: await Promise.all(signers.map((key) => signWith(key, 'root', payload))) })
}

/** Ends a rotation that was cut: a new key whose root was written takes its place, one without a root goes. Rule B16. */
function finish(folder: string, root: Root): void {
  for (const [name, allowed] of [
    [ROOT_KEYS, root.roles.root.keys],
    ['content.json', root.roles.content.keys],
    ['channel.json', root.roles.channel.keys],
    ['alert.json', root.roles.alert.keys],
  ] as const) {
    const file = join(folder, `${name}.next`)
    if (!existsSync(file)) continue
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const keys = Array.isArray(raw) ? RootKeys.parse(raw) : [SigningKey.parse(raw)]
    if (keys.every((key) => allowed.includes(key.keyId))) renameSync(file, join(folder, name))
    else rmSync(file)
  }
}
