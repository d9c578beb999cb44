import { expect, test } from 'vitest'
import { openJournal } from './journal.ts'

test('Q11 a journal whose names can no longer be opened is made anew', async () => {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(`journal-${crypto.randomUUID()}`, { create: true })
  await folder.getDirectoryHandle('outbox-journal-a', { create: true })
  const journal = openJournal(folder)
  const state = await journal.open()
  expect([state.made, state.used, state.keys]).toEqual([true, false, []])
  journal.close()
  await root.removeEntry(folder.name, { recursive: true })
})
