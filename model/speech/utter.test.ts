import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breathsOf } from './spoken.ts'
import { syllablesOf } from './syllables.ts'
import { utter } from './utter.ts'
import { openVoice, type Voice, VoiceFile } from './voice.ts'

const said = (text: string, locale: 'zh' | 'ug') =>
  breathsOf(text, locale)
    .map(({ words }) => words)
    .join('|')

test('V1 figures are said as people say them: dates, times, sums, shares, counts', () => {
  for (const [text, wanted] of [
    ['共 27 项', '共二十七项'],
    ['1769 根灯杆', '一千七百六十九根灯杆'],
    ['10050 元', '一万零五十元'],
    ['2026年11月22日 星期日', '二零二六年十一月二十二日星期日'],
    ['2026-11-02', '二零二六年十一月二日'],
    ['\u20669:00–17:30\u2069', '九点到十七点三十分'],
    ['9:05 开门', '九点零五分开门'],
    ['12.50 元', '十二元五角'],
    ['12.5%', '百分之十二点五'],
    ['等 2 天', '等两天'],
    ['2 号楼', '二号楼'],
    ['3–5 天', '三到五天'],
    ['1,200 元', '一千二百元'],
    ['100000000', '幺零零零|零零零零|零'],
    ['20℃', '二十摄氏度'],
  ])
    expect(said(text as string, 'zh'), text).toBe(wanted)
  for (const [text, wanted] of [
    ['27 تۈر', 'يىگىرمە يەتتە تۈر'],
    ['2026-يىلى 11-ئاينىڭ 22-كۈنى', 'ئىككى مىڭ يىگىرمە ئالتىنچى يىلى ئون بىرىنچى ئاينىڭ يىگىرمە ئىككىنچى كۈنى'],
    ['\u20669:00–17:00\u2069', 'سائەت توققۇزدىن ئون يەتتىگىچە'],
    ['سائەت 9:30', 'سائەت توققۇز ئوتتۇز مىنۇت'],
    ['4-بىنا', 'تۆتىنچى بىنا'],
    ['1769', 'بىر مىڭ يەتتە يۈز ئاتمىش توققۇز'],
    ['50%', 'يۈزدە ئەللىك'],
    ['3–5 كۈن', 'ئۈچتىن بەشكىچە كۈن'],
  ])
    expect(said(text as string, 'ug'), text).toBe(wanted)
})

test('V2 a receipt is said in fours, digit by digit, twice; telephone numbers, codes and poles digit by digit', () => {
  expect(said('4120 8763 5511', 'zh')).toBe('四一二零|八七六三|五五一一|四一二零|八七六三|五五一一')
  expect(said('412087635511', 'ug')).toBe('تۆت بىر ئىككى نۆل|سەككىز يەتتە ئالتە ئۈچ|بەش بەش بىر بىر|تۆت بىر ئىككى نۆل|سەككىز يەتتە ئالتە ئۈچ|بەش بەش بىر بىر')
  expect(said('打 010-0000 0001', 'zh')).toBe('打零幺零|零零零零|零零零幺')
  expect(said('有人受伤打 120。', 'zh')).toBe('有人受伤打幺二零')
  expect(said('120 元', 'zh')).toBe('一百二十元')
  expect(said('12345', 'zh')).toBe('幺二三四|五')
  expect(said('0027', 'zh')).toBe('零零二七')
  expect(said('CG-0027', 'zh')).toBe('CG|零零二七')
  expect(said('0027', 'ug')).toBe('نۆل نۆل ئىككى يەتتە')
})

test('V4 a Uyghur word parts into syllables as it is spoken', () => {
  expect(syllablesOf('كىنىشكا')).toEqual(['كى', 'نىش', 'كا'])
  expect(syllablesOf('ئىجتىمائىي')).toEqual(['ئىج', 'تى', 'ما', 'ئىي'])
  expect(syllablesOf('دوست')).toEqual(['دوست'])
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ئابپتجىوۇكلمە') }), (word) => {
      expect(syllablesOf(word).join('')).toBe(word)
    }),
  )
})

/** A voice of a few clips, in which every digit and letter can be said. */
const small = (locale: 'zh' | 'ug', names: readonly string[], readings: VoiceFile['readings'] = {}): Voice =>
  openVoice({
    format: 'xinxiji-voice/1',
    locale,
    packs: [{ file: `${locale}-00.bin`, clips: names.map((name) => [name, 10, 300]) }],
    readings,
    words: { 银行: 'yin2 hang2' },
  })
const DIGITS = 'ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3 shi2 bai3 qian1 wan4 yi4 dian3 dao4'.split(' ')
const zh = small('zh', [...DIGITS, 'yin2', 'hang2', 'xing2', '返回首页', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], {
  ling2: '零',
  yi1: '一',
  er4: '二',
  san1: '三',
  si4: '四',
  wu3: '五',
  liu4: '六',
  qi1: '七',
  ba1: '八',
  jiu3: '九',
  shi2: '十',
  bai3: '百',
  qian1: '千',
  wan4: '万',
  yi4: '亿',
  dian3: '点',
  xing2: '行',
})
const names = (text: string, voice: Voice) => utter(text, voice).clips.map(({ name }) => name)

test('V4 the longest phrase comes first, then words, then syllables; a word is read as it is in that word', () => {
  expect(names('返回首页。行', zh)).toEqual(['返回首页', 'xing2'])
  expect(names('银行', zh)).toEqual(['yin2', 'hang2'])
  const ug = small('ug', ['-كى', '-نىش', '-كا', '-ك', '-ا', 'كىنىشكا ئېلىش', 'ئېلىش', '-ئ', '-ې'])
  expect(names('كىنىشكا ئېلىش', ug)).toEqual(['كىنىشكا ئېلىش'])
  expect(names('كىنىشكا', ug)).toEqual(['-كى', '-نىش', '-كا'])
})

test('V3 whatever is said, each clip is there, and each letter and figure is said or counted as missing', () => {
  const ug = small('ug', [...[...'ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە'].map((letter) => `-${letter}`), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'0123456789 -–:.%年月日元点返回首页银行ئاكىنى, A') }),
    fc.integer({ min: 0, max: 1e9 }).map((number) => `共 ${number} 项`),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(zh, ug), (words, voice) => {
      const { clips, missing } = utter(words, voice)
      for (const { name } of clips) expect(voice.clips.has(name)).toBe(true)
      if (/[\p{L}\p{N}]/u.test(words.normalize('NFKC').replace(/[\u0640\u200b-\u200f]/g, ''))) expect(clips.length + missing.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
  // Figures are never lost on the way into words.
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -–:.,%年月元个楼') }), fc.constantFrom('zh' as const, 'ug' as const), (words, locale) => {
      const spoken = breathsOf(words, locale)
      expect(spoken.map((each) => each.words).join('')).not.toMatch(/\d/)
      if (/\d/.test(words)) expect(spoken.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})

test('V3 what no clip says is counted', () => {
  expect(utter('返回首页 龘', zh).missing).toEqual(['龘'])
  expect(VoiceFile.safeParse({ format: 'xinxiji-voice/2' }).success).toBe(false)
})
