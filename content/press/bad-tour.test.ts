import sharp from 'sharp'
import { desk, DRAFT, tellFaults } from '../testing/faults.ts'
import { panorama } from '../testing/folder.ts'

const plates = (more = '') => desk.put('community.yaml', `${DRAFT['community.yaml']}plates: { colour: "#2a5caa", height: 1.8, width: 0.5 }\n${more}`)

const TERMINAL = (poleNo: string, stack: string) =>
  desk.put(
    'community.yaml',
    `${DRAFT['community.yaml']}terminal: { id: lobby-1, title: { zh: 大厅 }, poleNo: ${poleNo}, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ${stack} }\n`,
  )

tellFaults([
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
    'C9 steps on a way that nobody can walk',
    () => desk.change('tour.yaml', 'viewpoints:', 'steps: [[v01, v02]]\nviewpoints:'),
    'tour.yaml › v01–v02 › steps',
    'layout.json 里没有 v01 到 v02 的路 | names a way that layout.json does not have',
    'links 里加上这条路',
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
    'B20 a panorama of half the circle, filled up to 2:1',
    async () => desk.put('panoramas/v01.jpg', await piece('GPano:CroppedAreaImageWidthPixels="128" GPano:FullPanoWidthPixels="256"')),
    'panoramas/v01.jpg › v01',
    '横向 180°、纵向 180° | covers 180 by 180 degrees, not 360 by 180',
    '完整全景图',
  ],
  [
    'B20 a panorama without sky and ground, stretched to 2:1',
    async () => desk.put('panoramas/v01.jpg', await piece('GPano:FullPanoHeightPixels="4096" GPano:CroppedAreaImageHeightPixels="3072"')),
    'panoramas/v01.jpg › v01',
    '横向 360°、纵向 135° | covers 360 by 135 degrees, not 360 by 180',
    '去掉照片里的 GPano 信息',
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
    'C9 an album at a viewpoint that does not exist',
    () => desk.change('tour.yaml', '    places:', '    albums: [album:sea]\n    places:'),
    'tour.yaml › v01 › albums',
    '没有“album:sea” | names album:sea, which does not exist',
    '检查编号',
  ],
  [
    'C9 a hall where an album must be',
    () => desk.change('tour.yaml', '    places:', '    albums: [hall:ink]\n    places:'),
    'tour.yaml › v01 › albums',
    '“hall:ink”不是 album | names hall:ink, which is no album',
    'album: 开头',
  ],
  [
    'C9 a work at a viewpoint that does not exist',
    () => desk.change('tour.yaml', '    places:', '    works: [work:last-snow]\n    places:'),
    'tour.yaml › v01 › works',
    '没有“work:last-snow” | names work:last-snow, which does not exist',
    '检查编号',
  ],
  [
    'C9 an album where a work must be',
    () => desk.change('tour.yaml', '    places:', '    works: [album:lake]\n    places:'),
    'tour.yaml › v01 › works',
    '“album:lake”不是 work | names album:lake, which is no work',
    'work: 开头',
  ],
  [
    'a tour that starts nowhere',
    () => desk.put('community.yaml', `${DRAFT['community.yaml']}startViewpoint: v07\n`),
    'community.yaml › startViewpoint',
    '没有观察点 v07 | names viewpoint v07',
    '检查编号',
  ],
  [
    'a cover taken where nobody stands',
    () => desk.put('community.yaml', `${DRAFT['community.yaml']}cover: { viewpoint: v07, heading: 0, alt: { zh: 门 } }\n`),
    'community.yaml › cover.viewpoint',
    '没有观察点 v07 | names viewpoint v07',
    '检查编号',
  ],
])

/** A panorama that says of itself that it is a piece of a larger one. */
async function piece(says: string): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" ${says}/></rdf:RDF></x:xmpmeta>`
  return sharp(await panorama())
    .withXmp(xmp)
    .jpeg()
    .toBuffer()
}

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
