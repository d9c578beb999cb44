import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { PressCache } from './cache.ts'
import { cssRange, gb2312, letterObjects } from './letters.ts'

const home = mkdtempSync(join(tmpdir(), 'xinxiji-letters-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const cache = new PressCache(home)
const letters = (texts: string[], which: 'used' | 'typed' = 'used') => letterObjects(texts, which, cache, () => undefined)

/** The code points of each face in a style sheet. */
function facesIn(css: string): { file: string; codes: Set<number> }[] {
  return [...css.matchAll(/url\(([^)]+)\)[^}]*unicode-range:([^}]+)\}/g)].map(([, file, ranges]) => ({
    file: file as string,
    codes: new Set(
      (ranges as string).split(',').flatMap((range) => {
        const [from, to] = range
          .trim()
          .slice(2)
          .split('-')
          .map((end) => Number.parseInt(end, 16)) as [number, number | undefined]
        return Array.from({ length: (to ?? from) - from + 1 }, (_, at) => from + at)
      }),
    ),
  }))
}
const textOf = (objects: Awaited<ReturnType<typeof letters>>, path: string) => new TextDecoder().decode(objects.find((object) => object.path === path)?.read())

test('B17 a bundle carries the characters its texts use, each Chinese one in one file, and no other Chinese ones', async () => {
  const objects = await letters(['便民服务大厅', '2 号楼：09:00–17:30', 'مۇلازىمەت زالى'])
  const faces = facesIn(textOf(objects, 'fonts/sans.css'))
  const chinese = faces.filter(({ file }) => file.includes('sans-sc'))
  for (const character of '便民服务大厅号楼2:–')
    expect(
      chinese.filter(({ codes }) => codes.has(character.codePointAt(0) as number)),
      character,
    ).toHaveLength(1)
  expect(chinese.some(({ codes }) => codes.has('龘'.codePointAt(0) as number))).toBe(false)
  const arabic = faces.filter(({ file }) => file.includes('sans-arabic'))
  for (const character of 'مۇلازىمەتۋژڭھې')
    expect(
      arabic.some(({ codes }) => codes.has(character.codePointAt(0) as number)),
      character,
    ).toBe(true)
  expect(objects.map(({ path }) => path)).toEqual(expect.arrayContaining(['fonts/noto-sans-sc-licence.txt', 'fonts/noto-sans-arabic-licence.txt']))
  // Every file the sheet names is there, is a WOFF2 font and has something in it.
  for (const { file } of faces) {
    const bytes = objects.find((object) => object.path === `fonts/${file}`)?.read() as Uint8Array
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('wOF2')
    expect(bytes.length).toBeGreaterThan(300)
  }
  const bytes = objects.filter(({ path }) => path.endsWith('.woff2') && path.includes('sans-sc')).reduce((sum, { size }) => sum + size, 0)
  expect(bytes).toBeLessThan(30_000)
})

test('B17 the characters that residents type are those of GB 2312', () => {
  const characters = gb2312()
  expect([...characters].filter((character) => /\p{Script=Han}/u.test(character)).length).toBeGreaterThanOrEqual(6763)
  for (const character of '啊座亍齄１Ａａ，。：；A~') expect(characters.has(character), character).toBe(true)
  expect(characters.has('\uFFFD')).toBe(false)
})

test('B17 with nothing new to cut, letters come from what was kept, byte for byte', async () => {
  const print = async () => (await letters(['晨光里'])).map(({ path, hash }) => `${path} ${hash}`)
  expect(await print()).toEqual(await print())
})

test('B17 ranges as CSS writes them name each code point once and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0x20, max: 0x2ffff }), { minLength: 1, maxLength: 80 }), (codes) => {
      const [face] = facesIn(`@font-face{src:url(x);unicode-range:${cssRange(codes)}}`)
      expect([...(face?.codes ?? [])].sort((a, b) => a - b)).toEqual([...codes].sort((a, b) => a - b))
    }),
  )
})
