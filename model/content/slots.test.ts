import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrasesFor, Phrases } from './phrase.ts'
import { fillSlots, slotsOf } from './slots.ts'

const sent = { zh: '已转给{office}，{day}前回话。', ug: '{office}غا ئەۋەتىلدى، {day}دىن بۇرۇن جاۋاب بېرىدۇ.' }

test('C18 a sentence is said in the reader’s language with every slot filled, each value in an isolate of its own', () => {
  expect(slotsOf(sent.zh)).toEqual(['office', 'day'])
  expect(fillSlots(sent, 'zh', { office: '物业', day: '11月26日' })).toBe('已转给\u2068物业\u2069，\u206811月26日\u2069前回话。')
  expect(fillSlots(sent, 'ug', { office: 'مۈلۈك', day: '26-نويابىر' })).toBe('\u2068مۈلۈك\u2069غا ئەۋەتىلدى، \u206826-نويابىر\u2069دىن بۇرۇن جاۋاب بېرىدۇ.')
})

test('C18 a sentence with a hole is never sent', () => {
  expect(() => fillSlots(sent, 'zh', { office: '物业' })).toThrow(/wants a value for \{day\}/)
})

test('C18 what is put in is never read as a slot, and nothing of the sentence is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (office, day) => {
      const said = fillSlots(sent, 'zh', { office, day })
      expect(said).toBe(`已转给\u2068${office}\u2069，\u2068${day}\u2069前回话。`)
    }),
  )
})

test('C18 at a step come the sentences made for the category, then the general ones', () => {
  const phrase = (id: string, fits: string[] = []) => ({ id, step: 'fixed', text: { zh: id }, fits })
  const phrases = Phrases.parse({
    translation: 'draft',
    phrases: [phrase('any'), phrase('lamp', ['REPORT-LIGHT']), phrase('report', ['REPORT']), phrase('ask', ['ASK'])],
  })
  expect(phrasesFor(phrases, 'fixed', 'REPORT-LIGHT').map(({ id }) => id)).toEqual(['lamp', 'report', 'any'])
  expect(phrasesFor(phrases, 'fixed', 'ASK').map(({ id }) => id)).toEqual(['ask', 'any'])
  expect(phrasesFor(phrases, 'fixed', 'REPORTING').map(({ id }) => id)).toEqual(['any'])
  expect(phrasesFor(phrases, 'refused', 'ASK')).toEqual([])
})
