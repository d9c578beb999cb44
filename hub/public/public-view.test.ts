import { expect, test } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { PublicCase, PublicCases, PublicStatistics } from '../../model/case/public.ts'
import { Refusal } from '../../model/case/refusal.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { epochOf } from '../../model/day.ts'
import { crew, other, worker } from '../../model/testing/case.ts'
import { type Lobby, openLobby } from '../testing/lobby.ts'
import { lampWords, newCaseId, sealed } from '../testing/resident.ts'
import { act, begins, publishForm, shows } from './testing/lamp-form.ts'

const asks = (lobby: Lobby, url: string, headers: Record<string, string> = {}) => lobby.hub.inject({ url, headers })
const list = async (lobby: Lobby, query = '') => PublicCases.parse((await asks(lobby, `/api/public/cases${query}`)).json())
const idsOf = async (lobby: Lobby, query = '') => (await list(lobby, query)).cases.map(({ id }) => id)

test('K17 a released case is shown without the person: nothing that was said, no contact, no terminal, no language, no receipt', async () => {
  await using lobby = await openLobby()
  await publishForm(lobby)
  lobby.clock = epochOf('2026-09-28T09:00')
  const words = lampWords({ locale: 'ug', said: ['چىراغ يانمايدۇ'], text: '张阿姨家门口', contact: '010-0000 1234', terminal: 'hall-7' })
  const id = newCaseId()
  expect((await lobby.sends(await sealed(lobby.key, words, id))).statusCode).toBe(201)
  expect(await idsOf(lobby)).toEqual([])
  await act(lobby, id, {
    is: 'step',
    to: 'accepted',
    by: worker,
    note: { zh: '张阿姨您好', machine: [] },
    sentence: { phrase: 'code', text: { zh: '回执 {code}', ug: 'تالون {code}' }, values: { code: words.receipt } },
  })
  await act(lobby, id, shows({ summary: { zh: '3 号楼前的路灯' } }))
  const answer = await asks(lobby, '/api/public/cases')
  const [found] = PublicCases.parse(answer.json()).cases
  expect(found).toMatchObject({
    id,
    code: 'REPORT-LIGHT',
    state: 'accepted',
    pole: 'CG-0027',
    sentences: ['lamp-out'],
    summary: { zh: '3 号楼前的路灯' },
    endBy: { at: epochOf('2026-10-10T18:00'), provisional: false },
    steps: [{ to: 'received' }, { to: 'accepted' }],
  })
  const whole = (await asks(lobby, `/api/public/cases/${id}`)).body
  const file = (await asks(lobby, '/api/public/cases.csv')).body
  for (const secret of ['张阿姨', '010-0000', 'hall-7', '"locale"', '"ug"', words.receipt, 'worker', 'يانمايدۇ'])
    for (const text of [answer.body, whole, file]) expect(text).not.toContain(secret)
})

test('K17 what is taken back is gone at once, from the list, its page, the figures, the file and its photos', async () => {
  await using lobby = await openLobby()
  const ids: CaseId[] = []
  for (let n = 0; n < 10; n++) ids.push(await begins(lobby))
  for (const id of ids) await act(lobby, id, shows({ photos: [1] }))
  const [first] = ids as [CaseId]
  await lobby.store.publicCases.released('chenguangli')
  const photo = `/api/public/cases/${first}/photos/1`
  const figures = async () => PublicStatistics.parse((await asks(lobby, '/api/public/statistics')).json()).all
  const lines = async () => (await asks(lobby, '/api/public/cases.csv')).body.split('\r\n').length - 2
  expect([(await idsOf(lobby)).length, (await figures())?.count, await lines()]).toEqual([10, 10, 10])
  await act(lobby, first, shows({ public: false }))
  expect(await idsOf(lobby)).not.toContain(first)
  const gone = await asks(lobby, `/api/public/cases/${first}`)
  expect([gone.statusCode, Refusal.parse(gone.json()).code, (await asks(lobby, photo)).statusCode]).toEqual([404, 'no-such-case', 404])
  expect([await figures(), await lines()]).toEqual([null, 9])
})

test('K17 one is taken back and another released between two looks: the list is not the one of before', async () => {
  await using lobby = await openLobby()
  const [one, two] = [await begins(lobby), await begins(lobby)]
  await act(lobby, one, shows())
  expect(await idsOf(lobby)).toEqual([one])
  await act(lobby, one, shows({ public: false }))
  await act(lobby, two, shows())
  expect(await idsOf(lobby)).toEqual([two])
  await act(lobby, two, { is: 'step', to: 'accepted', by: worker })
  expect((await list(lobby)).cases[0]?.state).toBe('accepted')
})

test('K6 K17 what becomes overdue is overdue in the list without anything having happened', async () => {
  await using lobby = await openLobby()
  await publishForm(lobby)
  lobby.clock = epochOf('2026-09-28T09:00')
  const id = await begins(lobby)
  await act(lobby, id, shows())
  lobby.clock = epochOf('2026-10-10T18:00')
  expect((await list(lobby)).cases[0]?.isOverdue).toBe(false)
  lobby.clock += 60_000
  expect((await list(lobby)).cases[0]?.isOverdue).toBe(true)
})

test('K17 the list of a pole, of a day in Shanghai, and of both; what is no pole or no day is refused in words', async () => {
  await using lobby = await openLobby()
  lobby.clock = epochOf('2026-11-24T23:59')
  const late = await begins(lobby)
  lobby.clock = epochOf('2026-11-25T00:00')
  const [early, elsewhere] = [await begins(lobby), await begins(lobby, { pole: 'CG-0031' })]
  for (const id of [late, early, elsewhere]) await act(lobby, id, shows())
  expect(await idsOf(lobby, '?pole=CG-0027')).toEqual([early, late])
  expect(new Set(await idsOf(lobby, '?day=2026-11-25'))).toEqual(new Set([early, elsewhere]))
  expect(await idsOf(lobby, '?day=2026-11-24&pole=CG-0027')).toEqual([late])
  for (const wrong of ['?day=today', '?day=2026-02-30', '?pole=27', '?pole=CG-0027&pole=CG-0031', '?day=']) {
    const answer = await asks(lobby, `/api/public/cases${wrong}`)
    expect([answer.statusCode, Refusal.parse(answer.json()).code]).toEqual([400, 'bad-question'])
  }
})

test('K17 a list has 300 cases at most, the newest; the file has all of them', async () => {
  await using lobby = await openLobby()
  const ids: CaseId[] = []
  for (let n = 0; n < 303; n++) {
    lobby.clock += 1000
    ids.push(await begins(lobby))
  }
  await Promise.all(ids.map((id) => act(lobby, id, shows())))
  expect(await idsOf(lobby)).toEqual([...ids].reverse().slice(0, 300))
  expect((await asks(lobby, '/api/public/cases.csv')).body.split('\r\n')).toHaveLength(305)
})

test('K17 of a case only photos that somebody has looked at are given; any other id or number is no picture', async () => {
  await using lobby = await openLobby()
  const [id, quiet] = [await begins(lobby), await begins(lobby)]
  await act(lobby, id, shows({ photos: [2] }))
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(`${lobby.folder}/hub.sqlite`)
  for (const [of, part] of [
    [id, 1],
    [id, 2],
    [quiet, 1],
  ] as const)
    database.prepare('insert into case_picture values (?, ?, ?, ?)').run('chenguangli', of, part, Buffer.from('RIFF'))
  database.close()
  const found = await asks(lobby, `/api/public/cases/${id}/photos/2`)
  expect([found.statusCode, found.headers['content-type'], found.headers['cache-control'], found.body]).toEqual([200, 'image/webp', 'no-cache', 'RIFF'])
  expect((await asks(lobby, `/api/public/cases/${id}/photos/2`, { 'if-none-match': String(found.headers.etag) })).statusCode).toBe(304)
  for (const none of [`${id}/photos/1`, `${id}/photos/3`, `${id}/photos/02x`, `${quiet}/photos/1`, `${newCaseId()}/photos/2`, 'nobody/photos/2']) {
    const answer = await asks(lobby, `/api/public/cases/${none}`)
    expect([answer.statusCode, Refusal.parse(answer.json()).code]).toEqual([404, 'no-such-picture'])
  }
})

test('K17 what is no case, or one that is not released, has no page', async () => {
  await using lobby = await openLobby()
  const quiet = await begins(lobby)
  for (const id of [quiet, newCaseId(), 'nobody', '%00', "' or 1=1"])
    expect((await asks(lobby, `/api/public/cases/${encodeURIComponent(id)}`)).statusCode).toBe(404)
})

test('K17 a kind that nobody may release is never shown, even when the database says that it is', async () => {
  await using lobby = await openLobby()
  const id = await begins(lobby, { code: 'DEPUTY', pole: null })
  const [shown] = [await begins(lobby)]
  await act(lobby, shown, shows())
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(`${lobby.folder}/hub.sqlite`)
  const event = { is: 'shown', seq: 1, at: lobby.clock, by: worker, public: true, photos: [], sentences: [] }
  database.prepare('insert into case_event values (?, ?, ?, ?, ?)').run('chenguangli', id, 1, lobby.clock, JSON.stringify(event))
  database.prepare('update case_file set is_public = 1, events = 2 where id = ?').run(id)
  database.close()
  expect(await idsOf(lobby)).toEqual([shown])
  expect((await asks(lobby, `/api/public/cases/${id}`)).statusCode).toBe(404)
  expect((await asks(lobby, '/api/public/cases.csv')).body).not.toContain(id)
})

test('K7 under ten there are no figures; a category has its own ten', async () => {
  await using lobby = await openLobby()
  const add = async (code: string) => {
    const id = await begins(lobby, { code })
    await act(lobby, id, shows())
    return id
  }
  for (let n = 0; n < 9; n++) await add('REPORT-LIGHT')
  const figures = async () => PublicStatistics.parse((await asks(lobby, '/api/public/statistics')).json())
  expect(await figures()).toMatchObject({ all: null, byCode: { 'REPORT-LIGHT': null }, fewest: 10 })
  await add('REPORT-COVER')
  expect(await figures()).toMatchObject({ all: { count: 10, ended: 0, median: null }, byCode: { 'REPORT-LIGHT': null, 'REPORT-COVER': null } })
})

test('K7 only released cases are counted, and times only when ten have ended', async () => {
  await using lobby = await openLobby()
  const ids: CaseId[] = []
  for (let n = 0; n < 12; n++) ids.push(await begins(lobby))
  for (const [at, id] of ids.entries()) {
    lobby.clock += 60_000
    await act(lobby, id, { is: 'step', to: 'accepted', by: worker })
    await act(lobby, id, { is: 'step', to: 'fixed', by: crew })
    if (at < 10) await act(lobby, id, { is: 'step', to: 'verified', by: other })
    if (at < 11) await act(lobby, id, shows())
  }
  const { all } = PublicStatistics.parse((await asks(lobby, '/api/public/statistics')).json())
  expect(all).toEqual({ count: 11, ended: 10, median: 5 * 60_000, p90: 9 * 60_000, overdue: 0, reopened: 0, refused: 0 })
})

test('R1 K12 the code of a receipt leads to its page behind a #, where no server writes it down; anything else leads nowhere', async () => {
  await using lobby = await openLobby()
  const answer = await asks(lobby, '/r/412087635518')
  expect([answer.statusCode, answer.headers.location, answer.headers['cache-control']]).toEqual([302, '/kiosk/follow#412087635518', 'no-store'])
  for (const wrong of ['41208763551', '4120876355189', '41208763551a', '412087635518%0d%0aX-Evil:1', '٤١٢٠٨٧٦٣٥٥١٨', '', '412087635518/more'])
    expect((await asks(lobby, `/r/${encodeURI(wrong)}`)).statusCode).toBe(404)
})

test('K17 a terminal that has the list already is told so in no bytes, until something happens; a slow line gets it squeezed', async () => {
  await using lobby = await openLobby()
  const id = await begins(lobby)
  await act(lobby, id, shows())
  const first = await asks(lobby, '/api/public/cases')
  const etag = String(first.headers.etag)
  lobby.clock += 30_000
  const again = await asks(lobby, '/api/public/cases', { 'if-none-match': etag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const squeezed = await asks(lobby, '/api/public/cases', { 'accept-encoding': 'br, gzip' })
  expect(squeezed.headers['content-encoding']).toBe('gzip')
  expect(PublicCases.parse(JSON.parse(gunzipSync(squeezed.rawPayload).toString())).cases).toHaveLength(1)
  await act(lobby, id, { is: 'step', to: 'accepted', by: worker })
  const changed = await asks(lobby, '/api/public/cases', { 'if-none-match': etag })
  expect([changed.statusCode, PublicCase.parse(PublicCases.parse(changed.json()).cases[0]).state]).toEqual([200, 'accepted'])
})
