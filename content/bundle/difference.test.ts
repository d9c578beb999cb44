import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Difference, differenceBetween } from './difference.ts'
import { changesBetween, leavesOf } from './leaves.ts'
import { openBundle } from './open-bundle.ts'
import { type LaidFolder, laidFolder, placeOf } from './testing/laid-folder.ts'

let laid: LaidFolder
beforeEach(async () => {
  laid = await laidFolder()
})
afterEach(() => laid[Symbol.dispose]())

const item = (id: string, title: string, more: object = {}) => ({
  [`item/${id.replace(':', '/')}.json`]: JSON.stringify({ id, title: { zh: title }, ...more }),
})
const CARD = item('guide:card', '老年证', { fee: { yuan: 10 }, materials: [{ name: { zh: '身份证' } }] })
const HALL = item('place:hall', '便民厅', { phones: ['010-0000 0001'] })
const TREE = { 'media/tree.webp': 'tree' }
const VIEW = { 'tour/v01/0/f-0-0.webp': 'front', 'tour/v01/preview.webp': 'small' }
const ONE = [{ ...CARD, ...HALL }, TREE, VIEW, { 'list/guide.json': '[1]', 'gone.json': '{"gone":[]}' }]

async function between(a: number, b: number): Promise<Difference> {
  const opened = await Promise.all([a, b].map((version) => openBundle(laid.folder, version)))
  const [before, now] = opened.map((each) => {
    if (!each.ok) throw new Error(each.problem.said[1])
    return each.value
  })
  const found = await differenceBetween(before as never, now as never)
  if (!found.ok) throw new Error(found.problem.said[1])
  return found.value
}

test('a version compared with itself has nothing to tell, and only channel and manifest are fetched', async () => {
  await laid.lay(1, ONE)
  await laid.lay(2, ONE)
  expect(await between(1, 2)).toMatchObject({
    added: [],
    takenAway: [],
    changed: [],
    others: [],
    pictures: { added: 0, removed: 0, changed: 0, newBytes: 0 },
    panoramas: { added: 0, removed: 0, changed: 0, viewpoints: [] },
    fetch: { requests: 2 },
  })
})

test('staff read which items came, went and changed, with old and new words', async () => {
  await laid.lay(1, ONE)
  const changed = item('guide:card', '老年优待证', { fee: { free: true }, materials: [{ name: { zh: '身份证' } }, { name: { zh: '照片' } }] })
  const gone = JSON.stringify({ gone: [{ id: 'place:hall', title: { zh: '便民厅' }, on: '2026-11-01', reason: { zh: '搬走了' } }] })
  await laid.lay(2, [{ ...changed, ...item('event:choir', '合唱') }, TREE, VIEW, { 'list/guide.json': '[2]', 'gone.json': gone }])
  const found = await between(1, 2)
  expect(found).toMatchObject({
    from: { bundle: 'tiny', version: 1 },
    to: { bundle: 'tiny', version: 2 },
    added: [{ id: 'event:choir', title: '合唱' }],
    takenAway: [{ id: 'place:hall', title: '便民厅', reason: '搬走了' }],
    changed: [
      {
        id: 'guide:card',
        title: '老年优待证',
        changes: [
          { field: 'title.zh', before: '老年证', now: '老年优待证' },
          { field: 'fee.yuan', before: 10 },
          { field: 'fee.free', now: true },
          { field: 'materials.1.name.zh', now: '照片' },
        ],
      },
    ],
    others: ['gone.json', 'list/guide.json'],
    pictures: { added: 0, changed: 0 },
  })
  // Two packs differ: the items and the lists; pictures and panoramas stay where they are.
  expect(found.fetch.requests).toBe(4)
})

test('pictures are counted by what is in them, panoramas by their viewpoints', async () => {
  await laid.lay(1, ONE)
  await laid.lay(2, [
    { ...CARD, ...HALL },
    { 'media/moved.webp': 'tree', 'media/new.jpg': 'newer' },
    { ...VIEW, 'tour/v01/preview.webp': 'other', 'tour/v02_dusk/preview.webp': 'dusk' },
  ])
  expect(await between(1, 2)).toMatchObject({
    pictures: { added: 1, removed: 0, changed: 0, newBytes: 5 },
    panoramas: { added: 1, removed: 0, changed: 1, newBytes: 9, viewpoints: ['v01', 'v02_dusk'] },
  })
  await laid.lay(3, [{ ...CARD, ...HALL }, { 'media/tree.webp': 'autumn' }, VIEW])
  expect(await between(1, 3)).toMatchObject({ pictures: { added: 0, removed: 0, changed: 1, newBytes: 6 } })
  await laid.lay(4, [{ ...CARD, ...HALL }, VIEW])
  expect(await between(1, 4)).toMatchObject({ pictures: { added: 0, removed: 1, changed: 0, newBytes: 0 } })
})

test('what a terminal fetches is every pack that the version before did not have, and the manifest', async () => {
  await laid.lay(1, ONE)
  const { manifest, manifestBytes } = await laid.lay(2, [...ONE.slice(1), { 'home.json': 'x'.repeat(5000) }])
  const fresh = manifest.packs.at(-1)?.[1] as number
  const { fetch } = await between(1, 2)
  expect(fresh).toBe(5000)
  expect(fetch.bytes - fresh - manifestBytes.length).toBe(500)
  expect(fetch.requests).toBe(3)
})

test('coverage and drafts are told before and after', async () => {
  await laid.lay(1, ONE)
  const coverage = { reviewed: 3, human: 0, draft: 2, machine: 0, missing: 0 }
  await laid.lay(2, ONE, { change: (manifest) => ({ ...manifest, coverage, drafts: true }) })
  expect(await between(1, 2)).toMatchObject({ coverage: { before: { reviewed: 1 }, now: coverage }, drafts: { before: false, now: true } })
})

test('a version that is no longer there, or an object that is damaged, is named', async () => {
  await laid.lay(1, ONE)
  const { manifest } = await laid.lay(2, [item('guide:card', '变'), TREE])
  expect(await openBundle(laid.folder, 7)).toMatchObject({ ok: false, problem: { kind: 'missing', file: 'manifest/7.json' } })
  const { pack } = placeOf(manifest, 'item/guide/card.json')
  writeFileSync(join(laid.folder, 'pack', pack), 'x'.repeat(100))
  const [a, b] = await Promise.all([1, 2].map((version) => openBundle(laid.folder, version)))
  if (a?.ok !== true || b?.ok !== true) throw new Error('wants two versions')
  expect(await differenceBetween(a.value, b.value)).toMatchObject({ ok: false, problem: { kind: 'wrong-hash', file: `pack/${pack} › item/guide/card.json` } })
  rmSync(join(laid.folder, 'pack', pack))
  expect(await differenceBetween(a.value, b.value)).toMatchObject({ ok: false, problem: { kind: 'missing', file: `pack/${pack}` } })
})

test('nothing differs from itself; and whatever differs, the leaves that differ are told and no others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(changesBetween(a, a)).toEqual([])
      const told = new Set(changesBetween(a, b).map(({ field }) => field))
      const [before, now] = [leavesOf(a), leavesOf(b)]
      for (const field of new Set([...before.keys(), ...now.keys()])) expect(told.has(field)).toBe(before.get(field) !== now.get(field))
    }),
  )
})
