import sharp from 'sharp'
import { desk, DRAFT, GUIDE, guide, tellFaults } from '../testing/faults.ts'
import { photo, silence } from '../testing/folder.ts'

tellFaults([
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
    () => desk.put('albums/lake.yaml', `${DRAFT['albums/lake.yaml']}photos: []\n`),
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
    'C27 a recording that is not there',
    () => guide('narration: { zh: media/form.opus }\n'),
    `${GUIDE} › narration.zh`,
    '没有文件 media/form.opus | names media/form.opus, which is not there',
    '放入这个文件',
  ],
  [
    'C27 a recording that is something else',
    () => {
      desk.put('media/form.mp3', 'not a recording')
      guide('narration: { zh: media/form.mp3 }\n')
    },
    'media/form.mp3 › guide:elder-card',
    '不是 mp3 录音 | is no mp3 recording',
    '导出',
  ],
  [
    'C27 a recording in a language the item is not written in',
    () => {
      desk.put('media/form.wav', silence(200))
      desk.put('guides/elder-card.yaml', `${DRAFT['guides/elder-card.yaml']}`.replace(/\{ ug: \w+ \}/, '{ ug: missing }').replace(/, ug: [^}]+}/g, ' }'))
      desk.change('guides/elder-card.yaml', 'title:', 'narration: { ug: media/form.wav }\ntitle:')
    },
    `${GUIDE} › narration.ug`,
    '有维吾尔文录音，但这一条没有维吾尔文 | is a recording in Uyghur, but the item has no Uyghur',
    '补上译文',
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
])

/** A hundred megapixels in a few kilobytes. */
const huge = () =>
  sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#123456' } })
    .jpeg({ quality: 1 })
    .toBuffer()
