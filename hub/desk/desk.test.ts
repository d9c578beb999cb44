import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DeskCase, DeskContact, DeskList } from '../../model/case/desk.ts'
import type { DeskAct } from '../../model/case/desk-act.ts'
import { Refusal } from '../../model/case/refusal.ts'
import { CaseSeen } from '../../model/case/seen.ts'
import { sealWords } from '../../model/case/seal.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Words } from '../../model/case/words.ts'
import { layBundle } from '../testing/pressed.ts'
import { engines } from '../testing/engines.ts'
import { type Lobby, openLobby } from '../testing/lobby.ts'
import { closedEnvelope, lampWords, newCaseId, newSealKey, sealed } from '../testing/resident.ts'
import { staff, type StaffHand } from '../testing/staff-hand.ts'

const code = (answer: { json: () => unknown }) => Refusal.parse(answer.json()).code
const DAY_MS = 24 * 3_600_000

const PHRASES = {
  translation: 'draft',
  phrases: [
    { id: 'got', step: 'received', text: { zh: '收到了', ug: 'تاپشۇرۇۋالدۇق' }, usual: true },
    { id: 'taken', step: 'accepted', text: { zh: '已经受理', ug: 'قوبۇل قىلىندى' }, usual: true },
    { id: 'sent', step: 'dispatched', text: { zh: '派给{office}', ug: '{office} غا تاپشۇرۇلدى' } },
    { id: 'done', step: 'fixed', text: { zh: '办好了', ug: 'پۈتتى' }, usual: true },
  ],
}
const POLES = {
  prefix: 'CG',
  no: ['CG-0027', 'CG-0028', 'CG-0311'],
  x: [0, 30, 900],
  y: [0, 0, 0],
  viewpoint: ['v01', 'v01', 'v01'],
  heading: [0, 0, 0],
  distance: [1, 1, 1],
}

/** A hub with ready sentences and poles, as a bundle gives them. */
async function opens(database?: string): Promise<Lobby> {
  const lobby = await openLobby({ database })
  const { writeFile } = await import('node:fs/promises')
  const laid = await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'phrases.json': JSON.stringify(PHRASES), 'poles.json': JSON.stringify(POLES) }])
  await laid.announce()
  await writeFile(
    join(lobby.bundles, 'terminal.json'),
    JSON.stringify({ id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['chenguangli'] }),
  )
  return lobby
}

async function says(lobby: Lobby, more: Partial<Words> = {}): Promise<CaseId> {
  const envelope = await sealed(lobby.key, { saidAt: lobby.clock, ...more }, newCaseId(lobby.clock))
  expect((await lobby.sends(envelope)).statusCode).toBe(201)
  return envelope.id
}
const sees = async (hand: StaffHand, id: string) => DeskCase.parse((await hand.get(`/api/desk/cases/${id}`)).json())
const lists = async (hand: StaffHand, query = '') => DeskList.parse((await hand.get(`/api/desk/cases${query}`)).json())
async function tries(hand: StaffHand, id: string, act: DeskAct['act'], seen?: number) {
  return hand.post(`/api/desk/cases/${id}/acts`, { seen: seen ?? (await sees(hand, id)).events.length, act })
}
async function does(hand: StaffHand, id: string, act: DeskAct['act']): Promise<DeskCase> {
  const answer = await tries(hand, id, act)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return DeskCase.parse(answer.json())
}

describe.each(engines())('$name', (engine) => {
  test('K2 K3 K11 a case goes its whole road over the desk, the usual sentences go out by themselves, and who fixed does not verify', async () => {
    await using lobby = await opens((await engine.place()).database)
    const [wang, li] = [await staff(lobby, 'wang', 'case-worker'), await staff(lobby, 'li', 'case-worker')]
    const words = lampWords({ locale: 'ug', said: ['چىراغ يانمايدۇ'], saidAt: lobby.clock })
    await lobby.sends(await sealWords(newCaseId(lobby.clock), words, lobby.key))
    const [row] = (await lists(wang)).rows
    const id = row?.id as CaseId
    expect(row).toMatchObject({ state: 'received', pole: 'CG-0027', said: { locale: 'ug', words: 'چىراغ يانمايدۇ' } })
    expect((await sees(wang, id)).roads.map(({ to }) => to)).toEqual(['accepted', 'refused', 'duplicate', 'transferred'])
    await does(wang, id, { is: 'step', to: 'accepted' })
    const office = { zh: '市政照明一班', ug: 'شەھەر يورۇتۇش گۇرۇپپىسى' }
    expect(code(await tries(wang, id, { is: 'step', to: 'dispatched', office, sentence: { phrase: 'sent', values: {} } }))).toBe('wrong-sentence')
    expect(code(await tries(wang, id, { is: 'step', to: 'dispatched', office, sentence: { phrase: 'no-such', values: {} } }))).toBe('wrong-sentence')
    await does(wang, id, { is: 'step', to: 'dispatched', office, sentence: { phrase: 'sent', values: { office } } })
    const fixed = await does(wang, id, { is: 'step', to: 'fixed' })
    expect(fixed.roads.map(({ to }) => to)).toEqual(['reopened'])
    expect(code(await tries(wang, id, { is: 'step', to: 'verified' }))).toBe('same-person')
    expect(code(await tries(wang, id, { is: 'step', to: 'archived' }))).toBe('not-checked')
    expect((await sees(li, id)).roads.map(({ to }) => to)).toEqual(['verified', 'reopened'])
    await does(li, id, { is: 'step', to: 'verified' })
    const end = await does(wang, id, { is: 'step', to: 'archived' })
    expect(end.people).toEqual({ [fixed.fixer as string]: 'wang', [end.events[4]?.by.id as string]: 'li' })
    const seen = CaseSeen.parse((await lobby.hub.inject(`/api/receipts/${words.receipt}`)).json())
    expect(seen.events.map(({ to, sentence }) => [to, sentence?.text.ug])).toEqual([
      ['received', 'تاپشۇرۇۋالدۇق'],
      ['accepted', 'قوبۇل قىلىندى'],
      ['dispatched', '{office} غا تاپشۇرۇلدى'],
      ['fixed', 'پۈتتى'],
      ['verified', undefined],
      ['archived', undefined],
    ])
    expect(JSON.stringify(seen)).not.toMatch(/wang|"li"|lobby-1|hall-1/)
    expect(await lobby.store.audit.verify('chenguangli')).toMatchObject({ wrong: [], events: 5 })
  })

  test('K9 a note in Chinese waits in the Uyghur desk’s queue until its words are written', async () => {
    await using lobby = await opens((await engine.place()).database)
    const [wang, desk] = [await staff(lobby, 'wang', 'case-worker'), await staff(lobby, 'aygul', 'uyghur-desk')]
    const [mine, other] = [await says(lobby, { locale: 'ug' }), await says(lobby, { locale: 'zh' })]
    for (const id of [mine, other]) await does(wang, id, { is: 'answer', note: { zh: '明天来', machine: [] } })
    const queue = await lists(desk, '?view=uyghur')
    expect([queue.rows.map(({ id }) => id), queue.counts.uyghur]).toEqual([[mine], 1])
    expect(queue.rows[0]?.uyghurBy).toBeGreaterThan(lobby.clock)
    const seen = await sees(desk, mine)
    expect([seen.may, seen.roads]).toEqual([['answer', 'translated'], []])
    expect(code(await tries(desk, mine, { is: 'step', to: 'accepted' }))).toBe('not-allowed')
    await does(desk, mine, { is: 'translated', of: 1, in: 'ug', text: 'ئەتە كېلىمىز' })
    expect((await lists(desk, '?view=uyghur')).counts.uyghur).toBe(0)
    expect(code(await tries(desk, mine, { is: 'translated', of: 1, in: 'ug', text: 'ئەتە كېلىمىز' }))).toBe('nothing-to-translate')
  })

  test('K15 what looks like mischief is put aside, read, and let through; a hazard is not put aside', async () => {
    await using lobby = await opens((await engine.place()).database)
    const wang = await staff(lobby, 'wang', 'case-worker')
    const id = await says(lobby, { text: '好东西 www.example.com', sentences: [], said: [] })
    await says(lobby, { category: 'HELP', text: 'www.example.com', sentences: [], said: [] })
    expect((await lists(wang)).counts).toMatchObject({ held: 1, open: 1 })
    expect((await lists(wang, '?view=held')).rows).toMatchObject([{ id, held: 'link' }])
    expect((await sees(wang, id)).may).toContain('let-through')
    await does(wang, id, { is: 'let-through' })
    expect((await lists(wang)).counts).toMatchObject({ held: 0, open: 2 })
    expect(code(await tries(wang, id, { is: 'let-through' }))).toBe('not-held')
  })

  test('K16 each role sees and does what is its own; the contact is for few, and looking at it is noted', async () => {
    await using lobby = await opens((await engine.place()).database)
    const id = await says(lobby, { contact: '王奶奶 010-0000 0001' })
    const wrong = await says(lobby, { category: 'CONTENT', item: 'place:hall' })
    const hands = {
      worker: await staff(lobby, 'worker', 'case-worker'),
      crew: await staff(lobby, 'crew', 'crew'),
      editor: await staff(lobby, 'editor', 'editor'),
      approver: await staff(lobby, 'approver', 'approver'),
    }
    await does(hands.worker, id, { is: 'step', to: 'accepted' })
    expect((await sees(hands.crew, id)).roads.map(({ to }) => to)).toEqual(['in-progress', 'fixed'])
    expect((await sees(hands.approver, id)).roads).toEqual([])
    expect(code(await hands.editor.get(`/api/desk/cases/${id}`))).toBe('no-such-case')
    expect((await lists(hands.editor)).rows.map((row) => row.id)).toEqual([wrong])
    expect(code(await hands.editor.post(`/api/desk/cases/${id}/acts`, { seen: 2, act: { is: 'answer', note: { zh: '好', machine: [] } } }))).toBe(
      'no-such-case',
    )
    const seen = await sees(hands.worker, id)
    expect([seen.words?.hasContact, JSON.stringify(seen).includes('0001')]).toEqual([true, false])
    for (const hand of [hands.crew, hands.editor, hands.approver]) expect(code(await hand.post(`/api/desk/cases/${id}/contact`, {}))).toBe('not-allowed')
    expect(DeskContact.parse((await hands.worker.post(`/api/desk/cases/${id}/contact`, {})).json())).toEqual({ contact: '王奶奶 010-0000 0001' })
    const { rows } = await lobby.store.audit.page('chenguangli', 1)
    expect(rows[0]).toMatchObject({ act: 'case.contact', subject: id, role: 'case-worker' })
    expect(JSON.stringify((await lobby.store.audit.page('chenguangli', 100)).rows)).not.toContain('0001')
  })

  test('K1 who acts on a case that somebody else has moved meanwhile is told so, and nothing happens', async () => {
    await using lobby = await opens((await engine.place()).database)
    const [wang, li] = [await staff(lobby, 'wang', 'case-worker'), await staff(lobby, 'li', 'case-worker')]
    const id = await says(lobby)
    const answers = await Promise.all([tries(wang, id, { is: 'step', to: 'accepted' }, 1), tries(li, id, { is: 'step', to: 'refused', reason: 'not-ours' }, 1)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect(code(answers.find(({ statusCode }) => statusCode === 409) as never)).toBe('somebody-was-faster')
    expect((await sees(wang, id)).events).toHaveLength(2)
  })

  test('K10 what is perhaps the same is shown beside a case, and nothing is merged by itself', async () => {
    await using lobby = await opens((await engine.place()).database)
    const wang = await staff(lobby, 'wang', 'case-worker')
    const first = await says(lobby)
    lobby.clock += 1000
    const [near, far, otherwise] = [
      await says(lobby, { pole: 'CG-0028', locale: 'ug' }),
      await says(lobby, { pole: 'CG-0311' }),
      await says(lobby, { category: 'REPORT-COVER' }),
    ]
    expect((await sees(wang, first)).same.map(({ id }) => id)).toEqual([near])
    for (const id of [far, otherwise]) expect((await sees(wang, id)).same).toEqual([])
    expect((await sees(wang, first)).atPole.map(({ id }) => id)).toEqual([otherwise])
    expect(code(await tries(wang, near, { is: 'step', to: 'duplicate', reason: 'already-known' }))).toBe('other-case-missing')
    expect(code(await tries(wang, near, { is: 'step', to: 'duplicate', reason: 'already-known', duplicateOf: newCaseId() }))).toBe('other-case-missing')
    expect(code(await tries(wang, near, { is: 'step', to: 'duplicate', reason: 'already-known', duplicateOf: near }))).toBe('own-duplicate')
    expect(await does(wang, near, { is: 'step', to: 'duplicate', reason: 'already-known', duplicateOf: first })).toMatchObject({
      duplicateOf: first,
      state: 'duplicate',
    })
  })

  test('K6 the nearest deadline stands first; views, kinds, poles and pages count what they show', async () => {
    await using lobby = await opens((await engine.place()).database)
    const wang = await staff(lobby, 'wang', 'case-worker')
    const suggestion = await says(lobby, { category: 'SUGGEST', pole: undefined })
    const lamp = await says(lobby)
    const help = await says(lobby, { category: 'HELP', pole: undefined })
    expect((await lists(wang)).rows.map(({ id }) => id)).toEqual([help, lamp, suggestion])
    expect((await lists(wang, '?kind=REPORT')).rows.map(({ id }) => id)).toEqual([lamp])
    expect((await lists(wang, '?pole=CG-0027')).total).toBe(1)
    expect((await lists(wang, '?limit=1&skip=1')).rows.map(({ id }) => id)).toEqual([lamp])
    lobby.clock += DAY_MS + 60_000
    expect((await lists(wang, '?view=overdue')).rows.map(({ id }) => id)).toContain(help)
    await does(wang, suggestion, { is: 'step', to: 'refused', reason: 'no-task-of-ours' })
    expect((await lists(wang, '?view=ended')).rows.map(({ id }) => id)).toEqual([suggestion])
    for (const query of ['?view=all', '?limit=201', '?skip=-1', '?kind=VOTE', '?pole=27'])
      expect(code(await wang.get(`/api/desk/cases${query}`))).toBe('bad-question')
  })
})

test('on the disk nobody can read what was said, and what cannot be opened stands on the desk and says why', async () => {
  await using lobby = await opens()
  const wang = await staff(lobby, 'wang', 'case-worker')
  await says(lobby, { text: 'the words of a resident' })
  const notWords = await sealWords(newCaseId(), { ...lampWords(), category: 'LAMP' }, lobby.key)
  for (const envelope of [await sealed(newSealKey()), notWords, { ...closedEnvelope(), keyId: lobby.key.keyId }])
    expect((await lobby.sends(envelope)).statusCode).toBe(201)
  expect((await lists(wang)).rows.map(({ unopened }) => unopened).sort()).toEqual(['cannot-open', 'no-key', 'not-words', null])
  for (const { id, unopened } of (await lists(wang)).rows) expect((await sees(wang, id)).words === null).toBe(unopened !== null)
  for (const file of ['hub.sqlite', 'hub.sqlite-wal']) {
    const disk = readFileSync(join(lobby.folder, file)).toString('latin1')
    expect(disk).not.toContain('the words of a resident')
    expect(disk).not.toContain(Buffer.from('路灯').toString('latin1'))
  }
})
