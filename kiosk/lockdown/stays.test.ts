import { expect, test } from 'vitest'
import { isOurs } from './stays.ts'

const origin = 'http://127.0.0.1:8088'

test('L2 a page of the terminal is below /kiosk/ of its own origin, and nothing else is', () => {
  for (const ours of ['/kiosk', '/kiosk/', '/kiosk/guide/elder-card?x=1#y', '/kiosk/tour']) expect(isOurs(`${origin}${ours}`, origin), ours).toBe(true)
  const elsewhere = [
    `${origin}/`,
    `${origin}/studio/`,
    `${origin}/tour/`,
    `${origin}/kiosks`,
    `${origin}/kiosk/../studio/`,
    'http://127.0.0.1:9/kiosk/',
    'https://127.0.0.1:8088/kiosk/',
    'http://127.0.0.1:8088@evil.example/kiosk/',
    'file:///kiosk/',
    'about:blank',
    'tel:110',
    'javascript:1',
    'data:text/html,/kiosk/',
    `blob:${origin}/kiosk/1`,
    '',
    'nonsense',
  ]
  for (const each of elsewhere) expect(isOurs(each, origin), each).toBe(false)
})
