import { expect, test } from 'vitest'
import { staffKeyAt } from './staff-key.ts'

/** A tab with an address bar and a memory of its own. */
function tab(hash: string) {
  const kept = new Map<string, string>()
  const bar = { hash, pathname: '/studio/', search: '?from=mail' }
  const shown: string[] = []
  return {
    shown,
    bar,
    location: bar,
    history: {
      replaceState(_data: unknown, _unused: string, url: string) {
        shown.push(url)
        bar.hash = ''
      },
    },
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    },
  }
}

test('the clerk opens the link; the key is taken and leaves the address bar at once', () => {
  const here = tab('#key=a-staff-token%2Bfor-tests')
  const staffKey = staffKeyAt(here)
  expect(staffKey.take()).toBe('a-staff-token+for-tests')
  expect(here.shown).toEqual(['/studio/?from=mail'])
  expect(staffKey.take()).toBe('a-staff-token+for-tests')
})

test('without a key there is none, and the address stays as it is', () => {
  for (const hash of ['', '#', '#key=', '#key=%20', '#case=7']) {
    const here = tab(hash)
    expect(staffKeyAt(here).take()).toBeNull()
    expect(here.shown).toEqual([])
  }
})

test('a locked desk has forgotten its key', () => {
  const here = tab('#key=one')
  const staffKey = staffKeyAt(here)
  staffKey.take()
  staffKey.forget()
  expect(staffKey.take()).toBeNull()
  staffKey.keep('two')
  expect(staffKey.take()).toBe('two')
})

test('a newer link replaces the key kept before', () => {
  const here = tab('#key=one')
  const staffKey = staffKeyAt(here)
  staffKey.take()
  here.bar.hash = '#key=two'
  expect(staffKey.take()).toBe('two')
})
