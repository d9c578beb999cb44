import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPressKeys } from '../keys.ts'
import { rotate } from '../keys/rotate.ts'
import { type TinyDesk, tinyDesk } from '../testing/folder.ts'
import { differenceBetween } from './difference.ts'
import { openBundle } from './open-bundle.ts'
import { readLayer } from './read-layer.ts'
import { verifyBundle } from './verify.ts'

// What the press really makes, read by everything that reads bundles.
let desk: TinyDesk
let folder: string
beforeAll(async () => {
  desk = await tinyDesk()
  folder = join(desk.out, 'tiny')
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 1 })
})
afterAll(() => desk[Symbol.dispose]())
const verify = () => verifyBundle({ folder, pinned: JSON.parse(readFileSync(join(desk.keysFolder, 'root.json'), 'utf8')), onStep: () => undefined })

test('B19 what was pressed is whole, its film too, and a terminal’s layer can be read out of it', async () => {
  expect(await verify()).toMatchObject({ ok: true, value: { films: 1, deadWeight: [], channel: { version: 1 } } })
  const layer = await readLayer(desk.out, 'tiny')
  if (!layer.ok) throw new Error(`${layer.problem.file} ${layer.problem.said[1]}`)
  expect(layer.value.items.map(({ id }) => id)).toEqual(expect.arrayContaining(['guide:elder-card', 'place:hall', 'notice:water']))
})

test('B16 B19 after the content key is replaced, what is pressed anew is whole for whoever holds the first root', async () => {
  expect(await rotate(desk.keysFolder, { role: 'content' })).toMatchObject({ ok: true })
  desk.change('guides/elder-card.yaml', '老年证', '老年优待证')
  expect(await desk.press({ keys: await readPressKeys(desk.keysFolder) })).toMatchObject({ is: 'pressed', version: 2 })
  expect(await verify()).toMatchObject({ ok: true, value: { channel: { version: 2, rootVersion: 2 }, before: [1], rootsAhead: 0 } })
  const [a, b] = await Promise.all([1, 2].map((version) => openBundle(folder, version)))
  if (a?.ok !== true || b?.ok !== true) throw new Error('wants two versions')
  expect(await differenceBetween(a.value, b.value)).toMatchObject({
    ok: true,
    value: { changed: [{ id: 'guide:elder-card', changes: [{ field: 'title.zh', before: '老年证', now: '老年优待证' }] }], added: [], takenAway: [] },
  })
})
