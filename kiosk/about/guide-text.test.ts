import { afterEach, expect, test } from 'vitest'
import { Item, type ItemOf } from '../../model/content/listed-item.ts'
import { addWords, setLocale } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { guideText } from './guide-text.ts'

addWords(commonWords)
addWords(sayKindsWords)
afterEach(() => setLocale('zh'))

const card = Item.parse({
  kind: 'guide',
  id: 'guide:elder-card',
  title: { zh: '老年优待证办理', ug: 'ئېتىبار كىنىشكىسى' },
  translation: { ug: 'draft' },
  validFrom: '2026-11-01',
  reviewBy: '2027-08-31',
  owner: { zh: '窗口' },
  materials: [{ name: { zh: '身份证', ug: 'كىملىك' } }, { name: { zh: '照片\n一张', ug: 'سۈرەت' } }],
  where: { zh: '服务大厅 3 号窗口', ug: 'مۇلازىمەت زالى 3-كۆزنەك' },
}) as ItemOf<'guide'>
const told = { term: '当场办结', phone: '010-0000 0003', link: null }

test('C26 a guide goes along in the reader’s language: what to bring, where, how long, and the number last', () => {
  expect(guideText(card, 'zh', told)).toBe(
    '老年优待证办理\n要带：\n- 身份证\n- 照片 一张\n去哪办：服务大厅 3 号窗口\n多久、多少钱：当场办结\n电话：010-0000 0003',
  )
  setLocale('ug')
  expect(guideText(card, 'ug', { ...told, term: '' }).split('\n')).toEqual([
    'ئېتىبار كىنىشكىسى',
    'ئالغاچ كېلىدىغانلار:',
    '- كىملىك',
    '- سۈرەت',
    'نەدە بېجىرىلىدۇ: مۇلازىمەت زالى 3-كۆزنەك',
    // Without the isolates the two parts of a number change places in a line from right to left.
    'تېلېفون: \u2066010-0000 0003\u2069',
  ])
})

test('C26 what has no Uyghur yet goes along as the Chinese it is, and says so', () => {
  setLocale('ug')
  const text = guideText({ ...card, where: { zh: '服务大厅' } }, 'ug', { ...told, term: '' }).split('\n')
  expect(text[1]).toBe('خەنزۇچىلا بار')
  expect(text).toContain('نەدە بېجىرىلىدۇ: 服务大厅')
})

test('C26 a long list is cut between lines and says by how many; the link and the number stay', () => {
  const materials = Array.from({ length: 30 }, (_, at) => ({ name: { zh: `第 ${at} 样要带的东西的名字` }, original: true, copies: 0, source: 'self' as const }))
  const text = guideText({ ...card, materials }, 'zh', { ...told, link: 'https://xinxi.example/kiosk/guide/elder-card' }).split('\n')
  expect(text.at(-1)).toBe('电话：010-0000 0003')
  expect(text.at(-2)).toBe('https://xinxi.example/kiosk/guide/elder-card')
  expect(text.at(-3)).toMatch(/^还有 \d+ 行，请到信息机上看。$/)
  expect(text.at(-4)).toMatch(/^- 第 \d+ 样要带的东西的名字$/)
})
