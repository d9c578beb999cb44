import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address, mediaType, parseObjectAddress } from './address.ts'
import { ObjectPath } from './manifest.ts'

const bundle = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)
const path = fc.stringMatching(/^[a-z0-9][a-z0-9/._-]{0,60}$/).filter((text) => ObjectPath.safeParse(text).success)

test('the address of an object gives bundle, version and path back', () => {
  fc.assert(
    fc.property(bundle, fc.integer({ min: 1, max: 999_999_999 }), path, (name, version, object) => {
      expect(parseObjectAddress(address.object(name, version, object))).toEqual({ bundle: name, version, path: object })
    }),
  )
})

test('no other address of a bundle looks like an object, and reading any address never throws', () => {
  fc.assert(
    fc.property(bundle, fc.integer({ min: 1, max: 99 }), fc.stringMatching(/^[0-9a-f]{64}$/), (name, version, hash) => {
      for (const other of [
        address.channel(name),
        address.root(name, version),
        address.manifest(name, version),
        address.pack(name, hash),
        address.alerts(name),
        address.active(name),
        '/c/terminal.json',
      ])
        expect(parseObjectAddress(other)).toBeNull()
    }),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `/c/${text}`),
      ),
      (pathname) => {
        const read = parseObjectAddress(pathname)
        if (read !== null) expect(address.object(read.bundle, read.version, read.path)).toBe(pathname)
      },
    ),
  )
})

test('B9 an object’s path cannot climb out of its bundle, hide, or shout', () => {
  for (const right of ['home.json', 'tour/v01/0/f-0-0.webp', '0', 'a'.repeat(200)]) expect([right, ObjectPath.safeParse(right).success]).toEqual([right, true])
  for (const wrong of [
    '',
    '.',
    '../home.json',
    'a/../b',
    'a..b',
    '/home.json',
    '.htaccess',
    'Home.json',
    'a b',
    'a\\b',
    'a%2e%2e',
    '首页',
    'a\n',
    'a?b',
    'a'.repeat(201),
  ])
    expect([wrong, ObjectPath.safeParse(wrong).success]).toEqual([wrong, false])
})

test('an object says what it is by the end of its name, and nothing unknown is run or drawn', () => {
  expect(mediaType('home.json')).toBe('application/json; charset=utf-8')
  expect(mediaType('tour/v01/0/f-0-0.webp')).toBe('image/webp')
  for (const odd of ['a.html', 'a.js', 'a.exe', 'json', 'a.', 'a.json/b'])
    expect(mediaType(odd)).toBe(odd === 'json' ? 'application/json; charset=utf-8' : 'application/octet-stream')
})
