import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kept, SEALED_MAX_CHARS } from '../model/case/envelope.ts'
import { Refusal } from '../model/case/refusal.ts'
import { receiptNames } from './receipt-key.ts'
import { openLobby } from './testing/lobby.ts'
import { closedEnvelope, lampWords, newCaseId, sealed } from './testing/resident.ts'
import { everything } from './testing/send.ts'
import { openStore } from './store/store.ts'

const SITE = 'chenguangli'

/** A refusal that a person can read in both languages. */
function expectRefusal(answer: { statusCode: number; json(): unknown }, status: number, code: string): Refusal {
  const refusal = Refusal.parse(answer.json())
  expect({ status: answer.statusCode, code: refusal.code }).toEqual({ status, code })
  expect(refusal.zh).toMatch(/\p{Script=Han}/u)
  expect(refusal.ug).toMatch(/\p{Script=Arabic}/u)
  expect(refusal.ug).not.toMatch(/[a-z]/i)
  return refusal
}

test('a resident says the lamp is out; the hub keeps it and echoes id and hash', async () => {
  await using lobby = await openLobby()
  const envelope = await sealed(lobby.key)
  const answer = await lobby.sends(envelope)
  expect(answer.statusCode).toBe(201)
  expect(Kept.parse(answer.json())).toEqual({ id: envelope.id, hash: envelope.hash, receivedAt: lobby.clock, again: false })
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test('the answer was lost on the way, the terminal sends again; it is kept once and told the first time', async () => {
  await using lobby = await openLobby()
  const envelope = await sealed(lobby.key)
  await lobby.sends(envelope)
  lobby.clock += 60_000
  const answer = await lobby.sends(envelope)
  expect(answer.statusCode).toBe(200)
  expect(Kept.parse(answer.json())).toEqual({ id: envelope.id, hash: envelope.hash, receivedAt: lobby.clock - 60_000, again: true })
  expect(await lobby.store.count(SITE)).toBe(1)
})

test('other words under the same id do not replace what was kept', async () => {
  await using lobby = await openLobby()
  const first = await sealed(lobby.key)
  await lobby.sends(first)
  expectRefusal(await lobby.sends(await sealed(lobby.key, { said: ['井盖坏了'] }, first.id)), 409, 'other-words')
  const [kept] = await everything(lobby.store, 'chenguangli')
  expect(kept?.hash).toBe(first.hash)
})

test('yesterday’s words come after today’s; the id keeps its own order, the desk the order of arrival', async () => {
  await using lobby = await openLobby()
  const today = closedEnvelope(newCaseId(lobby.clock))
  const yesterday = closedEnvelope(newCaseId(lobby.clock - 86_400_000))
  await lobby.sends(today)
  lobby.clock += 1
  expect((await lobby.sends(yesterday)).statusCode).toBe(201)
  expect((await everything(lobby.store, 'chenguangli')).map(({ id }) => id)).toEqual([yesterday.id, today.id])
})

test('two hundred copies at once become one row and one “new”', async () => {
  await using lobby = await openLobby()
  const envelope = await sealed(lobby.key)
  const answers = await Promise.all(Array.from({ length: 200 }, () => lobby.sends(envelope)))
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(199)
  const disk = new DatabaseSync(join(lobby.folder, 'hub.sqlite'), { readOnly: true })
  expect(disk.prepare('select count(*) as n from case_envelope').get()).toMatchObject({ n: 1 })
  disk.close()
})

test('words sealed to a key the hub has never had are kept all the same', async () => {
  await using lobby = await openLobby()
  expect((await lobby.sends(closedEnvelope())).statusCode).toBe(201)
})

test('the words were damaged on the way; the terminal is asked to send again', async () => {
  await using lobby = await openLobby()
  const envelope = await sealed(lobby.key)
  const refusal = expectRefusal(await lobby.sends({ ...envelope, sealed: `${envelope.sealed.slice(0, -2)}AA` }), 422, 'wrong-hash')
  expect(refusal.detail).toContain('envelope: hash wants')
})

test('the id in the address is not the one in the envelope', async () => {
  await using lobby = await openLobby()
  const envelope = closedEnvelope()
  const other = newCaseId()
  const answer = await lobby.hub.inject({ method: 'PUT', url: `/sync/v1/cases/${other}`, payload: envelope })
  expect(expectRefusal(answer, 400, 'malformed').detail).toBe(`envelope: id wants that of the address, ${other}, came ${envelope.id}`)
})

test('each broken envelope is refused with where, what was wanted and what came', async () => {
  await using lobby = await openLobby()
  const good = closedEnvelope()
  const send = (body: unknown, id = good.id) => {
    const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    return lobby.hub.inject({ method: 'PUT', url: `/sync/v1/cases/${id}`, headers: { 'content-type': 'application/json' }, payload })
  }
  const cases: readonly [unknown, string][] = [
    ['', 'envelope: wants whole JSON, came 0 bytes that are not'],
    [JSON.stringify(good).slice(0, 60), 'envelope: wants whole JSON, came 60 bytes that are not'],
    [null, 'envelope: wants id, keyId, sealed and hash, came null'],
    [[good], 'envelope: wants id, keyId, sealed and hash, came a list'],
    [{ ...good, id: undefined }, 'envelope: id wants a UUID of version 7, came nothing'],
    ['"lamp"', 'envelope: wants id, keyId, sealed and hash, came a text of 4 characters'],
    [{ ...good, keyId: 'K' }, 'envelope: keyId wants 16 hex digits, came a text of 1 characters'],
    [{ ...good, sealed: 'a b' }, `envelope: sealed wants base64url, 1 to ${SEALED_MAX_CHARS} characters, came a text of 3 characters`],
    [{ ...good, sealed: 7 }, `envelope: sealed wants base64url, 1 to ${SEALED_MAX_CHARS} characters, came a number`],
    [{ id: good.id, keyId: good.keyId, sealed: good.sealed }, 'envelope: hash wants 64 hex digits, came nothing'],
  ]
  for (const [body, detail] of cases) expect(expectRefusal(await send(body), 400, 'malformed').detail).toBe(detail)
  expect(expectRefusal(await send(good, 'not-an-id'), 400, 'malformed').detail).toBe('address: id wants a UUID of version 7, came a text of 9 characters')
  expect(expectRefusal(await send(Buffer.from([0x7b, 0xff, 0xfe])), 400, 'malformed').detail).toBe('envelope: wants UTF-8, came 3 bytes that are not')
})

test('a letter longer than any words can be is refused before it is read', async () => {
  await using lobby = await openLobby()
  expectRefusal(await lobby.sends(closedEnvelope(undefined, 'A'.repeat(SEALED_MAX_CHARS + 1))), 413, 'too-large')
  expectRefusal(await lobby.sends(closedEnvelope(undefined, 'A'.repeat(2_000_000))), 413, 'too-large')
  expect((await lobby.sends(closedEnvelope(undefined, 'A'.repeat(SEALED_MAX_CHARS)))).statusCode).toBe(201)
})

test('anything but JSON is refused', async () => {
  await using lobby = await openLobby()
  const envelope = closedEnvelope()
  const url = `/sync/v1/cases/${envelope.id}`
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json']) {
    expectRefusal(await lobby.hub.inject({ method: 'PUT', url, headers: { 'content-type': type }, payload: JSON.stringify(envelope) }), 415, 'not-json')
  }
  expectRefusal(await lobby.hub.inject({ method: 'PUT', url }), 415, 'not-json')
  expectRefusal(await lobby.hub.inject({ method: 'POST', url, payload: envelope }), 404, 'not-found')
})

test('the database is held by a backup; the terminal is told when to come back', async () => {
  await using lobby = await openLobby({ busyMs: 1 })
  const other = new DatabaseSync(join(lobby.folder, 'hub.sqlite'))
  other.exec('begin immediate')
  const envelope = await sealed(lobby.key)
  const answer = await lobby.sends(envelope)
  expectRefusal(answer, 503, 'not-kept')
  expect(answer.headers['retry-after']).toBe('5')
  other.exec('rollback')
  other.close()
  expect((await lobby.sends(envelope)).statusCode).toBe(201)
})

test('the line breaks in the middle of a letter; nothing of it is kept and the hub goes on', async () => {
  await using lobby = await openLobby()
  const port = await lobby.listens()
  const envelope = closedEnvelope()
  const body = JSON.stringify(envelope)
  const line = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => line.once('close', resolve))
  line.write(
    `PUT /sync/v1/cases/${envelope.id} HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 40)}`,
    () => line.destroy(),
  )
  await closed
  expect(await lobby.store.count(SITE)).toBe(0)
  expect((await lobby.sends(envelope)).statusCode).toBe(201)
})

test('a request that is no HTTP is answered with a sentence too', async () => {
  await using lobby = await openLobby()
  const line = connect(await lobby.listens(), '127.0.0.1')
  let heard = ''
  line.on('data', (bytes) => (heard += bytes.toString('utf8')))
  line.write('PUT /sync HTTP/1.1\r\nContent-Length: many\r\n\r\n')
  await new Promise((resolve) => line.once('close', resolve))
  expect(heard).toMatch(/^HTTP\/1\.1 400/)
  Refusal.parse(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4)))
})

test('whatever is put before the hub, it answers with words kept or one clear no, and what it said it kept is there', { timeout: 60_000 }, async () => {
  await using lobby = await openLobby()
  const good = fc.constantFrom(...Array.from({ length: 5 }, () => closedEnvelope()))
  const spoiled = fc
    .tuple(good, fc.constantFrom('id', 'keyId', 'sealed', 'hash'), fc.anything())
    .map(([envelope, field, value]) => ({ ...envelope, [field]: value }))
  const body = fc.oneof(good, spoiled, fc.jsonValue(), fc.string())
  const acknowledged = new Map<string, string>()
  await fc.assert(
    fc.asyncProperty(good, fc.option(body), async ({ id }, other) => {
      const envelope = other ?? closedEnvelope(id)
      const payload = typeof envelope === 'string' ? envelope : (JSON.stringify(envelope) ?? '')
      const answer = await lobby.hub.inject({ method: 'PUT', url: `/sync/v1/cases/${id}`, headers: { 'content-type': 'application/json' }, payload })
      expect([200, 201, 400, 409, 413, 422]).toContain(answer.statusCode)
      if (answer.statusCode > 299) {
        Refusal.parse(answer.json())
        return
      }
      const kept = Kept.parse(answer.json())
      expect(kept.id).toBe(id)
      expect(kept.again).toBe(acknowledged.has(id))
      acknowledged.set(id, kept.hash)
    }),
    { numRuns: 300 },
  )
  const looking = await openStore({ folder: lobby.folder, now: () => 0, log: console.error })
  expect(new Map((await looking.newest(SITE, { limit: 100 })).map(({ id, hash }) => [id, hash]))).toEqual(acknowledged)
  await looking.close()
})

test('K1 with the first acknowledgement a case has begun, found by its receipt; no word, receipt or language of it lies open in the database', async () => {
  await using lobby = await openLobby()
  const words = lampWords({ category: 'REPORT-COVER', locale: 'ug', text: '三楼的张阿姨摔倒了', contact: '010-0000 1234' })
  const envelope = await sealed(lobby.key, words)
  lobby.clock = 5000
  expect((await lobby.sends(envelope)).statusCode).toBe(201)
  expect((await lobby.sends(envelope)).statusCode).toBe(200)
  expect((await lobby.sends(closedEnvelope())).statusCode).toBe(201)
  const looking = await openStore({ folder: lobby.folder, now: () => 0, log: console.error })
  const receipt = receiptNames('0'.repeat(64))(words.receipt)
  expect(await looking.cases.row(SITE, envelope.id)).toMatchObject({
    code: 'REPORT-COVER',
    receipt,
    pole: 'CG-0027',
    state: 'received',
    received_at: 5000,
    events: 1,
  })
  expect((await looking.cases.history(SITE, envelope.id))?.events).toHaveLength(1)
  await looking.close()
  const bytes = (await Promise.all(['hub.sqlite', 'hub.sqlite-wal'].map((name) => readFile(join(lobby.folder, name)).catch(() => Buffer.alloc(0)))))
    .map(String)
    .join('')
  for (const secret of [words.receipt, '张阿姨', '010-0000', '"ug"', 'lamp-out']) expect(bytes).not.toContain(secret)
})
