import fc from 'fast-check'
import { expect, test } from 'vitest'
import { found, indexOf, line, SECURITY, STREET } from '../testing/searched.ts'
import { MOST_HITS, search } from './search.ts'

const street = indexOf(STREET, [SECURITY], ['CG-0001', 'CG-0027', 'CG-0127', 'CG-1769'])
const first = (typed: string) => found(street, typed)[0]

test('F4 any part of a title finds it, in either language', () => {
  expect(found(street, '优待')).toEqual(['guide:elder-card'])
  expect(first('ئاشخانى')).toBe('place:canteen')
  expect(found(street, '居住证办理')).toEqual(['guide:residence'])
})

test('F4 the whole title comes before its beginning, its beginning before its middle, and the rest last', () => {
  const lamps = [line('guide:d', '报修', { summary: { zh: '路灯坏了' } }), line('guide:c', '报修路灯'), line('guide:b', '路灯报修'), line('guide:a', '路灯')]
  expect(found(indexOf(lamps), '路灯')).toEqual(['guide:a', 'guide:b', 'guide:c', 'guide:d'])
})

test('F4 in Uyghur the beginning of a word comes before its middle: a canteen before the barber whose name ends alike', () => {
  const shops = indexOf([
    line('place:barber', '理发店', { title: { zh: '理发店', ug: 'مەھەللە ساتىراشخانىسى' } }),
    line('place:canteen', '食堂', { title: { zh: '食堂', ug: 'مەھەللە ئاشخانىسى' } }),
  ])
  expect(found(shops, 'ئاشخانا')[0]).toBe('place:canteen')
})

test('F4 rows of the same rank keep the order of the list', () => {
  const same = ['z', 'a', 'm'].map((id) => line(`guide:${id}`, '路灯报修'))
  expect(found(indexOf(same), '路灯')).toEqual(['guide:z', 'guide:a', 'guide:m'])
})

test('F4 a telephone number or code is found by any part of it, with or without its hyphens', () => {
  expect(found(street, '0000-0012')).toEqual(['place:canteen'])
  expect(found(street, '000507')).toEqual(['guide:elder-card'])
  expect(found(street, 'h000507')).toEqual(['guide:elder-card'])
  expect(found(street, '０１０')).toEqual(['place:canteen', 'hotline:property'])
})

test('F4 office, address and summary are found too', () => {
  expect(found(street, '便民')).toEqual(['guide:elder-card'])
  expect(found(street, '电梯')).toEqual(['hotline:property'])
})

test('F4 a work is found by its artist’s display name, in either language', () => {
  expect(first('阿依古丽')).toBe('work:snow')
  expect(first('ئايگۈل')).toBe('work:snow')
})

test('F4 nothing typed, or nothing but spaces, finds nothing', () => {
  for (const typed of ['', ' ', '\u3000', '，。', '\u200d']) expect(found(street, typed)).toEqual([])
  expect(found(street, '身份证复印')).toEqual([])
})

test('F5 traditional characters find what is written in simplified ones', () => {
  expect(first('老年人優待證')).toBe('guide:elder-card')
  expect(first('醫生')).toBe('guide:doctor')
})

test.each([
  ['居主证', 'guide:residence'],
  ['家庭一生', 'guide:doctor'],
  ['老年优戴证', 'guide:elder-card'],
  ['老人优待证', 'guide:elder-card'],
  ['老年人优证待', 'guide:elder-card'],
  ['老年人大优待证', 'guide:elder-card'],
  ['老年证怎么办', 'guide:elder-card'],
])('F5 %s is found although it is written otherwise', (typed, id) => {
  expect(first(typed)).toBe(id)
})

test('F6 pinyin and its first sounds find a Chinese title', () => {
  expect(found(street, 'laonian')).toEqual(['guide:elder-card', 'place:canteen'])
  expect(found(street, 'Lao Nian Shi')[0]).toBe('place:canteen')
  expect(found(street, 'lnr')).toEqual(['guide:elder-card'])
  expect(found(street, 'wy')).toEqual(['hotline:property'])
  expect(found(street, 'youdai')).toEqual(['guide:elder-card'])
  expect(found(street, 'tang')).toEqual(['place:canteen'])
  // from where a syllable begins, not from its middle
  expect(found(street, 'ang')).toEqual([])
})

test.each([
  ['laoni', 'guide:elder-card'],
  ['jiatingyish', 'guide:doctor'],
  ['jtys', 'guide:doctor'],
  ['zdshbz', 'guide:security'],
  ['家庭yisheng', 'guide:doctor'],
  ['laolianlen', 'guide:elder-card'],
  ['juzuzen', 'guide:residence'],
  ['jiatinyisen', 'guide:doctor'],
  ["lao'nian'shitang", 'place:canteen'],
])('F6 %s is read as pinyin', (typed, id) => {
  expect(first(typed)).toBe(id)
})

test('F7 a Uyghur word with its endings finds the word without them, after those that have them', () => {
  expect(first('ئاشخانىسىغا')).toBe('place:canteen')
  expect(found(indexOf([...STREET].reverse()), 'ياشانغانلارنىڭ').slice(0, 2)).toEqual(['guide:elder-card', 'place:canteen'])
  expect(found(street, 'كىنىشكىسىنى')).toEqual(['guide:elder-card', 'guide:residence'])
  expect(first('دوختۇرلىرىمىزغا')).toBe('guide:doctor')
  // كاپالەت stands there as كاپالىتىنى
  expect(first('كاپالەتنىڭ')).toBe('guide:security')
})

test.each([
  ['دوخدۇر', 'guide:doctor'],
  ['دوختۇۇر', 'guide:doctor'],
  ['دوخۇتر', 'guide:doctor'],
  ['ئىتىبار', 'guide:elder-card'],
  ['ئاشخنا', 'place:canteen'],
])('F8 %s is found although it is misspelt', (typed, id) => {
  expect(first(typed)).toBe(id)
})

test.each([
  ['doxtur', 'guide:doctor'],
  ['dohtur', 'guide:doctor'],
  ['étibar', 'guide:elder-card'],
  ['ashxana', 'place:canteen'],
  ['kapalet', 'guide:security'],
  ['дохтур', 'guide:doctor'],
  ['ашхана', 'place:canteen'],
])('F9 %s is read as Uyghur', (typed, id) => {
  expect(first(typed)).toBe(id)
})

test('F9 letters that are pinyin and Uyghur at once say so, and either can be asked for alone', () => {
  const both = indexOf([
    line('guide:car', '卡车', { title: { zh: '卡车', ug: 'يۈك ماشىنىسى' }, sound: 'ka che' }),
    line('guide:card', '卡片', { title: { zh: '证件', ug: 'كا چەك' }, sound: 'zheng jian' }),
  ])
  expect(search(both, 'kache').meanings).toEqual(['pinyin', 'uyghur'])
  expect(search(both, 'kache', 'pinyin').hits.map(({ id }) => id)).toEqual(['guide:car'])
  expect(search(both, 'kache', 'uyghur').hits.map(({ id }) => id)).toEqual(['guide:card'])
  expect(search(both, '卡车').meanings).toEqual([])
})

test('F10 a word of a group of synonyms finds what the others are written on, however it is typed', () => {
  for (const typed of ['低保', '吃低保要什么', 'dibao', 'كاپالەت پۇلى', 'kapalet puli']) expect(first(typed), typed).toBe('guide:security')
})

test('P1 a pole is found by its digits, with or without zeros, letters or a word for it', () => {
  for (const typed of ['27', '0027', 'CG-0027', 'cg27', '27号杆', '灯杆0027', '27-تۈۋرۈك', '２７'])
    expect(search(street, typed).poles, typed).toEqual(['CG-0027'])
  for (const typed of ['99', 'XY-0027', '270027', '27号楼', '0']) expect(search(street, typed).poles, typed).toEqual([])
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'老年证居住laonizheg01 ياشكىنسغلردە老年優дохт'), maxLength: 80 }),
)

test('F12 whatever is typed, no row is found twice, and each one that is found exists', () => {
  const ids = new Set<string>(STREET.map(({ id }) => id))
  fc.assert(
    fc.property(anything, (typed) => {
      const hits = found(street, typed)
      expect(new Set(hits).size).toBe(hits.length)
      expect(hits.every((id) => ids.has(id))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['ten thousand Hanzi', '老'.repeat(10_000)],
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand Arabic letters', 'ا'.repeat(10_000)],
  ['ten thousand digits', '1'.repeat(10_000)],
  ['first sounds without end', 'zhsh'.repeat(2_500)],
  ['emoji', '👵🏽🏥👨‍👩‍👧‍👦'.repeat(500)],
  ['bidi controls', '\u202e\u2066老\u2069\u202c\u200f'.repeat(1_000)],
  ['control characters', '\u0000\u0007\u001b老年\u007f'],
  ['lone surrogates', '\ud800老\udc00年\udfff'],
  ['what a pattern is made of', '.*+?^$()|[]{}\\\n\t'],
  ['scripts in one word', 'лао老يаноnianшي'],
])('F12 %s: nothing throws, and what is found is bounded', (_, typed) => {
  const { hits, poles } = search(street, typed)
  expect(hits.length).toBeLessThanOrEqual(STREET.length)
  expect(poles.length).toBeLessThanOrEqual(1)
})

test('F12 of a page that was pasted the beginning is looked for, and no letter is cut in half', () => {
  expect(first(`老年食堂${' '.repeat(200)}居住证办理`)).toBe('place:canteen')
  expect(() => search(street, `${'a'.repeat(127)}😀`)).not.toThrow()
})

test('F12 of thousands that are found the best are given, with how many there are', () => {
  const many = indexOf(Array.from({ length: 1_000 }, (_, at) => line(`guide:g${at}`, at === 999 ? '路灯' : `报修路灯 ${at}`)))
  const { hits, count } = search(many, '路灯')
  expect(count).toBe(1_000)
  expect(hits).toHaveLength(MOST_HITS)
  expect(hits[0]?.id).toBe('guide:g999')
})

test('F4 every part of every title finds its own row', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STREET),
      fc.constantFrom<'zh' | 'ug'>('zh', 'ug'),
      fc.nat(),
      fc.integer({ min: 1, max: 30 }),
      (row, locale, from, length) => {
        const title = row.title[locale] ?? row.title.zh
        const part = title.slice(from % title.length, (from % title.length) + length)
        // A single Arabic letter stands in everything and says nothing.
        if (part.replace(/[\sئ]/g, '').length > (locale === 'ug' ? 1 : 0)) expect(found(street, part)).toContain(row.id)
      },
    ),
  )
})
