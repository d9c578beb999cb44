import { expect, test } from 'vitest'
import { CASE_STATES } from '../../model/case/state.ts'
import { LOCALES } from '../../model/text.ts'
import { addWords, say, setLocale } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'
import { secretOf } from '../door/TotpForm.tsx'
import { actWords } from './audit-words.ts'

const ACTS = [
  ...CASE_STATES.map((state) => `case.${state}`),
  ...['answer', 'waiting', 'asked', 'translated', 'shown', 'let-through', 'me-too', 'erased', 'contact'].map((is) => `case.${is}`),
  ...['sign-in', 'sign-out', 'password', 'totp-on', 'totp-off', 'added', 'changed', 'locked'].map((is) => `staff.${is}`),
]

function said(act: string, detail = '{}'): string {
  addWords(pageWords)
  return actWords({ act, detail }, (key, values) => say(pageWords, key, values))
}

test('K18 everything that is noted is said in words in both languages, each differently', () => {
  for (const locale of LOCALES) {
    setLocale(locale)
    const words = ACTS.map((act) => said(act))
    expect(words.filter((each) => each === said('something.new'))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
    if (locale === 'ug') expect(words.join(' ')).not.toMatch(/[a-z]|\p{Script=Han}/iu)
  }
})

test('what was changed of an account is said; a detail that nobody can read is left out', () => {
  setLocale('zh')
  expect(said('staff.changed', '{"roles":["crew","admin"],"isOff":true}')).toContain('维修班、管理员')
  expect(said('staff.changed', '{"isOff":true}')).toContain('已停用')
  expect(said('staff.changed', '{"reset":true}')).toContain('重设密码')
  for (const detail of ['', 'no json', '{"roles":["emperor"]}', '[]']) expect(said('staff.changed', detail)).toBe(said('staff.changed'))
})

test('a secret is shown in groups of four', () => {
  expect(secretOf('otpauth://totp/x?secret=KNKXSRDQPB&issuer=y')).toBe('KNKX SRDQ PB')
})
