import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { showWhere } from '../problem.ts'
import { desk, DRAFT, HALL, tellFaults } from '../testing/faults.ts'
import { film } from '../testing/folder.ts'

tellFaults([
  ['a file of an unknown kind', () => desk.put('价目表.xlsx', 'x'), '价目表.xlsx', '不认识这种文件 | is of an unknown kind', 'content/README.md'],
  ['a HEIC photo', () => desk.put('media/IMG_1.heic', 'x'), 'media/IMG_1.heic', '是 HEIC 照片，不能使用 | is a HEIC photo', '兼容性最佳'],
  [
    'a link',
    () => symlinkSync('/etc/passwd', join(desk.folder, 'media/passwd.jpg')),
    'media/passwd.jpg',
    '可能指到文件夹外面 | may lead out of the folder',
    'put the file itself there',
  ],
  [
    'a linked folder',
    () => symlinkSync('/etc', join(desk.folder, 'panoramas/etc')),
    'panoramas/etc',
    '可能指到文件夹外面 | may lead out of the folder',
    '请放入文件本身',
  ],
  ['no word of which community it is', () => desk.put('community.yaml', null), 'community.yaml', '缺少这个文件 | is missing', 'content/README.md'],
  ['broken YAML', () => desk.put('tour.yaml', 'viewpoints:\n  v01: {\n'), 'tour.yaml:3', '写法有错 | cannot be read', '缩进、冒号和引号'],
  [
    'a file saved as GBK',
    () => desk.put('notices/water.md', Uint8Array.from([0xd6, 0xdc, 0xcb, 0xc4])),
    'notices/water.md',
    '不是 UTF-8 编码 | is not UTF-8',
    '另存为',
  ],
  ['a table too large', () => desk.put('guides.csv', Buffer.alloc(17 * 1024 * 1024, 0x61)), 'guides.csv', '有 17.0 MB | has 17.0 MB', '分成几个文件'],
  [
    'a bomb of aliases',
    () => desk.put('synonyms.yaml', bomb()),
    'synonyms.yaml',
    '写法有错：Excessive alias count | cannot be read: Excessive alias count',
    '检查',
  ],
  ['YAML nested without end', () => desk.put('synonyms.yaml', '['.repeat(100_000)), 'synonyms.yaml:1', '写法有错 | cannot be read', '检查'],
  ['a table that is empty', () => desk.put('guides.csv', '\n'), 'guides.csv', '表格是空的 | the table is empty', '第一行写列名'],
  ['a quote that never ends', () => desk.put('guides.csv', 'slug\n"a\n'), 'guides.csv:2', '引号没有结束 | a quoted cell never ends', '补上结束的引号'],
  [
    'letters behind a quote',
    () => desk.put('guides.csv', 'slug\n"a"b\n'),
    'guides.csv:2',
    '引号后面有多余的字 | characters after a closing quote',
    '逗号或换行',
  ],
  [
    'two columns of one name',
    () => desk.put('guides.csv', 'slug,slug\na,b\n'),
    'guides.csv:1 › slug',
    '有两列都叫“slug” | two columns are named slug',
    '只能用一次',
  ],
  ['a row too wide', () => desk.put('guides.csv', 'slug\na,b\n'), 'guides.csv:2', '有 2 列 | has 2 columns', '应有 1 列'],
])

const bomb = () =>
  ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 8 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)].join('\n')

test('B12 everything that is wrong is told in one run, and what only follows from it is not', async () => {
  desk.put('价目表.xlsx', 'x')
  // The hall is broken, and the event, the guide and the story that name it are told nothing of it.
  desk.change('places.csv', 'office', 'palace')
  desk.change('hotlines.yaml', '"119"', '"call the fire brigade"')
  const pressed = await desk.press({ drafts: true })
  if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
  expect(pressed.problems.map(showWhere).sort()).toEqual(['hotlines.yaml › hotline:fire › number', `${HALL} › placeType`, '价目表.xlsx'])
})

test('B12 a file that cannot be read is told once, and nobody is missed in it', async () => {
  const tellings: [string, () => void, string][] = [
    ['layout.json', () => desk.put('layout.json', '{"viewpoints": ['), 'layout.json'],
    ['calendar.yaml', () => desk.put('calendar.yaml', 'years: ['), 'calendar.yaml:1'],
    ['places.csv', () => desk.put('places.csv', `${DRAFT['places.csv']}"`), 'places.csv:3'],
    ['tour.yaml', () => desk.put('tour.yaml', 'viewpoints: ['), 'tour.yaml:1'],
    ['works.csv', () => desk.change('works.csv', ',1,media', ',one,media'), 'works.csv:2 › work:first-snow › order'],
  ]
  for (const [file, make, where] of tellings) {
    make()
    const pressed = await desk.press({ drafts: true })
    if (pressed.is !== 'refused') throw new Error(`${file}: it was ${pressed.is}`)
    expect(pressed.problems.map(showWhere)).toEqual([where])
    desk.put(file, DRAFT[file] as string)
  }
})

test('B12 what is neither file nor folder is named and not waited for', async () => {
  execFileSync('mkfifo', [join(desk.folder, 'guides/pipe.yaml')])
  const pressed = await desk.press({ drafts: true })
  if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
  expect(pressed.problems.map((problem) => [showWhere(problem), problem.wrong[1]])).toEqual([['guides/pipe.yaml', 'is no ordinary file']])
})

test('B12 fields that turn in a circle, and plans nested without end, are named', async () => {
  desk.put('guides/round.yaml', (DRAFT['guides/elder-card.yaml'] as string).replace(/^title.*$/m, 'title: &x [*x]'))
  desk.put('layout.json', `{"viewpoints":${'['.repeat(100_000)}`)
  const pressed = await desk.press({ drafts: true })
  if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
  expect(pressed.problems.map(({ file }) => file).sort()).toEqual(['guides/round.yaml', 'layout.json'])
})

test('B12 fifty thousand items are refused in bounded memory, with a way out', async () => {
  const header = 'slug,title@zh,translation,validFrom,reviewBy,owner@zh\n'
  desk.put('guides.csv', header + Array.from({ length: 50_000 }, (_, at) => `s${at},事项${at},missing,2026-01-01,2027-01-01,街道\n`).join(''))
  const before = process.memoryUsage().rss
  const pressed = await desk.press({ drafts: true })
  if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
  expect(pressed.problems.map((problem) => problem.wrong[1])).toEqual(['there are 50009 items, more than 20000'])
  expect(pressed.problems[0]?.mend[1]).toContain('divide them into several bundles')
  expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024)
})

test('B12 fifty thousand broken rows are counted, and the first of them told', async () => {
  desk.put('guides.csv', `slug\n${'a,b\n'.repeat(50_000)}`)
  const pressed = await desk.press({ drafts: true })
  expect(pressed).toMatchObject({ is: 'refused', count: 50_000 })
  if (pressed.is === 'refused') expect(pressed.problems).toHaveLength(200)
})

test('B12 a folder in a folder that links round in a circle ends', async () => {
  mkdirSync(join(desk.folder, 'guides/deep'))
  symlinkSync('..', join(desk.folder, 'guides/deep/up'))
  const pressed = await desk.press({ drafts: true })
  if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
  expect(pressed.problems.map(showWhere)).toEqual(['guides/deep/up'])
})

test('B18 a film larger than the others is still laid in pieces that a terminal can hold', async () => {
  desk.put('media/walk.webm', film(9_000_000))
  expect(await desk.press({ drafts: true })).toMatchObject({ is: 'pressed' })
})
