// The files of one picture that is looked at closely, read through a door that a test holds.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Media } from '../../model/content/media.ts'
import { ok, problem } from '../../model/result.ts'
import { CloserPictures, type ReadBlob } from './closer-pictures.ts'
import { MOST_TILES } from './deep-choice.ts'

const PLAIN: Media = { src: 'm/large.webp', small: 'm/small.webp', width: 2048, height: 1536, sha256: 'a', people: 'none' }
const DEEP: Media = { ...PLAIN, deep: { width: 16_001, height: 12_001, tile: 512, levels: 3, at: 'deep/a' } }
const all = { level: 0, rows: [0, 7], columns: [0, 7] } as const

let missing: RegExp
let asked: string[]
let given: Set<string>
/** lets the files come that were asked for since the last time, and those that are asked for then */
let comes: () => Promise<void>
let readBlob: ReadBlob
let pictures: CloserPictures | null

beforeEach(() => {
  missing = /$^/
  asked = []
  given = new Set()
  pictures = null
  vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const [make, take] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)]
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = make(blob)
    given.add(url)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    given.delete(url)
    take(url)
  })
  let waiting: (() => void)[] = []
  readBlob = (url, signal) => {
    asked.push(url)
    return new Promise((resolve) => {
      waiting.push(() =>
        resolve(signal.aborted ? problem({ kind: 'not-wanted' }) : missing.test(url) ? problem({ kind: 'no-line', file: url }) : ok(new Blob([url]))),
      )
    })
  }
  comes = async () => {
    while (waiting.length > 0) {
      const now = waiting
      waiting = []
      for (const come of now) come()
      // Whoever waited for them goes on in the microtasks after.
      for (let turns = 0; turns < 8; turns++) await Promise.resolve()
    }
  }
})

afterEach(() => {
  pictures?.close()
  vi.restoreAllMocks()
})

const open = async (media: Media) => {
  pictures = new CloserPictures(media, '/c/k/1/', readBlob)
  await comes()
  return pictures
}
const keys = (of: CloserPictures) => of.store.state.pieces.map(({ key }) => key)

test('the small picture comes first, then the large one, each over the whole', async () => {
  const of = await open(DEEP)
  expect(asked).toEqual(['/c/k/1/m/small.webp', '/c/k/1/m/large.webp'])
  expect(keys(of)).toEqual(['m/small.webp', 'm/large.webp'])
  expect(of.store.state.pieces[1]).toMatchObject({ left: 0, top: 0, width: 16_001, height: 12_001 })
})

test('B25 tiles come six at a time, the middle first, and lie on what is coarser; those no longer wanted are given up', async () => {
  const of = await open(DEEP)
  of.want(all)
  expect(asked.slice(2)).toHaveLength(6)
  expect(asked.slice(2, 6).sort()).toEqual(['3-3', '3-4', '4-3', '4-4'].map((at) => `/c/k/1/deep/a/0/${at}.webp`))
  of.want({ level: 1, rows: [0, 0], columns: [0, 1] })
  await comes()
  expect(keys(of)).toEqual(['m/small.webp', 'm/large.webp', '1/0-0.webp', '1/0-1.webp'])
  of.want({ level: 0, rows: [0, 0], columns: [0, 0] })
  await comes()
  expect(keys(of)).toEqual(['m/small.webp', 'm/large.webp', '1/0-0.webp', '1/0-1.webp', '0/0-0.webp'])
  // From farther off the sharper tile is put away and not read again later.
  of.want({ level: 1, rows: [0, 0], columns: [0, 1] })
  expect(keys(of)).not.toContain('0/0-0.webp')
  const before = asked.length
  of.want({ level: 0, rows: [0, 0], columns: [0, 0] })
  await comes()
  expect([keys(of).includes('0/0-0.webp'), asked.length]).toEqual([true, before])
})

test('B25 tiles lie side by side without a gap and end where the picture ends, on every level', async () => {
  const of = await open(DEEP)
  for (const [level, columns] of [
    [0, 32],
    [1, 16],
    [2, 8],
  ] as const) {
    of.want({ level, rows: [0, 0], columns: [0, columns - 1] })
    await comes()
    const row = of.store.state.pieces.filter(({ key }) => key.startsWith(`${level}/0-`)).sort((a, b) => a.left - b.left)
    expect(row).toHaveLength(columns)
    expect(row[0]?.left).toBe(0)
    for (const [at, { left }] of row.entries()) if (at > 0) expect(left).toBeCloseTo((row[at - 1]?.left ?? 0) + (row[at - 1]?.width ?? 0), 6)
    expect((row.at(-1)?.left ?? 0) + (row.at(-1)?.width ?? 0)).toBeCloseTo(16_001, 6)
  }
})

test('B25 however far one wanders, no more are held than a device may, and closing lets go of all', async () => {
  const of = await open(DEEP)
  for (let far = 0; far < 24; far += 8)
    for (let right = 0; right < 32; right += 8) {
      of.want({ level: 0, rows: [far, far + 7], columns: [right, right + 7] })
      await comes()
      expect(given.size).toBeLessThanOrEqual(MOST_TILES + 2)
      expect(keys(of).filter((key) => key.startsWith('0/')).length).toBeLessThanOrEqual(MOST_TILES)
    }
  expect(given.size).toBeGreaterThan(MOST_TILES / 2)
  of.close()
  expect(given.size).toBe(0)
})

test('B25 what is missing shows from above and is told once; when the line is back it is asked for again', async () => {
  const of = await open(DEEP)
  missing = /deep/
  of.want({ level: 0, rows: [0, 1], columns: [0, 1] })
  await comes()
  expect(of.store.state).toMatchObject({ coarse: true, trouble: null })
  expect(keys(of)).toEqual(['m/small.webp', 'm/large.webp'])
  expect(console.warn).toHaveBeenCalledTimes(1)
  missing = /$^/
  of.tryAgain()
  await comes()
  expect(keys(of)).toHaveLength(6)
  expect(of.store.state.coarse).toBe(false)
})

test('a picture of which nothing can be had says whether it is the line, and one whose bytes are no picture says that', async () => {
  missing = /m\//
  const gone = await open(PLAIN)
  expect(gone.store.state).toMatchObject({ pieces: [], trouble: 'no-line' })
  missing = /$^/
  gone.tryAgain()
  await comes()
  expect(gone.store.state).toMatchObject({ trouble: null })
  gone.broken('m/large.webp')
  expect([keys(gone), gone.store.state.trouble, gone.store.state.coarse]).toEqual([['m/small.webp'], null, true])
  gone.broken('m/small.webp')
  expect([keys(gone), gone.store.state.trouble]).toEqual([[], 'broken'])
})

test('without the small picture the large one is enough, and the small one does not come over it later', async () => {
  missing = /small/
  const of = await open(PLAIN)
  expect([keys(of), of.store.state.coarse]).toEqual([['m/large.webp'], false])
  missing = /$^/
  of.tryAgain()
  await comes()
  expect(keys(of)).toEqual(['m/large.webp'])
})

test('a large picture that cannot be had leaves the small one, and says so', async () => {
  missing = /large/
  const of = await open(PLAIN)
  expect([keys(of), of.store.state]).toEqual([['m/small.webp'], expect.objectContaining({ trouble: null, coarse: true })])
})
