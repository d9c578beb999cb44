import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DeskCases } from '../model/case/desk.ts'
import { Refusal } from '../model/case/refusal.ts'
import { sealWords } from '../model/case/seal.ts'
import { openLobby, STAFF_TOKEN } from './testing/lobby.ts'
import { closedEnvelope, lampWords, newCaseId, newSealKey, sealed } from './testing/resident.ts'

test('the clerk reads what was said in the lobby, the newest first', async () => {
  await using lobby = await openLobby()
  const said = ['چىراغ يانمايدۇ']
  await lobby.sends(await sealed(lobby.key))
  lobby.clock += 1000
  await lobby.sends(await sealed(lobby.key, { locale: 'ug', said, pole: 'CG-0311' }))
  const answer = await lobby.asksDesk()
  expect(answer.headers['cache-control']).toBe('no-store')
  const { cases, total } = DeskCases.parse(answer.json())
  expect(total).toBe(2)
  expect(cases.map(({ words, receivedAt }) => [words?.said, words?.pole, receivedAt])).toEqual([
    [said, 'CG-0311', lobby.clock],
    [['路灯不亮'], 'CG-0027', lobby.clock - 1000],
  ])
})

test('on the disk nobody can read what was said', async () => {
  await using lobby = await openLobby()
  await lobby.sends(await sealed(lobby.key, { text: 'the words of a resident' }))
  await lobby.asksDesk()
  for (const file of ['hub.sqlite', 'hub.sqlite-wal']) {
    const disk = readFileSync(join(lobby.folder, file)).toString('latin1')
    expect(disk).not.toContain('the words of a resident')
    expect(disk).not.toContain(Buffer.from('路灯').toString('latin1'))
  }
})

test('what cannot be opened stands on the desk and says why', async () => {
  await using lobby = await openLobby()
  const elsewhere = await sealed(newSealKey())
  const underOtherId = { ...(await sealed(lobby.key)), id: newCaseId() }
  const notWords = await sealWords(newCaseId(), { ...lampWords(), category: 'LAMP' }, lobby.key)
  for (const envelope of [elsewhere, underOtherId, notWords, { ...closedEnvelope(), keyId: lobby.key.keyId }]) {
    expect((await lobby.sends(envelope)).statusCode).toBe(201)
    lobby.clock += 1
  }
  const { cases } = DeskCases.parse((await lobby.asksDesk()).json())
  expect(cases.map(({ words, unopened }) => [words, unopened])).toEqual([
    [null, 'cannot-open'],
    [null, 'not-words'],
    [null, 'cannot-open'],
    [null, 'no-key'],
  ])
})

test('without the staff’s key nobody reads anything', async () => {
  await using lobby = await openLobby()
  await lobby.sends(await sealed(lobby.key))
  const wrong = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${STAFF_TOKEN}x`,
    `Bearer ${STAFF_TOKEN.slice(0, -1)}`,
    `Basic ${STAFF_TOKEN}`,
    STAFF_TOKEN,
    `Bearer ${STAFF_TOKEN} x`,
  ]
  for (const authorization of wrong) {
    const answer = await lobby.hub.inject({ url: '/api/cases', headers: authorization === undefined ? {} : { authorization } })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(Refusal.parse(answer.json()).code).toBe('no-staff-key')
  }
  expect((await lobby.hub.inject(`/api/cases?token=${STAFF_TOKEN}`)).statusCode).toBe(401)
})

test('the clerk turns the pages back to the first case', async () => {
  await using lobby = await openLobby()
  const sent: string[] = []
  for (let at = 0; at < 7; at++) {
    const envelope = closedEnvelope()
    await lobby.sends(envelope)
    lobby.clock += at % 2
    sent.push(envelope.id)
  }
  const seen: string[] = []
  for (;;) {
    const before = seen.at(-1)
    const { cases, total } = DeskCases.parse((await lobby.asksDesk(`?limit=3${before === undefined ? '' : `&before=${before}`}`)).json())
    expect(total).toBe(7)
    if (cases.length === 0) break
    seen.push(...cases.map(({ id }) => id))
  }
  expect([...seen].sort()).toEqual([...sent].sort())
})

test('a question the desk does not understand is answered with a sentence', async () => {
  await using lobby = await openLobby()
  for (const query of ['?limit=0', '?limit=201', '?limit=-1', '?limit=1e2', '?before=yesterday', '?limit=1&limit=2']) {
    const answer = await lobby.asksDesk(query)
    expect(answer.statusCode).toBe(400)
    expect(Refusal.parse(answer.json()).code).toBe('bad-question')
  }
})
