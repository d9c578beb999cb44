import { desk, tellFaults } from '../testing/faults.ts'
import { panorama, silence } from '../testing/folder.ts'

const AT = 'guided.yaml › stroll › stops.0'
/** Adds fields to the first stop. */
const stop = (more: string) => desk.change('guided.yaml', '- at: v01\n', `- at: v01\n        ${more}\n`)
/** Another stop after the first. */
const after = (id: string) => desk.put('guided.yaml', `${desk.read('guided.yaml')}      - { at: ${id}, sentences: [{ zh: 到了。, ug: كەلدۇق. }] }\n`)
const recorded = (more = '') => {
  desk.put('media/stroll.wav', silence(200))
  stop(`narration: { zh: media/stroll.wav }${more}`)
}

tellFaults([
  [
    'a list of tours that is none',
    () => desk.put('guided.yaml', 'stroll: {}\n'),
    'guided.yaml › tours',
    '没有 tours 列表 | has no list tours',
    '每项以 - 开头',
  ],
  [
    'C20 a tour twice',
    () => desk.put('guided.yaml', desk.read('guided.yaml') + desk.read('guided.yaml').replace('tours:\n', '')),
    'guided.yaml › stroll',
    '用了不止一次 | more than once',
    '只写一次',
  ],
  ['C20 a stop where no viewpoint is', () => desk.change('guided.yaml', 'at: v01', 'at: v99'), `${AT}.at`, '没有观察点 v99 | names viewpoint v99', '加上它'],
  [
    'C20 a stop to which no way leads',
    async () => {
      desk.change('layout.json', '"viewpoints":[', '"viewpoints":[{"id":"v02","x":40,"y":9,"z":1.6,"heading":0,"zh":"侧门"},')
      desk.put('panoramas/v02.jpg', await panorama())
      after('v02')
    },
    'guided.yaml › stroll › stops.1.at',
    '从 v01 走不到 v02 | no way leads from v01 to v02',
    'links 里加上路',
  ],
  ['C20 a picture of a stop that nobody tells of', () => stop('version: dusk'), `${AT}.version`, '没有 dusk 这个版本 | a version dusk', '去掉 version'],
  [
    'C20 a stop where nothing is said',
    () => desk.change('guided.yaml', /sentences: .*/.exec(desk.read('guided.yaml'))?.[0] ?? '', 'sentences: []'),
    `${AT}.sentences`,
    ' | ',
    '至少 1',
  ],
  [
    'C21 a sentence too long for the picture',
    () => desk.change('guided.yaml', '这是门口。', '门'.repeat(61)),
    `${AT}.sentences.0.zh`,
    '有 61 个字，超过 60 个 | 61 letters, over 60',
    '分成两句',
  ],
  [
    'C2 a tour called translated whose sentence has no Uyghur',
    () => {
      desk.change('guided.yaml', 'ug: draft', 'ug: human')
      desk.change('guided.yaml', ', ug: بۇ ئىشىك.', '')
    },
    'guided.yaml › stroll › stops.0.sentences.0',
    '写着维吾尔文是 human | says its Uyghur is human',
    '补上 ug',
  ],
  [
    'C22 a recording that is not there',
    () => stop('narration: { zh: media/stroll.opus }'),
    `${AT}.narration.zh`,
    '没有文件 media/stroll.opus | names media/stroll.opus',
    '改正名字',
  ],
  ['C22 a recording that is a film', () => stop('narration: { zh: media/walk.webm }'), `${AT}.narration.zh`, 'walk.webm | walk.webm', '录音放在 media/ 下'],
  [
    'C22 a recording that is something else',
    () => {
      desk.put('media/stroll.wav', 'not a recording')
      stop('narration: { zh: media/stroll.wav }')
    },
    'media/stroll.wav › stroll',
    '不是 wav 录音 | is no wav recording',
    '导出',
  ],
  [
    'C22 a recording of no bytes',
    () => {
      desk.put('media/stroll.mp3', '')
      stop('narration: { ug: media/stroll.mp3 }')
    },
    'media/stroll.mp3 › stroll',
    '不是 mp3 录音 | is no mp3 recording',
    '导出',
  ],
  [
    'C22 a recording too large for a stop',
    () => {
      const long = new Uint8Array(9 * 1024 * 1024)
      long.set(silence(1))
      desk.put('media/stroll.wav', long)
      stop('narration: { zh: media/stroll.wav }')
    },
    'media/stroll.wav › stroll',
    '超过 8 MB | over 8 MB',
    '压缩',
  ],
  [
    'C22 a recording in a language in which a sentence is missing',
    () => {
      desk.change('guided.yaml', ', ug: بۇ ئىشىك.', '')
      desk.put('media/stroll.wav', silence(200))
      stop('narration: { ug: media/stroll.wav }')
    },
    `${AT}.narration.ug`,
    '有维吾尔文录音，但有的句子没有 | is a recording in Uyghur, but a sentence has no Uyghur',
    '补上这一句',
  ],
  ['C22 times without a recording', () => stop('begins: { zh: [0, 2] }'), `${AT}.begins.zh`, '没有录音 | without a recording', 'narration'],
  [
    'C22 fewer times than sentences',
    () => recorded('\n        begins: { zh: [0] }'),
    `${AT}.begins.zh`,
    '有 1 个时间，但有 2 句话 | has 1 times for 2 sentences',
    '每句话',
  ],
  ['C22 times that go back', () => recorded('\n        begins: { zh: [2, 1] }'), `${AT}.begins.zh`, '不是越来越晚 | does not go up', '按先后'],
  ['C10 a recording that nobody plays', () => desk.put('media/stroll.wav', silence(200)), 'media/stroll.wav', '没有条目用到它 | is used by no item', '或拿走'],
  ['C10 a field no tour has', () => stop('voice: 1'), `${AT}.voice`, '没有这个字段 | no such field', '拼写'],
])
