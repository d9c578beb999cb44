import * as z from 'zod/mini'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import { readFirstRoot, readNextRoot, Root } from '../../model/bundle/root.ts'
import { KeyId, openSigned, PublicKey, readPayload, type Signed } from '../../model/bundle/signed.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { keyIdOf, type SigningKey, signWith } from '../keys.ts'
import type { Said } from '../problem.ts'
import { nextRoot, type PublicHalf, type Replaced } from './next-root.ts'

// What three people do on three machines so that no two of their keys ever lie in one place: `CEREMONY.md`.

/** `<key>.public.json`: the half of a key that its holder hands out. */
export const PublicFile = z.object({ keyId: KeyId, publicKey: PublicKey }).check(z.refine((half) => keyIdOf(half.publicKey) === half.keyId))

/** One signature, as it comes back from one person; `label` keeps it from being taken for one of another kind. */
export const SignatureFile = z.object({ label: z.string(), keyId: KeyId, signature: z.string() })
export type SignatureFile = z.infer<typeof SignatureFile>

/** The people and roles of a first root. */
export interface FirstRoles {
  readonly root: readonly PublicHalf[]
  readonly content: PublicHalf
  readonly channel: PublicHalf
  readonly alert: PublicHalf
  readonly seal: PublicHalf
}

/** The text of a first root: three people of whom two must sign, and one key for every other role. Rule B16. */
export function draftFirst({ root, content, channel, alert, seal }: FirstRoles): Result<string, Said> {
  const people = new Set(root.map((half) => half.keyId))
  if (people.size !== 3) return problem([`需要三位不同的根密钥持有人，来了 ${people.size} 位`, `wants three different root keys, came ${people.size}`])
  const all = [...root, content, channel, alert]
  if (new Set(all.map((half) => half.keyId)).size !== all.length)
    return problem(['同一把密钥不能担任两个角色', 'wants a key of its own for every role, one is named twice'])
  const one = (half: PublicHalf) => ({ keys: [half.keyId], threshold: 1 })
  const draft: Root = {
    format: 'xinxiji-root/1',
    version: 1,
    keys: Object.fromEntries(all.map((half) => [half.keyId, half.publicKey])),
    roles: { root: { keys: [...people], threshold: 2 }, content: one(content), channel: one(channel), alert: one(alert) },
    seal: [{ keyId: seal.keyId, publicKey: seal.publicKey }],
  }
  return ok(JSON.stringify(draft))
}

/** The text of the root that follows, with one key in the place of another. Rule B16. */
export function draftNext(before: Root, replaced: Replaced, fresh: PublicHalf): Result<string, Said> {
  const next = nextRoot(before, replaced, fresh)
  return next.ok ? ok(JSON.stringify(next.value)) : next
}

/** One person's signature under exactly these bytes. Rule B2. */
export async function signText(text: string, label: string, key: SigningKey): Promise<SignatureFile> {
  return { label, ...(await signWith(key, label, text)) }
}

/** What a person should see before signing a root. */
export function tellRoot(text: string): Result<Root, Said> {
  const root = readPayload('root', text, Root)
  return root.ok
    ? root
    : problem(['这不是根文件的草稿', `is no draft of a root: ${root.problem.kind === 'unreadable' ? root.problem.wanted : root.problem.kind}`])
}

/**
 * Puts a draft and its signatures together. Every signature is looked at by itself, so that a wrong one is named and not
 * merely passed over; then the whole is read as terminals read it. Rules B1, B3, B4 and B16.
 *
 * @param before the newest root there is, `null` for a first one
 */
export async function assemble(text: string, signatures: readonly SignatureFile[], before: Root | null): Promise<Result<Signed, Said>> {
  const draft = tellRoot(text)
  if (!draft.ok) return draft
  const known = { ...before?.keys, ...draft.value.keys }
  const allowed = [...(before?.roles.root.keys ?? []), ...draft.value.roles.root.keys]
  const seen = new Set<KeyId>()
  for (const { label, keyId, signature } of signatures) {
    if (label !== 'root') return problem([`密钥 ${keyId} 签的是“${label}”，不是根文件`, `key ${keyId} has signed a ${label} and not a root`])
    if (seen.has(keyId)) return problem([`密钥 ${keyId} 签了两次，只算一位`, `key ${keyId} has signed twice and counts once`])
    seen.add(keyId)
    if (!allowed.includes(keyId))
      return problem([
        `密钥 ${keyId} 不是根密钥持有人的`,
        `key ${keyId} belongs to none of the root's people; wants one of ${[...new Set(allowed)].join(', ')}`,
      ])
    const good = await openSigned('root', 'root', { payload: text, signatures: [{ keyId, signature }] }, { keys: known, allowed: [keyId], threshold: 1 })
    if (!good.ok) return problem([`密钥 ${keyId} 签的不是这份草稿`, `the signature of key ${keyId} is not under this draft`])
  }
  const signed: Signed = { payload: text, signatures: signatures.map(({ keyId, signature }) => ({ keyId, signature })) }
  const read = before === null ? await readFirstRoot(signed) : await readNextRoot(signed, before)
  return read.ok ? ok(signed) : problem(sayRefused(read.problem))
}

function sayRefused(reason: BundleProblem): Said {
  if (reason.kind === 'bad-signature')
    return [`签名不够：需要 ${reason.wanted} 位，来了 ${reason.came} 位`, `wants ${reason.wanted} signatures, came ${reason.came}`]
  if (reason.kind === 'rollback') return [`版本应为 ${reason.have + 1}，草稿是 ${reason.came}`, `wants version ${reason.have + 1}, the draft is ${reason.came}`]
  return ['根文件不可信', `the root is refused: ${reason.kind}`]
}
