import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, sha256, toBase64url, utf8 } from './bytes.ts'

test('bytes written as base64url come back the same, and the text is fit for an address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64url(bytes)
      expect(text).toMatch(/^[A-Za-z0-9_-]*$/)
      expect(fromBase64url(text)).toEqual(new Uint8Array(bytes))
    }),
  )
})

test('a text that is no base64url gives null, and never throws', () => {
  for (const text of ['a', 'abcde', '=', 'ab==', 'a+b/', 'ab c', '字', 'ab\n']) expect(fromBase64url(text)).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([true, false]).toContain(fromBase64url(text) === null)
    }),
  )
})

test('SHA-256 as everybody else writes it', async () => {
  expect(await sha256(utf8(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(await sha256(utf8('晨光里'))).toBe('2d4246bd5ab6cf16c7d2604cbe46dfb5fdb7f8e7ad6df40b8aaf612146c9315a')
})
