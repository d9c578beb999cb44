import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problems, showWhere } from '../problem.ts'
import { Folder } from './files.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xinxiji-files-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), content)
}
function open(): { folder: Folder; problems: Problems } {
  const problems = new Problems()
  return { folder: new Folder(root, problems), problems }
}
const said = (problems: Problems) => problems.found.map((problem) => `${showWhere(problem)}|${problem.wrong[1]}|${problem.mend[1]}`)

test('a folder knows its files in one order, on every machine', () => {
  for (const file of ['tour.yaml', 'guides/b.yaml', 'community.yaml', 'guides/a.yaml', 'panoramas/v01.jpg']) put(file, '')
  const { folder, problems } = open()
  expect(folder.files).toEqual(['community.yaml', 'guides/a.yaml', 'guides/b.yaml', 'panoramas/v01.jpg', 'tour.yaml'])
  expect(problems.found).toEqual([])
})

test('C10 a file of an unknown kind is named, wherever it lies, and none is left out in silence', () => {
  for (const file of ['价目表.xlsx', 'guides/a.yml', 'guides/deep/a.yaml', 'panoramas/v01.png', 'Thumbs.db', 'notices/a.txt']) put(file, 'x')
  const { problems } = open()
  expect(problems.found.map((problem) => problem.file).sort()).toEqual([
    'Thumbs.db',
    'guides/a.yml',
    'guides/deep/a.yaml',
    'notices/a.txt',
    'panoramas/v01.png',
    '价目表.xlsx',
  ])
  expect(problems.found[0]).toMatchObject({ wrong: ['不认识这种文件', 'is of an unknown kind'] })
})

test('a link is named and not followed, so a folder cannot bring in what lies outside it', () => {
  symlinkSync('/etc/hostname', join(root, 'community.yaml'))
  mkdirSync(join(root, 'real'))
  symlinkSync('/etc', join(root, 'guides'))
  const { folder, problems } = open()
  expect(said(problems).sort()).toEqual([
    'community.yaml|is a link, which may lead out of the folder|put the file itself there',
    'guides|is a link, which may lead out of the folder|put the file itself there',
  ])
  expect(folder.files).toEqual([])
})

test('a file saved as GBK by an old Windows program is named, with how to save it', () => {
  // 便民 in GBK
  put('guides.csv', Uint8Array.from([0x73, 0x6c, 0x75, 0x67, 0x0a, 0xb1, 0xe3, 0xc3, 0xf1]))
  const { folder, problems } = open()
  expect(folder.text('guides.csv')).toBeNull()
  expect(said(problems)).toEqual(['guides.csv|is not UTF-8 (GBK loses all Uyghur letters)|save it as UTF-8 or CSV UTF-8'])
})

test('a file saved as UTF-16 is named too, and a byte order mark is no letter', () => {
  put('guides.csv', Uint8Array.from([0xff, 0xfe, 0x73, 0x00]))
  put('tour.yaml', '\uFEFFviewpoints: {}')
  const { folder, problems } = open()
  expect(folder.text('guides.csv')).toBeNull()
  expect(folder.data('tour.yaml')).toEqual({ viewpoints: {} })
  expect(problems.found).toHaveLength(1)
})

test('a text file that is larger than anybody writes is named and not read', () => {
  put('guides.csv', Buffer.alloc(16 * 1024 * 1024 + 1, 0x61))
  put('events.yaml', Buffer.alloc(2 * 1024 * 1024 + 1, 0x61))
  const { folder, problems } = open()
  expect([folder.text('guides.csv'), folder.text('events.yaml')]).toEqual([null, null])
  expect(said(problems)).toEqual([
    'guides.csv|has 16.0 MB, over 16 MB|divide it into several files',
    'events.yaml|has 2.0 MB, over 2 MB|divide it into several files',
  ])
})

test('a HEIC photo is refused with the setting of the phone that makes it', () => {
  put('media/IMG_0001.HEIC', 'x')
  expect(said(open().problems)).toEqual([
    'media/IMG_0001.HEIC|is a HEIC photo, which cannot be used|on an iPhone set Settings → Camera → Formats to Most Compatible, or save it as JPEG',
  ])
})

test('broken YAML and broken JSON are named with their line', () => {
  put('community.yaml', 'title:\n  zh: 小社区\n phone: 1\n')
  put('layout.json', '{"buildings": [,]}')
  const { folder, problems } = open()
  expect([folder.data('community.yaml'), folder.data('layout.json')]).toEqual([undefined, undefined])
  expect(problems.found[0]).toMatchObject({
    file: 'community.yaml',
    line: expect.toSatisfy((line: unknown) => line === 2 || line === 3),
    wrong: [expect.stringContaining('写法有错：'), expect.stringContaining('cannot be read: ')],
  })
  expect(problems.found[1]).toMatchObject({ file: 'layout.json', wrong: [expect.stringContaining('写法有错：'), expect.anything()] })
  expect(problems.found.every(({ wrong, mend }) => ![...wrong, ...mend].join('').includes('\n'))).toBe(true)
})

test('the same key twice is broken YAML: neither of the two wins in silence', () => {
  put('community.yaml', 'phone: 1\nphone: 2\n')
  const { folder, problems } = open()
  expect(folder.data('community.yaml')).toBeUndefined()
  expect(problems.found).toHaveLength(1)
})

test('an alias bomb does not go off', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i < 9; i++) lines.push(`a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`)
  put('community.yaml', lines.join('\n'))
  const { folder, problems } = open()
  expect(folder.data('community.yaml')).toBeUndefined()
  expect(problems.found).toHaveLength(1)
  expect(problems.found[0]?.wrong[1]).toContain('cannot be read')
})

test('what is nested deeper than anybody writes is named and does not bring the press down', () => {
  put('community.yaml', '['.repeat(50_000))
  put('layout.json', '['.repeat(50_000))
  const { folder, problems } = open()
  expect([folder.data('community.yaml'), folder.data('layout.json')]).toEqual([undefined, undefined])
  expect(problems.found).toHaveLength(2)
})

test('YAML gives plain data and nothing that runs', () => {
  const { folder, problems } = open()
  expect(folder.yaml('a: !!js/function "function(){ throw 1 }"\nb: 2026-01-01\nc: no\n', 'x.yaml')).toEqual({
    a: 'function(){ throw 1 }',
    b: '2026-01-01',
    c: 'no',
  })
  expect(problems.found).toEqual([])
})

test('whatever stands in a YAML file, it is read or named, and nothing throws', () => {
  const { folder, problems } = open()
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'a: -[]{}&*!|>\'"#%@\n\t,?~') }))
  fc.assert(
    fc.property(text, (written) => {
      const before = problems.count
      const data = folder.yaml(written, 'a.yaml')
      if (data === undefined) expect(problems.count).toBe(before + 1)
    }),
    { numRuns: 300 },
  )
})
