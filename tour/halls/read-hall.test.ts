import { afterEach, expect, test, vi } from 'vitest'
import { Day } from '../../model/day.ts'
import { HallShelf } from '../testing/hall-shelf.ts'
import { readHall } from './read-hall.ts'

const TODAY = Day.parse('2026-11-29')
const never = new AbortController().signal

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A shelf that answers for a bundle, and what it was told to change in its files. */
function shelf(
  works: number,
  photos: number,
  change: (path: string, file: Record<string, unknown>) => Record<string, unknown> = (_, file) => file,
  missing = /$^/,
) {
  const files = new HallShelf(works, photos)
  files.missing = missing
  vi.spyOn(console, 'warn').mockReturnValue(undefined)
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = await files.answer(url.replace('/c/k/1/', ''))
    return answer.ok ? Response.json(change(url, (await answer.json()) as Record<string, unknown>)) : answer
  })
  return () => readHall('/c/k/1/', 'hall:test', TODAY, never)
}

test('H1 works come in the order of the hall, then the photos of its albums, each with what is told of it', async () => {
  const read = await shelf(2, 600)()
  if (!read.ok) throw new Error('hall: wants to be read')
  const { pictures, albums, missing } = read.value
  expect(missing).toBe(0)
  expect(albums.map(({ title }) => title.zh)).toEqual(['相册0', '相册1'])
  expect(pictures.map(({ album }) => album)).toEqual([-1, -1, ...Array.from({ length: 500 }, () => 0), ...Array.from({ length: 100 }, () => 1)])
  expect(pictures[1]).toMatchObject({
    title: { zh: '作品1' },
    by: { zh: '示例作者 1' },
    medium: { zh: '水彩' },
    widthCm: 90,
    heightCm: 60,
    made: 2025,
    story: { zh: '故事1' },
  })
})

test('what may not be shown today does not hang: a work that is over, a photo of people who took their consent back', async () => {
  const read = await shelf(3, 3, (path, file) => {
    if (path.endsWith('w0.json')) return { ...file, validTo: '2026-11-28' }
    if (path.endsWith('w1.json')) return { ...file, picture: { ...(file['picture'] as object), people: { agreed: true, withdrawn: '2026-11-29' } } }
    if (path.endsWith('a0.json'))
      return {
        ...file,
        photos: (file['photos'] as object[]).map((photo, at) => (at === 1 ? { ...photo, people: { agreed: true, until: '2026-11-28' } } : photo)),
      }
    return file
  })()
  expect(read).toMatchObject({ ok: true, value: { missing: 0 } })
  expect(read.ok ? read.value.pictures.map(({ media }) => media.src) : null).toEqual(['media/2/large.webp', 'media/3/large.webp', 'media/5/large.webp'])
})

test('a work that cannot be read is counted and the rest hangs; when nothing can be read the hall says why', async () => {
  const some = await shelf(3, 0, undefined, /w1\.json/)()
  expect(some).toMatchObject({ ok: true, value: { missing: 1 } })
  expect(some.ok ? some.value.pictures.length : 0).toBe(2)
  expect(await shelf(3, 0, undefined, /work/)()).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
  expect(await shelf(3, 0, undefined, /hall/)()).toMatchObject({ ok: false, problem: { kind: 'no-line', file: '/c/k/1/item/hall/test.json' } })
  expect(await shelf(1, 0, () => ({ kind: 'hall' }))()).toMatchObject({ ok: false, problem: { kind: 'broken' } })
})

test('a hall in which nothing hangs yet is read as it is', async () => {
  expect(await shelf(0, 0)()).toMatchObject({ ok: true, value: { pictures: [], albums: [], missing: 0 } })
})
