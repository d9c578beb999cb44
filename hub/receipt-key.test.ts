import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReceiptKey, receiptNames } from './receipt-key.ts'
import { testFolder } from './testing/folder.ts'

const never = async () => expect.unreachable('nobody had to ask')

test('a new hub makes its key, which only its owner can read, and keeps it', async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'keys', 'receipts.json')
  const made = await readReceiptKey(file, async () => false)
  const again = await readReceiptKey(file, never)
  if (!made.ok || !again.ok) throw new Error('no key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(again.value('412087635518')).toBe(made.value('412087635518'))
})

test('a hub whose key is gone while there are cases does not make another one', async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'keys', 'receipts.json')
  expect(await readReceiptKey(file, async () => true)).toMatchObject({ ok: false, problem: expect.stringContaining('bring it back from a copy') })
  expect(() => readFileSync(file)).toThrow('ENOENT')
})

test('a key that is none is said, and not shown', async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'receipts.json')
  for (const wrong of ['', '{', '{}', '{"receiptKey":"secret"}']) {
    writeFileSync(file, wrong)
    const read = await readReceiptKey(file, never)
    expect(read).toEqual({ ok: false, problem: `${file}: wants receiptKey as 64 hex digits` })
  }
})

test('two codes have two names, two keys give two names, and no name holds the code', () => {
  const [one, other] = [receiptNames('0'.repeat(64)), receiptNames('1'.repeat(64))]
  expect(new Set([one('412087635518'), one('412087635519'), other('412087635518')]).size).toBe(3)
  expect(one('412087635518')).toMatch(/^[0-9a-f]{64}$/)
  // RFC 2104 by another hand: printf 412087635518 | openssl dgst -sha256 -mac hmac -macopt hexkey:00…
  expect(one('412087635518')).toBe('7028d5cf91d602ae13c2db7fd003c1636b2fdd8656e337fc0c0d8f7bcfe8971e')
})
