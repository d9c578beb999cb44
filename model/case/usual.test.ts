import { expect, test } from 'vitest'
import { Phrases } from '../content/phrase.ts'
import { Sentence } from './event.ts'
import { usualSentence } from './usual.ts'

const text = (zh: string) => ({ zh, ug: `ug ${zh}` })
const phrases = Phrases.parse({
  translation: 'draft',
  phrases: [
    { id: 'received', step: 'received', text: text('收到了'), usual: true },
    { id: 'received-pole', step: 'received', text: text('收到了，{pole} 号'), fits: ['REPORT-LIGHT'], usual: true },
    { id: 'received-ask', step: 'received', text: text('收到了您的问题'), fits: ['ASK'] },
  ],
})

test('C18 the usual sentence of a step goes out by itself, the nearest whose every slot can be filled', () => {
  const idOf = (...[step, code, values]: [Parameters<typeof usualSentence>[1], string, object]) => usualSentence(phrases, step, code, values)?.phrase
  expect(idOf('received', 'REPORT-LIGHT', { pole: 'CG-0027' })).toBe('received-pole')
  expect(idOf('received', 'REPORT-LIGHT', {})).toBe('received')
  expect(idOf('received', 'ASK', {})).toBe('received')
  expect(idOf('accepted', 'ASK', {})).toBeUndefined()
  expect(Sentence.safeParse(usualSentence(phrases, 'received', 'REPORT-LIGHT', { pole: 'CG-0027' })).success).toBe(true)
})
