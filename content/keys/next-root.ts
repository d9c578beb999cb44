import type { Root } from '../../model/bundle/root.ts'
import type { KeyId } from '../../model/bundle/signed.ts'
import type { Said } from '../problem.ts'
import { problem, ok, type Result } from '../../model/result.ts'

/** Which key goes: that of a role, the hub's sealing key, or one of the people of the root. */
export type Replaced = { readonly role: 'content' | 'channel' | 'alert' | 'seal' } | { readonly role: 'root'; readonly keyId: KeyId }

/** The public half of a key, as it may be shown to anybody. */
export interface PublicHalf {
  readonly keyId: KeyId
  readonly publicKey: string
}

/** Reads `content`, `channel`, `alert`, `seal` or `root:<keyId>`; `null` for anything else. */
export function readReplaced(text: string): Replaced | null {
  if (text === 'content' || text === 'channel' || text === 'alert' || text === 'seal') return { role: text }
  const keyId = /^root:([0-9a-f]{16})$/.exec(text)?.[1]
  return keyId === undefined ? null : { role: 'root', keyId }
}

/**
 * The root that comes after `before`, with a fresh key in the place of another. What is replaced is named nowhere in it:
 * nothing can be signed with it and nothing is sealed to it any more. Rule B16.
 */
export function nextRoot(before: Root, replaced: Replaced, fresh: PublicHalf): Result<Root, Said> {
  const { keyId, publicKey } = fresh
  if (before.keys[keyId] !== undefined || before.seal.some((each) => each.keyId === keyId))
    return problem([`新密钥 ${keyId} 已经在根文件里`, `the fresh key ${keyId} is already in the root`])
  const roles = { ...before.roles }
  const version = before.version + 1
  if (replaced.role === 'seal') return ok({ ...before, version, seal: [{ keyId, publicKey }] })
  if (replaced.role === 'root') {
    if (!roles.root.keys.includes(replaced.keyId))
      return problem([
        `根文件里没有密钥 ${replaced.keyId}，现有：${roles.root.keys.join('、')}`,
        `no root key ${replaced.keyId}; there are ${roles.root.keys.join(', ')}`,
      ])
    roles.root = { ...roles.root, keys: roles.root.keys.map((each) => (each === replaced.keyId ? keyId : each)) }
  } else roles[replaced.role] = { keys: [keyId], threshold: 1 }
  const named = new Set(Object.values(roles).flatMap((role) => role.keys))
  const all: Readonly<Record<KeyId, string>> = { ...before.keys, [keyId]: publicKey }
  return ok({ ...before, version, roles, keys: Object.fromEntries(Object.entries(all).filter(([each]) => named.has(each))) })
}
