import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { MOST_BYTES, takeAlong } from './take-along.ts'

const more = (left: number) => `还有 ${left} 行`
const line = fc.array(fc.constantFrom(...'身份证复印件一份 ئاھالە كىملىكى 1234abc（）'), { minLength: 1, maxLength: 90 }).map((letters) => letters.join(''))

test('C26 whatever a guide says, what goes along fits, is made of whole lines in order, says what it leaves out and ends with the number', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.option(line, { nil: undefined }), (lines, link) => {
      const phone = '电话：010-0000 0001'
      const text = takeAlong(lines, link === undefined ? [phone] : [link, phone], more)
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MOST_BYTES)
      const said = text.split('\n')
      expect(said.at(-1)).toBe(phone)
      const kept = said.slice(0, said.length - (link === undefined ? 1 : 2))
      const whole = kept.length === lines.length && kept.every((each, at) => each === lines[at])
      if (whole) return
      const left = lines.length - (kept.length - 1)
      expect(kept).toEqual([...lines.slice(0, kept.length - 1), more(left)])
      expect(left).toBeGreaterThan(0)
    }),
  )
})

test('C26 the most that may go along makes a code of 77 modules, in either language', () => {
  for (const letter of ['证', 'ئ', 'a']) {
    const longest = letter.repeat(Math.floor(MOST_BYTES / new TextEncoder().encode(letter).length))
    expect(encode(longest, { ecc: 'L', border: 0 }).size).toBeLessThanOrEqual(77)
  }
})

test('C26 a number is kept even where nothing else fits', () => {
  expect(takeAlong(['很长的一行'], ['https://xinxi.example/kiosk/guide/elder-card', '电话：12345'], more, 20)).toBe('电话：12345')
})
