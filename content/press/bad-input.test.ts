// Every rule broken once, as staff break it. Each time: the file, the item and the field are named, what is wrong and how to
// mend it is said in both languages on one line, and nothing is written.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showWhere } from '../problem.ts'
import { film, panorama, photo, TINY as WHOLE, tinyDesk, type TinyDesk } from '../testing/folder.ts'

/** The tiny folder as a draft, whose translations may have gaps, so that each fault below is the only one. */
const TINY: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WHOLE).map(([file, text]) => [
    file,
    text.replaceAll('ug: human', 'ug: draft').replaceAll('translation: human', 'translation: draft').replaceAll(',human,', ',draft,'),
  ]),
)

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
  for (const [file, text] of Object.entries(TINY)) desk.put(file, text)
})
afterEach(() => desk[Symbol.dispose]())

type Fault = readonly [fault: string, make: () => unknown, where: string, wrong: string, mend: string]

const guide = (more: string) => desk.put('guides/elder-card.yaml', `${TINY['guides/elder-card.yaml']}${more}`)
const notice = (more: string) => desk.change('notices/water.md', 'noticeType: service-interruption', more)
const event = (more: string) => desk.change('events.yaml', 'end: 2026-11-25T16:00', `end: 2026-11-25T16:00\n    ${more}`)
const place = (column: string, cell: string) => {
  desk.change('places.csv', ',x,y\r\n', `,x,y,${column}\r\n`)
  desk.change('places.csv', ',3,4\r\n', `,3,4,${cell}\r\n`)
}
const GUIDE = 'guides/elder-card.yaml › guide:elder-card'
const HALL = 'places.csv:2 › place:hall'
const decision = (yes: string, no: string, outcomes = 'can, cannot') =>
  guide(
    `decision:\n  questions:\n    - { id: age, ask: { zh: 满六十岁？ }, yes: ${yes}, no: ${no} }\n  outcomes:\n${outcomes
      .split(', ')
      .map((id) => `    - { id: ${id}, is: ask, text: { zh: 问 } }\n`)
      .join('')}`,
  )

const FILES: readonly Fault[] = [
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
]

const bomb = () =>
  ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 8 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)].join('\n')

const ITEMS: readonly Fault[] = [
  [
    'C10 an id that comes from the name of the file',
    () => guide('id: guide:other\n'),
    `${GUIDE} › id`,
    '不用写这个字段 | is not written here',
    '编号来自文件名',
  ],
  ['C3 a text of blanks and invisible marks', () => guide('summary: { zh: " \u200b", ug: باشقا }\n'), `${GUIDE} › summary.zh`, '现在是 | it is', '请写上内容'],
  [
    'a time that is written with a blank',
    () => desk.change('events.yaml', '2026-11-25T15:00', '2026-11-25 15:00'),
    'events.yaml › event:choir › start',
    '现在是“2026-11-25 15:00” | it is "2026-11-25 15:00"',
    '写成 2026-11-25T15:00',
  ],
  ['a field misspelt', () => guide('whoo: { zh: 老人 }\n'), `${GUIDE} › whoo`, '没有这个字段 | there is no such field', '检查拼写'],
  ['a field of another language', () => place('body@en', 'Hello'), `${HALL} › body@en`, '没有这个字段 | there is no such field', '检查拼写'],
  [
    'a title that is missing',
    () => desk.change('hotlines.yaml', 'title: { zh: 火警, ug: ئوت ئاپىتى }', 'summary: { zh: 火警 }'),
    'hotlines.yaml › hotline:fire › title',
    '没有填写 | it is missing',
    '必须填写',
  ],
  ['a day that does not exist', () => guide('checkedOn: 2026-02-30\n'), `${GUIDE} › checkedOn`, '现在是“2026-02-30” | it is "2026-02-30"', '日历上没有这一天'],
  [
    'a kind of place that is none',
    () => desk.change('places.csv', 'office', 'palace'),
    `${HALL} › placeType`,
    '现在是“palace” | it is "palace"',
    'choose one of office, health',
  ],
  ['a number that is none', () => guide('minAge: sixty\n'), `${GUIDE} › minAge`, '现在是“sixty” | it is "sixty"', '应为数字'],
  [
    'a link that is no address',
    () => guide('link: javascript:alert(1)\n'),
    `${GUIDE} › link`,
    '现在是“javascript:alert(1)” | it is "javascript:alert(1)"',
    'https://',
  ],
  ['no table of fields', () => desk.put('guides/elder-card.yaml', '- a\n'), GUIDE, '不是字段表 | is no table of fields', '字段: 内容'],
  [
    'no list where one must be',
    () => desk.put('hotlines.yaml', 'hotline: []\n'),
    'hotlines.yaml › hotlines',
    '没有 hotlines 列表 | has no list hotlines',
    '最外层写 hotlines:',
  ],
  ['no list of artists', () => desk.put('artists.yaml', 'artist: []\n'), 'artists.yaml › artists', '没有 artists 列表 | has no list artists', 'artists:'],
  [
    'a slug that cannot stand in an address',
    () => desk.change('events.yaml', 'slug: choir', 'slug: ../choir'),
    'events.yaml › #1 › slug',
    '编号“../choir”不能用 | its slug "../choir" cannot be used',
    '小写字母',
  ],
  [
    'the same id twice',
    () => desk.put('places.csv', `${TINY['places.csv']}${TINY['places.csv']?.split('\r\n')[1]}\r\n`),
    'places.csv:3 › place:hall',
    '编号已在 places.csv 第 2 行用过 | already used in places.csv, line 2',
    '没有用过的编号',
  ],
  [
    'a notice without its fields',
    () => desk.put('notices/water.md', '周四停水。\n'),
    'notices/water.md',
    '开头没有两行 --- | does not begin with its fields',
    '最上面补上',
  ],
  [
    'a Uyghur notice alone',
    () => desk.put('notices/gas.ug.md', 'گاز\n'),
    'notices/gas.ug.md',
    '没有对应的中文通知 | has no Chinese notice beside it',
    'notices/gas.md',
  ],
  ['a table of photos alone', () => desk.put('albums/sea.csv', 'file\n'), 'albums/sea.csv', '没有对应的相册 | belongs to no album', 'albums/sea.yaml'],
  [
    'Uyghur lost in GBK',
    () => desk.change('places.csv', 'مۇلازىمەت زالى', '??????? ????'),
    `${HALL} › title@ug`,
    '维吾尔文变成了问号 | its Uyghur has become question marks',
    'CSV UTF-8',
  ],
  [
    'hours that nobody understands',
    () => desk.change('places.csv', 'mo-fr 09:00-12:00 13:30-17:30', '早九晚五'),
    `${HALL} › hours`,
    '看不懂的开放时间“早九晚五” | are not understood',
    'mo-fr 09:00',
  ],
  [
    'exceptions that nobody understands',
    () => place('exceptions', '过年'),
    `${HALL} › exceptions`,
    '看不懂的例外日“过年” | are not understood',
    '2027-02-06 closed',
  ],
  [
    'hours that end before they begin',
    () => desk.change('places.csv', '13:30-17:30', '22:00-06:00'),
    `${HALL} › hours`,
    '关门 06:00 不晚于开门 22:00 | closes at 06:00',
    '写成两段',
  ],
  [
    'a day both closed and open',
    () => place('exceptions', '2027-02-06 closed; 2027-02-06 09:00-12:00'),
    `${HALL} › exceptions`,
    '2027-02-06 又关门又开门 | both closed and open on 2027-02-06',
    '只留一个',
  ],
  [
    'an end before the beginning',
    () => guide('validTo: 2025-01-01\n'),
    `${GUIDE} › validTo`,
    '结束日 2025-01-01 早于开始日 | ends on 2025-01-01, before',
    '改正其中一个日期',
  ],
  [
    'C2 a translation that is not there',
    () => desk.change('guides/elder-card.yaml', ', ug: ياشانغانلار كىنىشكىسى', ''),
    `${GUIDE} › translation`,
    '但标题没有维吾尔文 | but the title has none',
    'title.ug',
  ],
  [
    'C2 a translation said to be missing',
    () => desk.change('guides/elder-card.yaml', 'ug: draft', 'ug: missing'),
    `${GUIDE} › translation`,
    '写着没有维吾尔文 | says its Uyghur is missing',
    'draft、human',
  ],
  ['C11 withdrawn without a word', () => guide('status: withdrawn\n'), `${GUIDE} › withdrawn`, '没有写原因 | nobody says why', 'withdrawn: { on: 日期'],
  [
    'C11 a reason without a withdrawal',
    () => guide('withdrawn: { on: 2026-11-01, reason: { zh: 错 } }\n'),
    `${GUIDE} › withdrawn`,
    '但状态是 published | its status is published',
    'status: withdrawn',
  ],
  ['ages the wrong way round', () => guide('minAge: 60\nmaxAge: 18\n'), `${GUIDE} › maxAge`, '最大年龄 18 小于 | under the least age 60', '改正其中一个'],
  [
    'C13 an answer into nothing',
    () => decision('can', 'cannott', 'can'.concat(', cannot')),
    `${GUIDE} › decision`,
    '答案指向没有的“cannott” | leads to cannott, which does not exist',
    '写问题或结果的名字',
  ],
  ['C13 a circle', () => decision('can', 'age'), `${GUIDE} › decision`, '又回到“age” | comes back to age in a circle', '走到一个结果'],
  [
    'C13 a name used twice',
    () => decision('can', 'cannot', 'can, cannot, can'),
    `${GUIDE} › decision`,
    '“can”用了两次 | uses the name can twice',
    '各用一个名字',
  ],
  [
    'C13 an outcome nobody reaches',
    () => decision('can', 'cannot', 'can, cannot, maybe'),
    `${GUIDE} › decision`,
    '“maybe”谁也走不到 | has maybe, which no answer leads to',
    '指向它，或去掉它',
  ],
  [
    'a sample that is not among the pictures',
    () => guide('materials: [{ name: { zh: 表 }, sample: media/lake.jpg }]\n'),
    `${GUIDE} › materials.0.sample`,
    '不在这份指南的 media 里 | not among the media of this guide',
    '加进 media',
  ],
  [
    'publicity without its stage',
    () => notice('noticeType: publicity'),
    'notices/water.md › notice:water › publicityStage',
    '没有写第几次公示 | without its stage',
    'publicityStage: 1',
  ],
  [
    'objections before the beginning',
    () => notice('noticeType: publicity\npublicityStage: 1\nobjectUntil: 2025-12-01'),
    'notices/water.md › notice:water › objectUntil',
    '2025-12-01 早于开始日 | is 2025-12-01, before it begins',
    '改正其中一个日期',
  ],
  [
    'an event that ends before it starts',
    () => desk.change('events.yaml', 'end: 2026-11-25T16:00', 'end: 2026-11-25T14:00'),
    'events.yaml › event:choir › end',
    '不晚于开始 | not after its start',
    '改正其中一个时间',
  ],
  [
    'C7 a repetition that ends before the first time',
    () => event('repeats: { every: week, until: 2026-11-01 }'),
    'events.yaml › event:choir › repeats.until',
    '2026-11-01 早于第一次 | before the first time',
    '最后一次的日期',
  ],
  [
    'C7 a repetition without end',
    () => event('repeats: { every: week, until: 2099-01-01 }'),
    'events.yaml › event:choir › repeats.until',
    '重复超过五年 | for more than five years',
    '写近一点的日期',
  ],
  [
    'C7 a weekday of a month every week',
    () => event('repeats: { every: week, until: 2027-01-01, on: { nth: 2, weekday: sa } }'),
    'events.yaml › event:choir › repeats.on',
    '只用于每月 | it comes every week',
    '每周的写 byday',
  ],
  [
    'C7 days of the week every month',
    () => event('repeats: { every: month, until: 2027-01-01, byday: [sa] }'),
    'events.yaml › event:choir › repeats.byday',
    '只用于每周 | it comes every month',
    'nth: 2',
  ],
]

const REFERENCES: readonly Fault[] = [
  [
    'C9 a place that does not exist',
    () => desk.change('guides/elder-card.yaml', 'place:hall', 'place:hal'),
    `${GUIDE} › places`,
    '没有“place:hal” | names place:hal, which does not exist',
    '检查编号',
  ],
  [
    'C9 a place that is no place',
    () => desk.change('guides/elder-card.yaml', 'place:hall', 'event:choir'),
    `${GUIDE} › places`,
    '“event:choir”不是 place | is no place',
    'place: 开头',
  ],
  ['C9 an item related to itself', () => guide('related: [guide:elder-card]\n'), `${GUIDE} › related`, '指向了它自己 | names itself', '去掉'],
  [
    'C9 a step at a place that does not exist',
    () => guide('steps: [{ title: { zh: 去 }, where: place:nowhere }]\n'),
    `${GUIDE} › steps.0.where`,
    '没有“place:nowhere” | names place:nowhere',
    '检查编号',
  ],
  ['C9 a pole that does not exist', () => desk.change('places.csv', 'CG-0001', 'CG-0009'), `${HALL} › poleNo`, '没有“CG-0009” | names CG-0009', '检查编号'],
  ['C9 a viewpoint that does not exist', () => place('viewpoint', 'v77'), `${HALL} › viewpoint`, '没有“v77” | names v77', '检查编号'],
  [
    'C9 an event at a place that does not exist',
    () => desk.change('events.yaml', 'place: place:hall', 'place: place:gym'),
    'events.yaml › event:choir › place',
    '没有“place:gym” | names place:gym',
    '检查编号',
  ],
  [
    'C9 a work in a hall that does not exist',
    () => desk.change('works.csv', 'hall:ink', 'hall:oil'),
    'works.csv:2 › work:first-snow › hall',
    '没有“hall:oil” | names hall:oil',
    '检查编号',
  ],
  [
    'C9 a work of an artist nobody knows',
    () => desk.change('works.csv', 'artist-1', 'artist-9'),
    'works.csv:2 › work:first-snow › artist',
    '没有“artist-9” | names artist-9',
    '检查编号',
  ],
  [
    'C9 a successor that does not exist',
    () => guide('status: withdrawn\nwithdrawn: { on: 2026-11-01, reason: { zh: 错 }, successor: "guide:gone" }\n'),
    `${GUIDE} › withdrawn.successor`,
    '没有“guide:gone” | names guide:gone',
    '检查编号',
  ],
  [
    'C9 an outcome that leads to nothing',
    () =>
      guide(
        'decision: { questions: [{ id: a, ask: { zh: 吗 }, yes: y, no: n }], outcomes: [{ id: y, is: "yes", text: { zh: 能 }, to: "guide:gone" }, { id: n, is: "no", text: { zh: 不能 } }] }\n',
      ),
    `${GUIDE} › decision.outcomes.0.to`,
    '没有“guide:gone” | names guide:gone',
    '检查编号',
  ],
  [
    'B13 an own item hidden',
    () => desk.put('community.yaml', `${TINY['community.yaml']}hides: [{ id: "guide:elder-card", reason: { zh: 不办 } }]\n`),
    'community.yaml › guide:elder-card › hides',
    '本社区自己的条目 | an item of this bundle itself',
    'status: withdrawn',
  ],
]

const MEDIA: readonly Fault[] = [
  [
    'C12 one picture told of in two ways',
    () => desk.change('videos.yaml', 'people: none', 'people: { agreed: true }'),
    'videos.yaml › video:walk › poster.people',
    '说得不一样 | says other things of the people',
    '各处写得一样',
  ],
  [
    'C12 a work that does not say whether people are seen',
    () => desk.change('works.csv', ',none,', ',,'),
    'works.csv:2 › work:first-snow › picture.people',
    '没有填写 | it is missing',
    '',
  ],
  [
    'C10 photos written twice',
    () => desk.put('albums/lake.yaml', `${TINY['albums/lake.yaml']}photos: []\n`),
    'albums/lake.yaml › album:lake › photos',
    '照片写了两处 | lists its photos here and in albums/lake.csv',
    '只留一处',
  ],
  [
    'C12 a picture that is not there',
    () => guide('media: [{ file: media/form.jpg, alt: { zh: 表 }, people: none }]\n'),
    `${GUIDE} › media.0.file`,
    '没有文件 media/form.jpg | names media/form.jpg, which is not there',
    '放入这个文件',
  ],
  [
    'C12 a picture nobody tells of',
    () => desk.change('works.csv', '雪落在屋顶上。,ئۆگزىگە قار ياغدى.', ','),
    'works.csv:2 › work:first-snow › picture.alt',
    '没有写图里是什么 | has no alt',
    '用一句话写出',
  ],
  [
    'C12 no word of whether people agreed',
    () => desk.change('albums/lake.csv', ',none,', ',,'),
    'albums/lake.csv:2 › album:lake › people',
    '没有填写 | it is missing',
    '',
  ],
  [
    'C12 a picture outside of media/',
    () => desk.change('albums/lake.csv', 'media/lake.jpg', 'media/../../lake.jpg'),
    'albums/lake.csv:2 › album:lake › file',
    '现在是“media/../../lake.jpg” | it is "media/../../lake.jpg"',
    'media/',
  ],
  [
    'C10 a picture for nobody',
    async () => desk.put('media/extra.jpg', await photo(8, 8, '#fff')),
    'media/extra.jpg',
    '没有条目用到它 | is used by no item',
    '或拿走',
  ],
  [
    'C12 a photo of no bytes',
    () => desk.put('media/first-snow.jpg', ''),
    'media/first-snow.jpg › work:first-snow › picture',
    '是空文件（0 字节） | is empty (0 bytes)',
    '重新拷贝',
  ],
  [
    'C12 a photo cut off in the middle',
    async () => desk.put('media/first-snow.jpg', (await photo(480, 320, '#c04030')).subarray(0, 900)),
    'media/first-snow.jpg › work:first-snow › picture',
    '图片损坏或不完整 | is damaged or cut off',
    '重新拷贝原图',
  ],
  [
    'C12 a photo that is really a HEIC',
    () => desk.put('media/first-snow.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')),
    'media/first-snow.jpg › work:first-snow › picture',
    '其实是 HEIC 照片 | is really a HEIC photo',
    '兼容性最佳',
  ],
  [
    'C12 a photo that is really a PNG',
    async () =>
      desk.put(
        'media/first-snow.jpg',
        await sharp(await photo(8, 8, '#fff'))
          .png()
          .toBuffer(),
      ),
    'media/first-snow.jpg › work:first-snow › picture',
    '其实是 png | but is a png',
    '另存为 JPEG',
  ],
  [
    'C12 a photo that is no picture',
    () => desk.put('media/first-snow.jpg', 'MZ not a picture'),
    'media/first-snow.jpg › work:first-snow › picture',
    '其实是别的文件 | but is something else',
    '另存为 JPEG',
  ],
  [
    'C12 a photo of a hundred megapixels',
    async () => desk.put('media/first-snow.jpg', await huge()),
    'media/first-snow.jpg › work:first-snow › picture',
    '有 100 百万像素（10000x10000） | has 100 megapixels (10000x10000)',
    '先缩小',
  ],
  [
    'C17 a film without Uyghur captions',
    () => {
      desk.change('videos.yaml', ', ug: media/walk.ug.vtt', '')
      desk.put('media/walk.ug.vtt', null)
    },
    'videos.yaml › video:walk › captions.ug',
    '缺少维吾尔文字幕 | lacks captions or transcript in Uyghur',
    'ug: missing',
  ],
  [
    'C17 captions that do not begin as such',
    () => desk.put('media/walk.zh.vtt', '00:00.000 --> 00:04.000\n湖\n'),
    'media/walk.zh.vtt:1',
    '第一行不是 WEBVTT | does not begin with WEBVTT',
    'WEBVTT',
  ],
  [
    'C17 captions with times nobody understands',
    () => desk.change('media/walk.zh.vtt', '00:00.000 -->', '0:0 -->'),
    'media/walk.zh.vtt:3',
    '看不懂这行时间 | times that are not understood',
    '00:03.000',
  ],
  [
    'C17 captions that run backwards',
    () => desk.change('media/walk.zh.vtt', '00:04.000', '00:00.000'),
    'media/walk.zh.vtt:4',
    '时间倒着走 | runs backwards',
    '按先后排列',
  ],
  ['C17 a caption without words', () => desk.change('media/walk.zh.vtt', '走到湖边。', ''), 'media/walk.zh.vtt:3', '没有字 | without words', '写上字'],
  ['C17 captions without any', () => desk.put('media/walk.zh.vtt', 'WEBVTT\n'), 'media/walk.zh.vtt:1', '一条字幕也没有 | has no caption at all', '至少写一条'],
  [
    'C17 captions longer than their film',
    () => desk.change('media/walk.zh.vtt', '00:04.000', '00:44.000'),
    'media/walk.zh.vtt',
    '字幕比影片（10 秒）长 | runs on after the film',
    '改正时间',
  ],
  [
    'B18 a film that is none',
    () => desk.put('media/walk.webm', 'not a film at all'),
    'media/walk.webm › video:walk',
    '不是 webm 影片 | is no webm film',
    '导出 WebM',
  ],
  ['B18 a film of no bytes', () => desk.put('media/walk.webm', ''), 'media/walk.webm › video:walk', '不是 webm 影片 | is no webm film', '导出 WebM'],
]

/** A hundred megapixels in a few kilobytes. */
const huge = () =>
  sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#123456' } })
    .jpeg({ quality: 1 })
    .toBuffer()

const WORDS: readonly Fault[] = [
  [
    'C15 a calendar kept without hours',
    () => {
      desk.change('places.csv', 'mo-fr 09:00-12:00 13:30-17:30', '')
      place('keepsCalendar', 'true')
    },
    `${HALL} › keepsCalendar`,
    '但没有写开放时间 | but states no hours',
    '写上 hours',
  ],
  ['C8 a category twice', () => desk.put('report.yaml', report(2)), 'report.yaml › ASK', '“ASK”用了不止一次 | has ASK more than once', '每个只写一次'],
  ['C8 too few sentences', () => desk.put('report.yaml', report(1, 3)), 'report.yaml › categories.0.sentences', '现在是 | it is', '至少 6'],
  [
    'C14 two works at one place',
    () => desk.put('works.csv', `${TINY['works.csv']}${TINY['works.csv']?.split('\r\n')[1]?.replace('first-snow', 'second')}\r\n`),
    'works.csv:3 › work:second › order',
    '第 1 个位置已挂了 work:first-snow | where work:first-snow hangs',
    '空着的位置',
  ],
  [
    'C14 a consent that ends before it begins',
    () => desk.change('artists.yaml', 'until: 2030-12-31', 'until: 2020-12-31'),
    'artists.yaml › artist-1 › consent.until',
    '同意到 2020-12-31，早于 | before it was given',
    '改正其中一个日期',
  ],
  [
    'C14 an artist twice',
    () => desk.put('artists.yaml', `${TINY['artists.yaml']}${TINY['artists.yaml']?.slice('artists:\n'.length)}`),
    'artists.yaml › artist-1',
    '“artist-1”用了不止一次 | has artist-1 more than once',
    '每个只写一次',
  ],
  [
    'C15 a calendar that is not there',
    () => {
      desk.put('calendar.yaml', null)
      place('keepsCalendar', 'true')
    },
    `${HALL} › keepsCalendar`,
    '但没有 calendar.yaml | there is no calendar.yaml',
    '放入 calendar.yaml',
  ],
  [
    'C15 a day twice',
    () => desk.put('calendar.yaml', `${TINY['calendar.yaml']}${TINY['calendar.yaml']?.split('\n')[3]}\n`),
    'calendar.yaml › 2027-01-01 › days',
    '“2027-01-01”用了不止一次 | more than once',
    '每个只写一次',
  ],
  [
    'C15 a day of another year',
    () => desk.change('calendar.yaml', '2027-01-01', '2028-01-01'),
    'calendar.yaml › 2028-01-01',
    '不在所列的年份里 | in none of the years',
    '补上年份',
  ],
  [
    'C15 a make-up day in the week',
    () => desk.change('calendar.yaml', 'is: "off"', 'is: work'),
    'calendar.yaml › 2027-01-01',
    '本来就是工作日 | a working day anyway',
    '周六或周日',
  ],
  [
    'C18 other slots in Uyghur',
    () => desk.change('phrases.yaml', '{day} تاپشۇرۇۋالدۇق', 'تاپشۇرۇۋالدۇق'),
    'phrases.yaml › got › text',
    '两种文字的空不一样 | has other slots in Chinese',
    '同样的空',
  ],
  [
    'C18 a slot nobody fills',
    () => desk.put('phrases.yaml', (TINY['phrases.yaml'] as string).replaceAll('{day}', '{name}')),
    'phrases.yaml › got › text',
    '没有 {name} 这个空 | a slot {name} that nobody fills',
    '{office}',
  ],
  [
    'C18 a brace too many',
    () => desk.change('phrases.yaml', '收到了', '收到}了'),
    'phrases.yaml › got › text',
    '有多余的大括号 | a brace that is no slot',
    '{office}',
  ],
  [
    'C18 a sentence without Uyghur',
    () => desk.put('phrases.yaml', 'translation: draft\nphrases:\n  - { id: got, step: received, text: { zh: 收到了。 } }\n'),
    'phrases.yaml › got › text',
    '缺少维吾尔文 | has no Uyghur',
    '补上 ug',
  ],
  [
    'C18 two usual sentences',
    () => desk.put('phrases.yaml', `${TINY['phrases.yaml']}${TINY['phrases.yaml']?.split('\n')[2]?.replace('id: got', 'id: got-too')}\n`),
    'phrases.yaml › got-too › usual',
    'received 这一步已有一句常用的 | a second usual sentence for received',
    '只留一句 usual',
  ],
  [
    'C19 a word in two groups',
    () => desk.put('synonyms.yaml', `${TINY['synonyms.yaml']}  - { zh: [老年证, 老年卡] }\n`),
    'synonyms.yaml › 老年证',
    '在第 1 组和第 2 组都有 | is in group 1 and in group 2',
    '合成一组',
  ],
  [
    'C19 a group of one',
    () => desk.put('synonyms.yaml', `${TINY['synonyms.yaml']}  - { zh: [低保] }\n`),
    'synonyms.yaml › groups.1',
    '少于两个词 | fewer than two words',
    '补上同义的词',
  ],
  [
    'A3 a warning without Uyghur',
    () => desk.change('alert-templates.yaml', 'event: { zh: 暴雨, ug: قارا يامغۇر }', 'event: { zh: 暴雨 }'),
    'alert-templates.yaml › rain › event',
    '缺少维吾尔文 | has no Uyghur',
    '两种文字一起发',
  ],
  [
    'A2 a drill that is none',
    () => desk.change('drills/fire.yaml', 'status: Exercise', 'status: Actual'),
    'drills/fire.yaml › drill-1 › status',
    '状态是 Actual | has the status Actual',
    'status: Exercise',
  ],
  [
    'A1 a drill that ends before it begins',
    () => desk.change('drills/fire.yaml', 'expires: 2026-11-25T10', 'expires: 2026-11-25T08'),
    'drills/fire.yaml › drill-1 › expires',
    '结束不晚于开始 | does not end after it begins',
    '改正其中一个时间',
  ],
]

const report = (categories: number, sentences = 6) =>
  `translation: draft\ncategories:\n${Array.from({ length: categories }, () => `  - code: ASK\n    picture: question\n    title: { zh: 问 }\n    pole: none\n    sentences: [${Array.from({ length: sentences }, (_, at) => `{ id: s${at}, text: { zh: 问${at} } }`).join(', ')}]\n`).join('')}`

const plates = (more = '') => desk.put('community.yaml', `${TINY['community.yaml']}plates: { colour: "#2a5caa", height: 1.8, width: 0.5 }\n${more}`)

const TERMINAL = (poleNo: string, stack: string) =>
  desk.put(
    'community.yaml',
    `${TINY['community.yaml']}terminal: { id: lobby-1, title: { zh: 大厅 }, poleNo: ${poleNo}, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ${stack} }\n`,
  )

const TOUR: readonly Fault[] = [
  [
    'C9 a terminal at a pole that does not exist',
    () => TERMINAL('CG-9999', '[tiny]'),
    'community.yaml › lobby-1 › terminal.poleNo',
    '没有电杆 CG-9999 | names pole CG-9999',
    '求助时要念出来',
  ],
  [
    'B13 a stack without the community itself',
    () => TERMINAL('CG-0001', '[tiny, district]'),
    'community.yaml › lobby-1 › terminal.stack',
    '最后一个不是本社区的 tiny | does not end with this community',
    '本社区放在最后',
  ],
  [
    'a version named like a part of every object',
    async () => desk.put('panoramas/v01_constructor.jpg', await panorama()),
    'panoramas/v01_constructor.jpg',
    'tour.yaml 里 v01 没有 constructor | a version of v01 that tour.yaml does not tell of',
    'versions: { constructor',
  ],
  [
    'C9 a story of an event where a place must be',
    () => desk.change('tour.yaml', 'place:hall', 'event:choir'),
    'tour.yaml › v01 › places',
    '“event:choir”不是 place | is no place',
    'place: 开头',
  ],
  [
    'a panorama that is missing',
    () => desk.put('panoramas/v01.jpg', null),
    'panoramas/v01.jpg › v01',
    '观察点 v01 缺少全景图 | is missing; viewpoint v01 wants it',
    '放入这张全景图',
  ],
  ['a panorama of no bytes', () => desk.put('panoramas/v01.jpg', ''), 'panoramas/v01.jpg › v01', '是空文件（0 字节） | is empty (0 bytes)', '重新拷贝'],
  [
    'a panorama cut off in the middle',
    async () => desk.put('panoramas/v01.jpg', (await panorama()).subarray(0, 1500)),
    'panoramas/v01.jpg › v01',
    '图片损坏或不完整 | is damaged or cut off',
    '重新拷贝原图',
  ],
  [
    'a panorama that is no picture',
    () => desk.put('panoramas/v01.jpg', 'not a picture'),
    'panoramas/v01.jpg › v01',
    '其实是别的文件 | but is something else',
    '另存为 JPEG',
  ],
  [
    'a panorama of the wrong shape',
    async () => desk.put('panoramas/v01.jpg', await panorama(256, 200)),
    'panoramas/v01.jpg › v01',
    '不是 2:1 的全景图（256x200） | is 256x200',
    '等距柱状',
  ],
  [
    'a panorama that belongs to nothing',
    async () => desk.put('panoramas/v99.jpg', await panorama()),
    'panoramas/v99.jpg',
    '没有对应的观察点 | belongs to no viewpoint',
    'layout.json',
  ],
  [
    'a version nobody tells of',
    async () => desk.put('panoramas/v01_dusk.jpg', await panorama()),
    'panoramas/v01_dusk.jpg',
    'tour.yaml 里 v01 没有 dusk | a version of v01 that tour.yaml does not tell of',
    'versions: { dusk',
  ],
  [
    'a version without its picture',
    () => desk.change('tour.yaml', 'story:', 'versions: { dusk: { title: { zh: 黄昏 } } }\n    story:'),
    'tour.yaml › v01 › versions.dusk',
    '缺少 panoramas/v01_dusk.jpg | wants panoramas/v01_dusk.jpg',
    '或去掉这个版本',
  ],
  [
    'B24 a version from another camera',
    async () => {
      desk.put('panoramas/v01.jpg', await scene(false))
      desk.put('panoramas/v01_old.jpg', await scene(true))
      desk.change('tour.yaml', 'story:', 'versions: { old: { title: { zh: 从前 } } }\n    story:')
    },
    'panoramas/v01_old.jpg › v01',
    '和 v01.jpg 不是同一个机位同一个方向 | is not from the same camera looking the same way',
    '左右颠倒了'.slice(0, 0),
  ],
  [
    'B23 a panorama without its plate',
    async () => {
      plates()
      desk.put('panoramas/v01.jpg', await panorama(2048))
    },
    'panoramas/v01.jpg › v01',
    '看不到杆牌 CG-0001 | does not show the plate of CG-0001',
    'hiddenPlates',
  ],
  [
    'B23 a panorama nothing can prove',
    () => {
      plates()
      desk.change('tour.yaml', 'story:', 'hiddenPlates: [CG-0001]\n    story:')
    },
    'panoramas/v01.jpg › v01',
    '附近没有看得见的杆牌 | has no plate near it',
    'lookedAt',
  ],
  [
    'a hidden plate of a pole that does not exist',
    () => desk.change('tour.yaml', 'story:', 'hiddenPlates: [CG-0099]\n    story:'),
    'tour.yaml › v01 › hiddenPlates',
    '没有电杆 CG-0099 | names pole CG-0099',
    '检查编号',
  ],
  [
    'a viewpoint twice',
    () => desk.change('layout.json', '"viewpoints":[', '"viewpoints":[{"id":"v01","x":9,"y":9,"z":1.6,"heading":0,"zh":"侧门"},'),
    'layout.json › v01 › viewpoints',
    '“v01”用了不止一次 | has v01 more than once',
    '每个只写一次',
  ],
  [
    'a pole twice',
    () => desk.change('layout.json', '"poles":[', '"poles":[{"no":"CG-0001","x":9,"y":9},'),
    'layout.json › CG-0001 › poles',
    '“CG-0001”用了不止一次 | has CG-0001 more than once',
    '每个只写一次',
  ],
  [
    'a pole of another community',
    () => desk.change('layout.json', '"poles":[', '"poles":[{"no":"XX-0002","x":9,"y":9},'),
    'layout.json › XX-0002 › poles',
    '不以 CG- 开头 | does not begin with CG-',
    'polePrefix',
  ],
  [
    'a way to a viewpoint that does not exist',
    () => desk.change('layout.json', '"links":[]', '"links":[["v01","v02"]]'),
    'layout.json › v01–v02 › links',
    '没有观察点 v02 | names viewpoint v02',
    '检查编号',
  ],
  [
    'a story of a viewpoint that does not exist',
    () => desk.put('tour.yaml', 'viewpoints:\n  v02:\n    story: { zh: 这里 }\n'),
    'tour.yaml › v02 › viewpoints',
    '没有观察点 v02 | names viewpoint v02',
    '检查编号',
  ],
  [
    'a story of a place that does not exist',
    () => desk.change('tour.yaml', 'place:hall', 'place:hal'),
    'tour.yaml › v01 › places',
    '没有“place:hal” | names place:hal',
    '检查编号',
  ],
  [
    'a tour that starts nowhere',
    () => desk.put('community.yaml', `${TINY['community.yaml']}startViewpoint: v07\n`),
    'community.yaml › startViewpoint',
    '没有观察点 v07 | names viewpoint v07',
    '检查编号',
  ],
  [
    'a cover taken where nobody stands',
    () => desk.put('community.yaml', `${TINY['community.yaml']}cover: { viewpoint: v07, heading: 0, alt: { zh: 门 } }\n`),
    'community.yaml › cover.viewpoint',
    '没有观察点 v07 | names viewpoint v07',
    '检查编号',
  ],
]

/** Walls and gaps that look unlike in every direction; mirrored or not. */
function scene(mirrored: boolean): Promise<Buffer> {
  const [width, height] = [1024, 512]
  const pixels = Buffer.alloc(width * height * 3, 200)
  for (let x = 0; x < width; x++) {
    const at = mirrored ? width - 1 - x : x
    const top = 256 - Math.round(20 + 60 * Math.abs(Math.sin(at / 37) * Math.cos(at / 91) + Math.sin(at / 13) / 3))
    for (let y = top; y < 280; y++) pixels.fill((at * 7) % 90, (y * width + x) * 3, (y * width + x) * 3 + 3)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}

for (const [fault, make, where, wrong, mend] of [...FILES, ...ITEMS, ...REFERENCES, ...MEDIA, ...WORDS, ...TOUR]) {
  // A fault of one numbered rule has its number in front; all of them hold B12 as well.
  const [, rule = '', name = fault] = /^([A-Z]\d+ )?(.*)$/.exec(fault) ?? []
  test(`B12 ${rule}${name}: where, what and how to mend it are told in both languages, and nothing is written`, async () => {
    await make()
    const pressed = await desk.press({ drafts: true })
    if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
    expect(pressed.problems.map(showWhere)).toEqual([where])
    const [problem] = pressed.problems
    const [zh, en] = wrong.split(' | ') as [string, string]
    expect(problem?.wrong[0]).toContain(zh)
    expect(problem?.wrong[1]).toContain(en)
    expect(problem?.mend.join(' | ')).toContain(mend)
    for (const sentence of [...(problem?.wrong ?? []), ...(problem?.mend ?? [])]) {
      expect(sentence).not.toContain('\n')
      expect(sentence.length).toBeGreaterThan(3)
    }
    expect(problem?.mend[0]).toMatch(/[\u4e00-\u9fff]/)
    expect(existsSync(desk.out) ? readdirSync(desk.out) : []).toEqual([])
  })
}

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
    ['places.csv', () => desk.put('places.csv', `${TINY['places.csv']}"`), 'places.csv:3'],
    ['tour.yaml', () => desk.put('tour.yaml', 'viewpoints: ['), 'tour.yaml:1'],
    ['works.csv', () => desk.change('works.csv', ',1,media', ',one,media'), 'works.csv:2 › work:first-snow › order'],
  ]
  for (const [file, make, where] of tellings) {
    make()
    const pressed = await desk.press({ drafts: true })
    if (pressed.is !== 'refused') throw new Error(`${file}: it was ${pressed.is}`)
    expect(pressed.problems.map(showWhere)).toEqual([where])
    desk.put(file, TINY[file] as string)
  }
})

test('B12 what is neither file nor folder is named and not waited for', async () => {
  execFileSync('mkfifo', [join(desk.folder, 'guides/pipe.yaml')])
  const pressed = await desk.press({ drafts: true })
  if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
  expect(pressed.problems.map((problem) => [showWhere(problem), problem.wrong[1]])).toEqual([['guides/pipe.yaml', 'is no ordinary file']])
})

test('B12 fields that turn in a circle, and plans nested without end, are named', async () => {
  desk.put('guides/round.yaml', (TINY['guides/elder-card.yaml'] as string).replace(/^title.*$/m, 'title: &x [*x]'))
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
