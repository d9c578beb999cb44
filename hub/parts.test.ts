import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../model/bytes.ts'
import { type Chunk, ChunkKept, SEALED_CHUNK_BYTES } from '../model/case/part.ts'
import { makeReceiptCode } from '../model/case/receipt.ts'
import { Refusal } from '../model/case/refusal.ts'
import { openPart, sealPart } from '../model/case/seal-part.ts'
import { fromBase64url } from '../model/bytes.ts'
import { openStore } from './store/store.ts'
import { testFolder } from './testing/folder.ts'
import { makeOpener } from './opener.ts'
import { type Lobby, openLobby } from './testing/lobby.ts'
import { newCaseId, sealed } from './testing/resident.ts'
import { everything } from './testing/send.ts'

/** Everything the hub has kept, opened. */
const opensAll = async (lobby: Lobby) => Promise.all((await everything(lobby.store, SITE)).map(makeOpener([lobby.key])))
const SITE = 'chenguangli'

async function closedChunk(more: Partial<Chunk> = {}): Promise<Chunk> {
  const bytes = new Uint8Array(randomBytes(SEALED_CHUNK_BYTES))
  return { id: newCaseId(), part: 1, index: 0, hash: await sha256(bytes), sealed: bytes, ...more }
}

const send = (lobby: Lobby, { id, part, index, hash, sealed: bytes }: Chunk, type = 'application/octet-stream') =>
  lobby.hub.inject({
    method: 'PUT',
    url: `/sync/v1/cases/${id}/parts/${part}/${index}?hash=${hash}`,
    headers: { 'content-type': type },
    payload: Buffer.from(bytes),
  })

function expectRefusal(answer: { statusCode: number; json(): unknown }, status: number, code: string): void {
  expect({ status: answer.statusCode, code: Refusal.parse(answer.json()).code }).toEqual({ status, code })
}

test('Q17 a photo comes in chunks, in any order and before its words, and opens at the desk as it was taken', async () => {
  await using lobby = await openLobby()
  const id = newCaseId()
  const bytes = new Uint8Array(randomBytes(300_000))
  const { part, chunks } = await sealPart(id, { id: 1, kind: 'photo', type: 'image/jpeg', bytes }, lobby.key)
  for (const chunk of chunks.toReversed()) {
    const answer = await send(lobby, chunk)
    expect(answer.statusCode).toBe(201)
    expect(ChunkKept.parse(answer.json())).toEqual({ id, part: 1, index: chunk.index, hash: chunk.hash, receivedAt: lobby.clock, again: false })
  }
  await lobby.sends(await sealed(lobby.key, { parts: [part] }, id))
  expect((await opensAll(lobby)).map(({ words }) => words?.parts)).toEqual([[part]])
  const looking = await openStore({ folder: lobby.folder, now: () => 0, log: console.error })
  const kept = await looking.chunks(SITE, id, 1)
  await looking.close()
  const opened = await openPart({ id, keyId: lobby.key.keyId }, part, kept, fromBase64url(lobby.key.privateKey) as Uint8Array)
  expect(opened).toEqual({ ok: true, value: bytes })
})

test('Q17 the same chunk again is kept once and told the first time; other bytes in its place are refused', async () => {
  await using lobby = await openLobby()
  const chunk = await closedChunk()
  await send(lobby, chunk)
  lobby.clock += 60_000
  const again = await send(lobby, chunk)
  expect([again.statusCode, again.json()]).toMatchObject([200, { receivedAt: lobby.clock - 60_000, again: true }])
  const { id } = chunk
  expectRefusal(await send(lobby, await closedChunk({ id })), 409, 'other-words')
  for (const more of [{ part: 2 }, { index: 1 }]) expect((await send(lobby, await closedChunk({ id, ...more }))).statusCode).toBe(201)
})

test('Q17 forty copies of a chunk at once, beside forty others, become one row each and one “new”', async () => {
  await using lobby = await openLobby()
  const [chunk, other] = [await closedChunk(), await closedChunk()]
  const answers = await Promise.all(Array.from({ length: 80 }, (_, at) => send(lobby, at % 2 === 0 ? chunk : other)))
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(2)
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(78)
})

test('Q17 what was acknowledged is on the disk when the hub opens again, and two communities do not see each other', async () => {
  await using folder = await testFolder()
  const store = await openStore({ folder: folder.path, now: () => 1000, log: console.error })
  const chunk = await closedChunk()
  expect(await store.keepChunk('here', chunk)).toEqual({ ok: true, value: { is: 'new', receivedAt: 1000 } })
  expect(await store.keepChunk('there', await closedChunk({ id: chunk.id }))).toMatchObject({ ok: true, value: { is: 'new' } })
  await store.close()
  const again = await openStore({ folder: folder.path, now: () => 2000, log: console.error })
  expect(await again.chunks('here', chunk.id, 1)).toEqual(new Map([[0, chunk.sealed]]))
  expect(await again.keepChunk('here', chunk)).toEqual({ ok: true, value: { is: 'again', receivedAt: 1000 } })
  await again.close()
})

test('Q17 a chunk that is damaged, cut, too long, of another kind or with no right address is refused, and nothing is kept', async () => {
  await using lobby = await openLobby()
  const good = await closedChunk()
  const damaged = good.sealed.slice()
  damaged[7] = (damaged[7] as number) ^ 1
  expectRefusal(await send(lobby, { ...good, sealed: damaged }), 422, 'wrong-hash')
  expectRefusal(await send(lobby, { ...good, sealed: good.sealed.slice(0, -1) }), 400, 'malformed')
  expectRefusal(await send(lobby, { ...good, sealed: new Uint8Array(SEALED_CHUNK_BYTES + 1) }), 413, 'too-large')
  expectRefusal(await send(lobby, good, 'application/json'), 415, 'not-json')
  for (const [part, index] of [
    ['0', '0'],
    ['4', '0'],
    ['1', '16'],
    ['1', '-1'],
    ['01', '0'],
    ['1', '1e0'],
  ]) {
    const url = `/sync/v1/cases/${good.id}/parts/${part}/${index}?hash=${good.hash}`
    expectRefusal(
      await lobby.hub.inject({ method: 'PUT', url, headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from(good.sealed) }),
      400,
      'malformed',
    )
  }
  expectRefusal(await send(lobby, { ...good, id: 'not-an-id' }), 400, 'malformed')
  expectRefusal(await send(lobby, { ...good, hash: 'x' }), 400, 'malformed')
  expect((await send(lobby, good)).statusCode).toBe(201)
})

test('Q17 two terminals that mint the same receipt code have two cases, and each keeps its own words', async () => {
  await using lobby = await openLobby()
  const receipt = makeReceiptCode(new Uint8Array(48).fill(3))
  const [here, there] = [
    await sealed(lobby.key, { receipt, terminal: 'hall-1', said: ['灯'] }),
    await sealed(lobby.key, { receipt, terminal: 'hall-2', said: ['井盖'] }),
  ]
  expect([(await lobby.sends(here)).statusCode, (await lobby.sends(there)).statusCode]).toEqual([201, 201])
  expect((await opensAll(lobby)).map(({ id, words }) => [id, words?.receipt, words?.said]).sort()).toEqual(
    [
      [here.id, receipt, ['灯']],
      [there.id, receipt, ['井盖']],
    ].sort(),
  )
})
