import fc from 'fast-check'
import { expect, test } from 'vitest'
import { towardsHub, towardsPage } from './headers.ts'

const LEFT = ['connection', 'keep-alive', 'transfer-encoding', 'te', 'upgrade', 'cookie', 'authorization', 'x-forwarded-for', 'forwarded']

test('G2 the hub is asked under its own name, with range and conditions as the page has them', () => {
  const asked = towardsHub(
    {
      host: '127.0.0.1:8088',
      range: 'bytes=5-9',
      'if-none-match': '"a"',
      connection: 'keep-alive, X-Odd',
      'x-odd': '1',
      cookie: 'a=b',
      origin: 'http://127.0.0.1:8088',
      'sec-fetch-site': 'same-origin',
    },
    'hub.example:8443',
  )
  expect(asked).toEqual({ host: 'hub.example:8443', range: 'bytes=5-9', 'if-none-match': '"a"' })
})

test('G2 an answer keeps its length, part and policy, and binds the terminal to nothing', () => {
  const answer = {
    'content-length': '5',
    'content-range': 'bytes 5-9/20',
    'content-security-policy': 'sandbox',
    etag: '"a"',
    date: 'Tue, 14 Nov 2023 22:13:20 GMT',
  }
  expect(
    towardsPage({
      ...answer,
      'set-cookie': ['a=b'],
      'strict-transport-security': 'max-age=1',
      'clear-site-data': '"storage"',
      connection: 'close',
      'transfer-encoding': 'chunked',
    }),
  ).toEqual(answer)
})

const name = fc.oneof(fc.constantFrom(...LEFT, 'range', 'accept', 'host', 'etag', 'x-forwarded-host', 'signature'), fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/))

test('G2 whatever comes, nothing of the line goes on, in either direction, and nothing is made up', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.stringMatching(/^[a-z0-9 ,-]{0,20}$/)), fc.array(name, { maxLength: 3 }), (headers, named) => {
      const came = named.length === 0 ? headers : { ...headers, connection: named.join(', ').toUpperCase() }
      for (const sent of [towardsHub(came, 'hub:1'), towardsPage(came)]) {
        for (const left of [...LEFT, ...(named.includes('host') ? [] : named)]) expect(sent).not.toHaveProperty(left)
        for (const [each, value] of Object.entries(sent)) if (each !== 'host') expect(value).toBe(came[each as keyof typeof came])
      }
      expect(towardsHub(came, 'hub:1')['host']).toBe('hub:1')
    }),
  )
})
