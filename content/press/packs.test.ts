import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../model/bytes.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'
import type { BundleObject } from './lists.ts'
import { PACK_BYTES, PackWriter } from './packs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinxiji-packs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const object = (path: string, text: string): BundleObject => ({ path, bytes: new TextEncoder().encode(text) })
const coverage = { reviewed: 0, human: 0, draft: 0, machine: 0, missing: 0 }
const manifestOf = (columns: Pick<Manifest, 'packs' | 'objects'>): Manifest => ({
  format: 'xinxiji-manifest/1',
  bundle: 'tiny',
  version: 1,
  ...columns,
  coverage,
  drafts: false,
})

function pack(objects: readonly BundleObject[], before: Manifest | null = null, into = folder): Manifest & { written: number } {
  const writer = new PackWriter(into, before)
  for (const each of objects) writer.add(each)
  return { ...manifestOf(writer.finish()), written: writer.written }
}

/** Reads every object out of its pack, as a terminal does. */
async function readBack({ packs, objects }: Manifest): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const [path, index, offset, size, hash] of objects) {
    const bytes = new Uint8Array(readFileSync(join(folder, 'pack', packs[index]?.[0] as string)))
    expect(bytes.length).toBe(packs[index]?.[1])
    const part = bytes.slice(offset, offset + size)
    expect(await sha256(part)).toBe(hash)
    read.set(path, new TextDecoder().decode(part))
  }
  return read
}

const path = fc.stringMatching(/^[a-z0-9][a-z0-9/_-]{0,10}$/)
const contents = fc
  .dictionary(path, fc.string({ unit: 'grapheme', maxLength: 40 }), { maxKeys: 12 })
  .map((entries) => Object.entries(entries).map(([name, text]) => object(name, text)))

test('B11 whatever objects a bundle has, each is read back out of its pack as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (objects) => {
      const manifest = pack(objects)
      expect(await readBack(manifest)).toEqual(new Map(objects.map((each) => [each.path, new TextDecoder().decode(each.bytes)])))
    }),
    { numRuns: 60 },
  )
})

test('B11 what an earlier version holds stays where it is: only what is new is written', async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, async (first, second) => {
      const before = pack(first)
      const after = pack(second, before)
      const known = new Set(before.objects.map(([, , , , hash]) => hash))
      const fresh = new Map(after.objects.filter(([, , , , hash]) => !known.has(hash)).map(([, , , size, hash]) => [hash, size]))
      expect(after.written).toBeLessThanOrEqual([...second].filter((each) => each.bytes.length > 0).reduce((sum, each) => sum + each.bytes.length, 0))
      if (fresh.size === 0) expect(after.written).toBe(0)
      expect(await readBack(after)).toEqual(new Map(second.map((each) => [each.path, new TextDecoder().decode(each.bytes)])))
    }),
    { numRuns: 60 },
  )
})

test('B11 the same objects in the same order make the same packs, on any disk', () => {
  const objects = [object('b', 'two'), object('a', 'one')]
  const other = mkdtempSync(join(tmpdir(), 'xinxiji-packs-'))
  expect(pack(objects)).toEqual(pack(objects, null, other))
  rmSync(other, { recursive: true })
})

test('B11 a pack is closed before it grows past its size; one larger object has a pack of its own', () => {
  const big = (name: string, bytes: number, fill: string): BundleObject => ({ path: name, bytes: Buffer.alloc(bytes, fill) })
  const manifest = pack([big('a', PACK_BYTES - 10, 'a'), big('b', 11, 'b'), big('c', PACK_BYTES + 1, 'c'), big('d', 5, 'd')])
  expect(manifest.packs.map(([, size]) => size)).toEqual([PACK_BYTES - 10, 11, PACK_BYTES + 1, 5])
})

test('an object of the same bytes under another path is written once', () => {
  const before = pack([object('old', 'the same')])
  expect(pack([object('new', 'the same')], before)).toMatchObject({ written: 0, packs: before.packs })
})

test('a pack that an interrupted press left half written is never taken for whole', () => {
  const manifest = pack([object('a', 'one')])
  const [hash] = manifest.packs[0] as [string, number]
  writeFileSync(join(folder, 'pack', hash), 'on')
  expect(pack([object('a', 'one')], manifest).written).toBe(3)
  expect(readdirSync(join(folder, 'pack'))).toEqual([hash])
})

test('B9 a path that is none, or comes twice, is the program’s fault and throws', () => {
  expect(() => pack([object('../a', 'x')])).toThrow('pack: wants an object path of a-z 0-9 / . _ -, came ../a')
  expect(() => pack([object('a', 'x'), object('a', 'y')])).toThrow('pack: a was added twice')
})
