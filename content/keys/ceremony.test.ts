import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readFirstRoot, readNextRoot, type Root } from '../../model/bundle/root.ts'
import { newSealingKey, newSigningKey, type SigningKey } from '../keys.ts'
import { assemble, draftFirst, draftNext, type FirstRoles, PublicFile, signText, tellRoot } from './ceremony.ts'

const half = ({ keyId, publicKey }: SigningKey) => ({ keyId, publicKey })
const [a, b, c, newcomer, content, channel, alert] = Array.from({ length: 7 }, newSigningKey) as [
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
]
const roles: FirstRoles = { root: [a, b, c].map(half), content: half(content), channel: half(channel), alert: half(alert), seal: half(newSealingKey()) }
const textOf = (draft: ReturnType<typeof draftFirst>): string => {
  if (!draft.ok) throw new Error(draft.problem[1])
  return draft.value
}
const text = textOf(draftFirst(roles))
let first: Root
beforeAll(async () => {
  const signed = await assemble(text, [await signText(text, 'root', a), await signText(text, 'root', c)], null)
  const read = signed.ok ? await readFirstRoot(signed.value) : null
  if (read?.ok !== true) throw new Error('no first root')
  first = read.value
})

test('B16 three people on three machines make a root: any two of them are enough, and each signs with one key alone', async () => {
  for (const [one, other] of [
    [a, b],
    [b, c],
    [c, a],
  ] as const) {
    const signed = await assemble(text, [await signText(text, 'root', one), await signText(text, 'root', other)], null)
    expect(signed.ok && (await readFirstRoot(signed.value))).toEqual({ ok: true, value: first })
  }
  expect(first.roles.root).toEqual({ keys: [a.keyId, b.keyId, c.keyId], threshold: 2 })
})

const refused = async (draft: string, signatures: readonly Awaited<ReturnType<typeof signText>>[], before: Root | null) => {
  const answer = await assemble(draft, signatures, before)
  return answer.ok ? 'taken' : answer.problem[1]
}

test('B16 too few, one twice, a stranger, another draft, another kind: each is named', async () => {
  const by = (key: SigningKey, label = 'root', under = text) => signText(under, label, key)
  expect(await refused(text, [await by(a)], null)).toBe('wants 2 signatures, came 1')
  expect(await refused(text, [await by(a), await by(a)], null)).toBe(`key ${a.keyId} has signed twice and counts once`)
  expect(await refused(text, [await by(a), await by(newcomer)], null)).toContain(`key ${newcomer.keyId} belongs to none`)
  expect(await refused(text, [await by(a), await by(content)], null)).toContain(`key ${content.keyId} belongs to none`)
  expect(await refused(text, [await by(a), await by(b, 'root', `${text} `)], null)).toBe(`the signature of key ${b.keyId} is not under this draft`)
  expect(await refused(text, [await by(a), await by(b, 'manifest')], null)).toBe(`key ${b.keyId} has signed a manifest and not a root`)
  // A signature made as another kind is not one of a root, whatever its file claims.
  expect(await refused(text, [await by(a), { ...(await by(b, 'manifest')), label: 'root' }], null)).toBe(
    `the signature of key ${b.keyId} is not under this draft`,
  )
  expect(await refused('{}', [], null)).toContain('is no draft of a root')
})

test('B16 one of the people is replaced: two who stay and the newcomer sign, on their own machines', async () => {
  const draft = textOf(draftNext(first, { role: 'root', keyId: a.keyId }, half(newcomer)))
  const [byA, byB, byC, byNew] = await Promise.all([a, b, c, newcomer].map((key) => signText(draft, 'root', key)))
  const whole = [byB, byC, byNew].filter((each) => each !== undefined)
  const signed = await assemble(draft, whole, first)
  expect(signed.ok && (await readNextRoot(signed.value, first))).toMatchObject({
    ok: true,
    value: { version: 2, roles: { root: { keys: [newcomer.keyId, b.keyId, c.keyId] } } },
  })
  // Who leaves counts for the old root alone, who comes for the new one alone.
  expect(
    await refused(
      draft,
      [byA, byB].filter((each) => each !== undefined),
      first,
    ),
  ).toBe('wants 2 signatures, came 1')
  expect(
    await refused(
      draft,
      [byB, byNew].filter((each) => each !== undefined),
      first,
    ),
  ).toBe('wants 2 signatures, came 1')
})

test('B16 the draft of a version that does not follow is refused', async () => {
  for (const version of [1, 3]) {
    const draft = JSON.stringify({ ...first, version })
    expect(await refused(draft, [await signText(draft, 'root', a), await signText(draft, 'root', b)], first)).toBe(`wants version 2, the draft is ${version}`)
  }
})

test('B16 whichever set of hands signs, a root is taken when two of the three have, and never otherwise', async () => {
  const hands = [a, b, c, newcomer, content]
  const made = await Promise.all(hands.map((key) => signText(text, 'root', key)))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(hands.length - 1), { maxLength: 6 }), async (picked) => {
      const answer = await assemble(
        text,
        picked.map((at) => made[at] as (typeof made)[number]),
        null,
      )
      const proper = new Set(picked).size === picked.length && picked.every((at) => at < 3)
      expect(answer.ok).toBe(proper && picked.length >= 2)
    }),
    { numRuns: 150 },
  )
})

test('a draft wants three people and a key of its own for every role', () => {
  expect(draftFirst({ ...roles, root: [a, b].map(half) })).toMatchObject({ ok: false })
  expect(draftFirst({ ...roles, root: [a, b, a].map(half) })).toMatchObject({ ok: false })
  expect(draftFirst({ ...roles, channel: half(content) })).toMatchObject({ ok: false })
  expect(draftNext(first, { role: 'content' }, half(a))).toMatchObject({ ok: false })
  expect(tellRoot(text)).toEqual({ ok: true, value: first })
})

test('a public half whose name is not that of its key is none', () => {
  expect(PublicFile.safeParse(half(a)).success).toBe(true)
  expect(PublicFile.safeParse({ ...half(a), keyId: b.keyId }).success).toBe(false)
})
