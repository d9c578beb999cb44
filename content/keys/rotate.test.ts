import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readChannel } from '../../model/bundle/channel.ts'
import { readManifest } from '../../model/bundle/manifest.ts'
import { readFirstRoot, readNextRoot, type Root } from '../../model/bundle/root.ts'
import type { Signed } from '../../model/bundle/signed.ts'
import { sha256, utf8 } from '../../model/bytes.ts'
import { HubKeys, makeDevelopmentKeys, readPressKeys, readRoots, type SigningKey, signWith } from '../keys.ts'
import { readReplaced, type Replaced } from './next-root.ts'
import { rotate } from './rotate.ts'

let home: string
let folder: string
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'xinxiji-rotate-'))
  folder = join(home, 'keys')
  await makeDevelopmentKeys(folder)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const people = () => json('root-keys.json') as SigningKey[]
const signedBy = async (label: string, value: unknown, ...keys: SigningKey[]): Promise<Signed> => {
  const payload = JSON.stringify(value)
  return { payload, signatures: await Promise.all(keys.map((key) => signWith(key, label, payload))) }
}
async function done(replaced: Replaced) {
  const rotated = await rotate(folder, replaced)
  if (!rotated.ok) throw new Error(rotated.problem[1])
  return rotated.value
}

test('B16 a folder of one root gives that root; after three rotations it gives all four, each following the one before', async () => {
  expect((await readPressKeys(folder)).roots).toEqual([json('root.json')])
  const first = json('root.json')
  await done({ role: 'content' })
  await done({ role: 'root', keyId: people()[0]?.keyId as string })
  expect(await done({ role: 'channel' })).toMatchObject({ version: 4, role: 'channel' })
  const { roots, root, signedRoot } = await readPressKeys(folder)
  expect(roots).toHaveLength(4)
  expect(roots[0]).toEqual(first)
  expect(json('root.json')).toEqual(first)
  expect([signedRoot, root.version]).toEqual([roots[3], 4])
  let have = await readFirstRoot(roots[0])
  for (const next of roots.slice(1)) {
    if (!have.ok) throw new Error(have.problem.kind)
    have = await readNextRoot(next, have.value)
  }
  expect(have).toEqual({ ok: true, value: root })
})

test('B16 a terminal that has the first root follows 1→2→3, and is shown neither 3 after 1 nor 2 again', async () => {
  await done({ role: 'content' })
  await done({ role: 'alert' })
  const { roots } = await readPressKeys(folder)
  const first = await readFirstRoot(roots[0])
  if (!first.ok) throw new Error('no first root')
  const second = await readNextRoot(roots[1], first.value)
  if (!second.ok) throw new Error('no second root')
  expect(await readNextRoot(roots[2], second.value)).toMatchObject({ ok: true, value: { version: 3 } })
  expect(await readNextRoot(roots[2], first.value)).toMatchObject({ problem: { kind: 'rollback', have: 1, came: 3 } })
  expect(await readNextRoot(roots[1], second.value)).toMatchObject({ problem: { kind: 'rollback', have: 2, came: 2 } })
})

/** What a terminal says of a version whose manifest and channel are signed with these keys. */
async function shown(root: Root, content: SigningKey, channel: SigningKey): Promise<string> {
  const coverage = { reviewed: 0, human: 0, draft: 0, machine: 0, missing: 0 }
  const manifest = { format: 'xinxiji-manifest/1', bundle: 'tiny', version: 1, packs: [], objects: [], coverage, drafts: false }
  const bytes = utf8(JSON.stringify(await signedBy('manifest', manifest, content)))
  const file = {
    format: 'xinxiji-channel/1',
    bundle: 'tiny',
    version: 1,
    manifest: { sha256: await sha256(bytes), size: bytes.length },
    rootVersion: root.version,
    issued: 1,
    expires: 2,
  }
  const opened = await readChannel(await signedBy('channel', file, channel), root, 'tiny', 0)
  if (!opened.ok) return `channel ${opened.problem.kind}`
  const read = await readManifest(bytes, root, opened.value)
  return read.ok ? 'shown' : `manifest ${read.problem.kind}`
}

test('B16 after a rotation the old content or channel key no longer signs, and the new one does', async () => {
  const before = await readPressKeys(folder)
  expect(await shown(before.root, before.content, before.channel)).toBe('shown')
  await done({ role: 'content' })
  const middle = await readPressKeys(folder)
  expect(await shown(middle.root, before.content, middle.channel)).toBe('manifest bad-signature')
  expect(await shown(middle.root, middle.content, middle.channel)).toBe('shown')
  await done({ role: 'channel' })
  const after = await readPressKeys(folder)
  expect(await shown(after.root, after.content, before.channel)).toBe('channel bad-signature')
  expect(await shown(after.root, after.content, after.channel)).toBe('shown')
  // Under the first root, which a terminal without a line still has, the old keys go on.
  expect(await shown(before.root, after.content, before.channel)).toBe('manifest bad-signature')
})

test('B16 the private key of a replaced role lies in retired/ and nowhere else, for its owner only', async () => {
  const { content } = await readPressKeys(folder)
  const { old, fresh } = await done({ role: 'content' })
  expect(old).toBe(content.keyId)
  expect(readdirSync(join(folder, 'retired'))).toEqual([`content-${old}.json`])
  expect(statSync(join(folder, 'retired', `content-${old}.json`)).mode & 0o777).toBe(0o600)
  expect(json(`retired/content-${old}.json`)).toEqual(content)
  expect((json('content.json') as SigningKey).keyId).toBe(fresh)
  expect(existsSync(join(folder, 'content.json.next'))).toBe(false)
  const { root } = await readPressKeys(folder)
  expect(Object.keys(root.keys)).not.toContain(old)
})

test('B16 words sealed to the old key can still be opened by the hub, and new ones are sealed to the new key', async () => {
  const [oldSeal] = (json('hub.json') as HubKeys).seal
  const token = (json('hub.json') as HubKeys).publishToken
  writeFileSync(join(folder, 'hub.json'), JSON.stringify({ ...(json('hub.json') as HubKeys), note: 'kept' }))
  const { fresh } = await done({ role: 'seal' })
  const hub = json('hub.json')
  expect(hub).toMatchObject({ publishToken: token, note: 'kept' })
  expect(HubKeys.parse(hub).seal.map((key) => key.keyId)).toEqual([fresh, oldSeal?.keyId])
  expect((await readPressKeys(folder)).root.seal.map((key) => key.keyId)).toEqual([fresh])
})

test('B16 a person of the root is replaced: two who stay sign, the newcomer signs too, who left counts no more', async () => {
  const [a, b, c] = people() as [SigningKey, SigningKey, SigningKey]
  const { fresh } = await done({ role: 'root', keyId: a.keyId })
  const { roots, root } = await readPressKeys(folder)
  expect([...root.roles.root.keys].sort()).toEqual([b.keyId, c.keyId, fresh].sort())
  expect(roots[1]?.signatures.map(({ keyId }) => keyId).sort()).toEqual([b.keyId, c.keyId, fresh].sort())
  expect(people().map((key) => key.keyId)).toEqual([b.keyId, c.keyId, fresh])
  const next: Root = { ...root, version: 3 }
  expect(await readNextRoot(await signedBy('root', next, a, b), root)).toMatchObject({ problem: { kind: 'bad-signature', came: 1 } })
  expect(await readNextRoot(await signedBy('root', next, b, c), root)).toMatchObject({ ok: true })
})

test('B16 a root by one old key, by one key twice, or with a version left out is refused by the folder and by terminals', async () => {
  const [a, b] = people() as [SigningKey, SigningKey]
  const { root } = await readPressKeys(folder)
  const twice = await signedBy('root', { ...root, version: 2 }, a, a)
  const wrong: [Signed, string][] = [
    [await signedBy('root', { ...root, version: 2 }, a), 'bad-signature'],
    [twice, 'bad-signature'],
    [{ ...twice, signatures: [...twice.signatures, ...twice.signatures] }, 'bad-signature'],
    [await signedBy('root', { ...root, version: 3 }, a, b), 'rollback'],
    [await signedBy('root', { ...root, version: 1 }, a, b), 'rollback'],
    [await signedBy('manifest', { ...root, version: 2 }, a, b), 'bad-signature'],
  ]
  await done({ role: 'content' })
  for (const [signed, kind] of wrong) {
    expect(await readNextRoot(signed, root)).toMatchObject({ ok: false, problem: { kind } })
    writeFileSync(join(folder, 'root', '2.json'), JSON.stringify(signed))
    await expect(readPressKeys(folder)).rejects.toThrow(`keys: ${join(folder, 'root', '2.json')} is ${kind}`)
  }
  renameSync(join(folder, 'root', '2.json'), join(folder, 'root', '3.json'))
  await expect(readPressKeys(folder)).rejects.toThrow(`keys: wants ${join(folder, 'root', '2.json')}, found none, but 3.json is there`)
})

test('B16 a folder whose content or channel key the newest root does not allow signs nothing', async () => {
  for (const role of ['content', 'channel', 'alert'] as const) {
    const { old } = await done({ role })
    const file = join(folder, `${role}.json`)
    const right = readFileSync(file)
    writeFileSync(file, readFileSync(join(folder, 'retired', `${role}-${old}.json`)))
    await expect(readPressKeys(folder)).rejects.toThrow(`keys: ${file} is key ${old}, which root version`)
    writeFileSync(file, right)
  }
  await expect(readPressKeys(folder)).resolves.toMatchObject({ root: { version: 4 } })
})

test('B16 a rotation that is cut anywhere leaves a folder that reads, and the next one goes on from there', async () => {
  const whole = join(home, 'whole')
  const before = await readPressKeys(folder)
  for (const replaced of [{ role: 'content' }, { role: 'root', keyId: people()[1]?.keyId as string }] as const) {
    const name = replaced.role === 'root' ? 'root-keys.json' : 'content.json'
    cpSync(folder, whole, { recursive: true })
    const old = readFileSync(join(folder, name))
    const { version } = await done(replaced)
    const fresh = readFileSync(join(folder, name))
    const root = join(folder, 'root', `${version}.json`)
    const signed = readFileSync(root)
    // cut before the root was written: the key beside it belongs to no root and goes
    writeFileSync(join(folder, `${name}.next`), fresh)
    writeFileSync(join(folder, name), old)
    rmSync(root)
    expect((await readRoots(folder)).root.version).toBe(version - 1)
    expect((await readPressKeys(folder)).content.keyId).toBe((JSON.parse(readFileSync(join(folder, 'content.json'), 'utf8')) as SigningKey).keyId)
    // cut after it: the key beside it is the right one
    writeFileSync(root, signed)
    expect((await readPressKeys(folder)).root.version).toBe(version)
    if (replaced.role === 'content') expect((await readPressKeys(folder)).content).toEqual(JSON.parse(fresh.toString()))
    await done({ role: 'alert' })
    expect(readFileSync(join(folder, name))).toEqual(fresh)
    expect(existsSync(join(folder, `${name}.next`))).toBe(false)
    rmSync(folder, { recursive: true })
    renameSync(whole, folder)
  }
  expect(await readPressKeys(folder)).toEqual(before)
})

test('B16 with one private root key in the folder nothing is rotated, and the sentence says what to do', async () => {
  writeFileSync(join(folder, 'root-keys.json'), JSON.stringify(people().slice(0, 1)))
  expect(await rotate(folder, { role: 'content' })).toMatchObject({
    ok: false,
    problem: [expect.stringContaining('CEREMONY.md'), expect.stringContaining('wants 2 root keys to sign, this folder holds 1')],
  })
  expect(existsSync(join(folder, 'root'))).toBe(false)
  expect(await rotate(folder, { role: 'root', keyId: '0123456789abcdef' })).toMatchObject({
    ok: false,
    problem: [expect.stringContaining('0123456789abcdef'), expect.any(String)],
  })
})

test('what is to be replaced is read from one word', () => {
  expect(['content', 'channel', 'alert', 'seal'].map((word) => readReplaced(word)?.role)).toEqual(['content', 'channel', 'alert', 'seal'])
  expect(readReplaced('root:0123456789abcdef')).toEqual({ role: 'root', keyId: '0123456789abcdef' })
  for (const wrong of ['', 'root', 'root:', 'root:xyz', 'Content', 'root:0123456789abcdef0']) expect(readReplaced(wrong)).toBeNull()
})

test('B16 whatever is rotated in whatever order, the chain is followed, the keys fit, and every old key is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('content', 'channel', 'alert', 'seal', 'root'), { minLength: 1, maxLength: 5 }),
      fc.nat(2),
      async (roles, person) => {
        const here = join(home, 'some')
        rmSync(here, { recursive: true, force: true })
        await makeDevelopmentKeys(here)
        const retired: string[] = []
        for (const role of roles) {
          const { root } = await readRoots(here)
          const rotated = await rotate(here, role === 'root' ? { role, keyId: root.roles.root.keys[person] as string } : { role })
          if (!rotated.ok) throw new Error(rotated.problem[1])
          retired.push(rotated.value.old)
        }
        const { roots, root } = await readPressKeys(here)
        expect([roots.length, root.version]).toEqual([roles.length + 1, roles.length + 1])
        for (const old of retired) expect([...Object.keys(root.keys), ...root.seal.map((key) => key.keyId)]).not.toContain(old)
        expect([root.roles.root.keys.length, root.roles.root.threshold]).toEqual([3, 2])
      },
    ),
    { numRuns: 12 },
  )
})
