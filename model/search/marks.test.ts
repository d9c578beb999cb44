import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf, line, SECURITY, STREET } from '../testing/searched.ts'
import { marked, marksIn, marksInCode } from './marks.ts'
import { search } from './search.ts'

const street = indexOf(STREET, [SECURITY])

/** The title of a row with what is marked in brackets. */
function shown(typed: string, id: string, locale: 'zh' | 'ug', index = street, rows = STREET): string {
  const hit = search(index, typed).hits.find((each) => each.id === id)
  const row = rows.find((each) => each.id === id)
  if (hit === undefined || row === undefined) return 'not found'
  const title = row.title[locale] ?? ''
  let text = ''
  let at = 0
  for (const [from, to] of marksIn(title, locale, row.sound ?? '', hit, index)) {
    text += `${title.slice(at, from)}[${title.slice(from, to)}]`
    at = to
  }
  return text + title.slice(at)
}

test.each([
  ['优待', 'guide:elder-card', 'zh', '老年人[优待]证'],
  ['youdai', 'guide:elder-card', 'zh', '老年人[优待]证'],
  ['lnr', 'guide:elder-card', 'zh', '[老年人]优待证'],
  ['優待證', 'guide:elder-card', 'zh', '老年人[优待证]'],
  ['居主证', 'guide:residence', 'zh', '[居住证]办理'],
  ['老人优待证', 'guide:elder-card', 'zh', '[老]年[人优待证]'],
  ['老年证怎么办', 'guide:elder-card', 'zh', '[老年]人优待[证]'],
  ['低保', 'guide:security', 'zh', '[最低生活保障]申请'],
  ['ئېتىبار', 'guide:elder-card', 'ug', 'ياشانغانلارنىڭ [ئېتىبار] كىنىشكىسى'],
  ['ئېتبار', 'guide:elder-card', 'ug', 'ياشانغانلارنىڭ [ئېتىبار] كىنىشكىسى'],
  ['doxtur', 'guide:doctor', 'ug', 'ئائىلە [دوختۇر]ى بىلەن توختام تۈزۈش'],
  ['дохтур', 'guide:doctor', 'ug', 'ئائىلە [دوختۇر]ى بىلەن توختام تۈزۈش'],
  ['ئاشخانىغا', 'place:canteen', 'ug', 'ياشانغانلار [ئاشخانى]سى'],
  ['كاپالەت پۇلى', 'guide:security', 'zh', '[最低生活保障]申请'],
] as const)('F13 %s marks its part of %s', (typed, id, locale, wanted) => {
  expect(shown(typed, id, locale)).toBe(wanted)
})

test('F13 a title in the other language, that was not what was found, is not marked', () => {
  expect(shown('youdai', 'guide:elder-card', 'ug')).toBe('ياشانغانلارنىڭ ئېتىبار كىنىشكىسى')
})

test('F13 marks keep to the letters of the title, over spaces, brackets and full width', () => {
  const rows = [line('guide:w', '《Ｗｉ－Ｆｉ》（免 费）上网'), line('guide:g', '👵🏽 老 年 证')]
  const index = indexOf(rows)
  expect(shown('wifi免费', 'guide:w', 'zh', index, rows)).toBe('《[Ｗｉ－Ｆｉ》（免 费]）上网')
  expect(shown('老年证', 'guide:g', 'zh', index, rows)).toBe('👵🏽 [老 年 证]')
})

test('F13 the digits of a number that were typed are marked in it as it is printed', () => {
  expect(marksInCode('010-0000 0012', '00000012')).toEqual([[4, 13]])
  expect(marksInCode('010-0000 0012', '0-0')).toEqual([[2, 5]])
  expect(marksInCode('010-0000 0012', '7')).toEqual([])
  expect(marksInCode('H-000507-001', 'h')).toEqual([])
})

test('F13 what is marked says what was probably meant', () => {
  const hit = search(street, '居主证').hits[0]
  expect(hit?.mended).toBe(true)
  const title = '居住证办理'
  if (hit !== undefined) expect(marked(title, marksIn(title, 'zh', 'ju zhu zheng ban li', hit, street))).toBe('居住证')
  expect(search(street, '居住证').hits[0]?.mended).toBe(false)
  expect(search(street, 'juzhu').hits[0]?.mended).toBe(false)
  expect(marked('居住证', [])).toBe('')
})

test('F13 whatever was typed and whatever the title, marks lie in it, in order, and hold something', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'老年证居住laonizheg01 ياشكىنسغلردە優дохт'), maxLength: 20 })
  const title = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.constantFrom(...'老年人证 ( )ياش كىنىشكا 12'), maxLength: 40 }))
  fc.assert(
    fc.property(typed, title, fc.constantFrom<'zh' | 'ug'>('zh', 'ug'), (query, text, locale) => {
      for (const hit of search(street, query).hits.slice(0, 2)) {
        let before = 0
        for (const [from, to] of marksIn(text, locale, 'lao nian', hit, street)) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(to).toBeGreaterThan(from)
          before = to
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }
      expect(marksInCode(text, query).every(([from, to]) => from < to && to <= text.length)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
