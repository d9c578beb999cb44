import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { type Letter, Letters } from './letters.ts'

const id = '018bcfe5-6800-7abc-8def-0123456789ab'
const letter: Letter = {
  id,
  state: 'waiting',
  envelope: { id, keyId: '0123456789abcdef', sealed: 'AAAA', hash: 'a'.repeat(64) },
  tries: 3,
  nextTry: 5_000,
  changedAt: 1,
  refusal: null,
}

test('Q4 what an outbox of the first version had waiting is there after the terminal got a newer one, and is due', async () => {
  const old = new Dexie('upgraded')
  old.version(1).stores({ letters: 'id, state' })
  await old.table('letters').put(letter)
  old.close()
  const letters = new Letters('upgraded')
  const due: Letter[] = []
  for await (const each of letters.unsent('waiting', { from: 0, to: 5_000 })) due.push(each)
  expect([due, await letters.undone(), await letters.mark()]).toEqual([[letter], [id], undefined])
  letters.close()
})

test('Q7 letters come in the order of their turn, page after page, each once, and none that still rests', async () => {
  const letters = new Letters('order')
  const idAt = (n: number) => `018bcfe5-68${String(n).padStart(2, '0')}-7abc-8def-0123456789ab`
  for (let n = 49; n >= 0; n--) await letters.put({ ...letter, id: idAt(n), nextTry: n % 10 === 9 ? 9_999 : n % 2 === 0 ? 0 : 7 })
  const due: string[] = []
  for await (const each of letters.unsent('waiting', { from: 0, to: 100 })) due.push(each.id)
  const all = Array.from({ length: 50 }, (_, n) => n).filter((n) => n % 10 !== 9)
  expect(due).toEqual([...all.filter((n) => n % 2 === 0), ...all.filter((n) => n % 2 === 1)].map(idAt))
  letters.close()
})
