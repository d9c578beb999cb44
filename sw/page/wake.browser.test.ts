import { expect, test } from 'vitest'
import { askForSync, onDrainMessage } from './wake.ts'

test('Q6 the service worker wakes the outbox of an open page, and nothing else it says does', () => {
  let drains = 0
  onDrainMessage(() => drains++)
  for (const data of [{ type: 'drain' }, { type: 'tidy' }, 'drain', null, { type: 'drain', more: 1 }])
    navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }))
  expect(drains).toBe(2)
})

test('asking for a wake where there is no service worker disturbs nobody', () => {
  expect(askForSync()).toBeUndefined()
})
