import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavePicture, takePicture, type TabStore } from './said-picture.ts'

function tab(full = false): TabStore {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError')
      kept.set(name, value)
    },
    removeItem: (name) => void kept.delete(name),
  }
}

test('what the tour leaves the form takes, byte for byte, and only once', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      const store = tab()
      expect(leavePicture(store, `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`)).toBe(true)
      expect(takePicture(store)).toEqual(new Uint8Array(bytes))
      expect(takePicture(store)).toBeNull()
    }),
  )
})

test('anything else that stands there is no picture, and is gone too', () => {
  for (const other of [
    '',
    'data:image/svg+xml;base64,AAAA',
    'data:image/jpeg;base64,',
    'data:image/jpeg;base64,<script>',
    `data:image/jpeg;base64,${'A'.repeat(2_000_000)}`,
  ]) {
    const store = tab()
    leavePicture(store, other)
    expect(takePicture(store)).toBeNull()
    expect(store.getItem('said-picture')).toBeNull()
  }
})

test('a tab without room keeps none', () => {
  expect(leavePicture(tab(true), 'data:image/jpeg;base64,AAAA')).toBe(false)
})
