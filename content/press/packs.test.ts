import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../model/bytes.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'
import { type BundleObject, held } from './object.ts'
import { DEAD_SHARE, layPacks, PACK_BYTES } from './packs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinxiji-packs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const object = (path: string, text: string): BundleObject => held(path, new TextEncoder().encode(text))
const textOf = (each: BundleObject) => new TextDecoder().decode(each.read())
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
  const { written, ...columns } = layPacks(into, before, objects, () => undefined)
  return { ...manifestOf(columns), written }
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
      expect(await readBack(manifest)).toEqual(new Map(objects.map((each) => [each.path, textOf(each)])))
    }),
    { numRuns: 60 },
  )
})

test('B11 B14 B15 whatever a later version changes: what it holds is read back, nothing is written twice, and no pack is kept that is mostly dead or holds what was taken back', async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, async (first, second) => {
      const before = pack(first)
      const after = pack(second, before)
      expect(after.written).toBeLessThanOrEqual(second.reduce((sum, each) => sum + each.size, 0))
      expect(await readBack(after)).toEqual(new Map(second.map((each) => [each.path, textOf(each)])))
      const now = new Set(after.objects.map(([, , , , hash]) => hash))
      for (const [hash, length] of after.packs) {
        const index = before.packs.findIndex(([old]) => old === hash)
        const inIt = before.objects.filter(([, at]) => at === index)
        // The same bytes may be laid again by chance; then nothing of the old pack is in it either.
        if (index < 0 || inIt.every(([, , , , each]) => now.has(each))) continue
        const live = new Map(inIt.filter(([, , , , each]) => now.has(each)).map(([, , offset, size]) => [offset, size]))
        expect(length - [...live.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(length * DEAD_SHARE)
        const gone = inIt.filter(([name, , , , each]) => !now.has(each) && !second.some((object) => object.path === name))
        expect(gone).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})

test('B11 a changed text leaves its old pack in use: only what changed is written', () => {
  const many = Array.from({ length: 50 }, (_, at) => object(`item/${at}`, `text number ${at}`))
  const before = pack(many)
  const after = pack([object('item/0', 'another text'), ...many.slice(1)], before)
  expect(after.written).toBe('another text'.length)
  expect(after.packs).toHaveLength(2)
})

test('B14 an object that was taken back is in no pack of the next version, however little of it that was', () => {
  const many = Array.from({ length: 50 }, (_, at) => object(`item/${at}`, `text number ${at}`))
  const before = pack([...many, object('item/secret', 'taken back')])
  const after = pack(many, before)
  for (const [hash] of after.packs) expect(readFileSync(join(folder, 'pack', hash), 'utf8')).not.toContain('taken back')
})

test('B14 a picture that was replaced under its own name is gone, too; a replaced text may stay until its pack is laid anew', () => {
  const many = Array.from({ length: 50 }, (_, at) => object(`item/${at}`, `text number ${at}`))
  const photo = (text: string) => object('media/abc/large.webp', text)
  const after = pack([...many, photo('a face made unknowable')], pack([...many, photo('a face')]))
  for (const [hash] of after.packs) expect(readFileSync(join(folder, 'pack', hash), 'utf8')).not.toMatch(/a face$/)
})

test('B14 older words of what is taken back do not stay either, not its own and not those in a list', () => {
  const rest = Array.from({ length: 60 }, (_, at) => object(`item/${at}`, `text number ${at}`))
  const list = (text: string) => object('list/guide.json', text)
  const first = pack([...rest, object('item/x', 'the secret word'), list('row of x')])
  const second = pack([...rest, object('item/x', 'a mild word'), list('row of x, changed')], first)
  const third = pack([...rest, list('no row')], second)
  for (const [hash] of third.packs) expect(readFileSync(join(folder, 'pack', hash), 'utf8')).not.toMatch(/secret|mild|row of x/)
})

test('B11 a story is a text, and changing it costs its own bytes', () => {
  const tiles = Array.from({ length: 40 }, (_, at) => object(`tour/v01/0/f-0-${at}.webp`, `picture ${at}`))
  const before = pack([object('tour/place/v01.json', 'a story'), ...tiles])
  expect(pack([object('tour/place/v01.json', 'another story'), ...tiles], before).written).toBe('another story'.length)
})

test('a file that changes while it is pressed is told, and no pack lies about it', () => {
  const changing = { ...object('media/a/large.webp', 'first'), read: () => new TextEncoder().encode('other') }
  expect(() => pack([changing])).toThrow('media/a/large.webp')
  expect(readdirSync(join(folder, 'pack'))).toEqual([])
})

test('B15 a pack is laid anew when more than 30 % of it is dead, and not before', () => {
  const ten = Array.from({ length: 10 }, (_, at) => object(`item/${at}`, `ten bytes${at}`))
  const change = (count: number) => ten.map((each, at) => (at < count ? object(each.path, `new bytes${at}`) : each))
  const before = pack(ten)
  const old = before.packs[0]?.[0]
  expect(pack(change(3), before).packs.map(([hash]) => hash)).toContain(old)
  const anew = pack(change(4), before)
  expect(anew.packs.map(([hash]) => hash)).not.toContain(old)
  expect(anew.packs).toHaveLength(1)
})

test('B11 the same objects in the same order make the same packs, on any disk', () => {
  const objects = [object('b', 'two'), object('a', 'one')]
  const other = mkdtempSync(join(tmpdir(), 'xinxiji-packs-'))
  expect(pack(objects)).toEqual(pack(objects, null, other))
  rmSync(other, { recursive: true })
})

test('B11 a pack is closed before it grows past its size; one larger object has a pack of its own', () => {
  const big = (name: string, bytes: number, fill: string): BundleObject => held(name, Buffer.alloc(bytes, fill))
  const manifest = pack([big('a', PACK_BYTES - 10, 'a'), big('b', 11, 'b'), big('c', PACK_BYTES + 1, 'c'), big('d', 5, 'd')])
  expect(manifest.packs.map(([, size]) => size)).toEqual([PACK_BYTES - 10, 11, PACK_BYTES + 1, 5])
})

test('an object of the same bytes under another path is written once', () => {
  const before = pack([object('old', 'the same')])
  expect(pack([object('new', 'the same'), object('newer', 'the same')], before)).toMatchObject({ written: 0, packs: before.packs })
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
