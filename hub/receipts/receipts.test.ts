import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDigit, makeReceiptCode, type ReceiptCode } from '../../model/case/receipt.ts'
import { Refusal } from '../../model/case/refusal.ts'
import { CaseSeen } from '../../model/case/seen.ts'
import type { Wish } from '../../model/case/decide.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { worker } from '../../model/testing/case.ts'
import { epochOf } from '../../model/day.ts'
import { calendar } from '../../model/testing/case.ts'
import { type Lobby, openLobby } from '../testing/lobby.ts'
import { layBundle } from '../testing/pressed.ts'
import { lampWords, newCaseId, sealed } from '../testing/resident.ts'

const asks = (lobby: Lobby, code: string, query = '') => lobby.hub.inject({ url: `/api/receipts/${code}${query}` })

/** Somebody says that a lamp is broken; the receipt. */
async function says(lobby: Lobby, more: Parameters<typeof lampWords>[0] = {}): Promise<ReceiptCode> {
  const words = lampWords({ text: '三楼的张阿姨摔倒了', contact: '010-0000 1234', ...more })
  expect((await lobby.sends(await sealed(lobby.key, words))).statusCode).toBe(201)
  return words.receipt as ReceiptCode
}

/** A code that has the right check digit and belongs to nobody. */
const guess = (n: number) => {
  const digits = String(n).padStart(11, '0')
  return digits + checkDigit(digits)
}

test('K11 the receipt shows how the case stands and when it should be done, and nothing that was said', async () => {
  await using lobby = await openLobby()
  lobby.clock = epochOf('2026-11-25T09:00')
  const receipt = await says(lobby)
  const answer = await asks(lobby, receipt)
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(CaseSeen.parse(answer.json())).toMatchObject({
    code: 'REPORT-LIGHT',
    state: 'received',
    receivedAt: lobby.clock,
    // Nobody has published a calendar here, and the deadline says so.
    endBy: { at: epochOf('2026-12-02T18:00'), provisional: true },
    events: [{ is: 'step', to: 'received' }],
  })
  for (const secret of ['张阿姨', '010-0000', 'hall-1', '"zh"', receipt]) expect(answer.body).not.toContain(secret)
})

test('K6 C18 the deadline and the first sentence follow the calendar, the hazards and the sentences that were published', async () => {
  await using lobby = await openLobby()
  const category = {
    picture: 'cover',
    title: { zh: '井盖' },
    pole: 'none',
    sentences: Array.from({ length: 6 }, (_, n) => ({ id: `s-${n}`, text: { zh: '坏了' } })),
  }
  const report = {
    translation: 'draft',
    categories: [
      { ...category, code: 'REPORT-COVER', hazard: true },
      { ...category, code: 'REPORT-LIGHT' },
    ],
  }
  const phrases = { translation: 'draft', phrases: [{ id: 'got', step: 'received', text: { zh: '{pole} 号收到了', ug: '{pole} تاپشۇرۇۋالدۇق' }, usual: true }] }
  const bundle = await layBundle(lobby.bundles, 'chenguangli', 1, [
    { 'calendar.json': JSON.stringify(calendar), 'report.json': JSON.stringify(report), 'phrases.json': JSON.stringify(phrases) },
  ])
  await bundle.announce()
  const terminal = { id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 32, lowerEdgeMm: 800 }, stack: ['district', 'chenguangli'] }
  await writeFile(join(lobby.bundles, 'terminal.json'), JSON.stringify(terminal))
  lobby.clock = epochOf('2026-09-30T09:00')
  const lamp = CaseSeen.parse((await asks(lobby, await says(lobby))).json())
  const cover = CaseSeen.parse((await asks(lobby, await says(lobby, { category: 'REPORT-COVER' }))).json())
  expect([lamp.endBy, cover.endBy]).toEqual([
    { at: epochOf('2026-10-13T18:00'), provisional: false },
    { at: epochOf('2026-10-01T09:00'), provisional: false },
  ])
  expect(lamp.events[0]?.sentence).toEqual({ phrase: 'got', text: phrases.phrases[0]?.text, values: { pole: 'CG-0027' } })
})

test('K12 what nobody has is said; the sixth wrong code from one place waits, also when it would be right', async () => {
  await using lobby = await openLobby()
  const receipt = await says(lobby)
  for (let n = 0; n < 5; n++) expect(Refusal.parse((await asks(lobby, guess(n))).json()).code).toBe('no-such-receipt')
  const refused = await asks(lobby, receipt)
  expect([refused.statusCode, refused.headers['retry-after'], Refusal.parse(refused.json()).code]).toEqual([429, '600', 'too-many-tries'])
  lobby.clock += 600_000
  expect((await asks(lobby, receipt)).statusCode).toBe(200)
})

test('R1 K12 a wrong digit is no guess and counts for nobody', async () => {
  await using lobby = await openLobby()
  const receipt = await says(lobby)
  const wrong = `${receipt.slice(0, 11)}${(Number(receipt[11]) + 1) % 10}`
  for (const typed of [wrong, wrong, wrong, wrong, wrong, wrong, wrong, '12', 'abc', '%00']) expect((await asks(lobby, typed)).statusCode).toBe(400)
  expect((await asks(lobby, receipt)).statusCode).toBe(200)
})

test('K11 two cases with one code: neither is shown until the day or the pole is said', async () => {
  await using lobby = await openLobby()
  const receipt = makeReceiptCode(crypto.getRandomValues(new Uint8Array(32)))
  lobby.clock = epochOf('2026-11-24T23:59')
  await says(lobby, { receipt, pole: 'CG-0027' })
  lobby.clock = epochOf('2026-11-25T00:01')
  await says(lobby, { receipt, pole: 'CG-0031' })
  const both = await asks(lobby, receipt)
  expect([both.statusCode, Refusal.parse(both.json()).code]).toEqual([409, 'which-receipt'])
  expect(CaseSeen.parse((await asks(lobby, receipt, '?pole=CG-0027')).json()).receivedAt).toBe(epochOf('2026-11-24T23:59'))
  expect(CaseSeen.parse((await asks(lobby, receipt, '?day=2026-11-25')).json()).receivedAt).toBe(epochOf('2026-11-25T00:01'))
  expect((await asks(lobby, receipt, '?day=2026-11-23')).statusCode).toBe(404)
  for (const wrong of ['?day=today', '?pole=27', '?pole=CG-0027&pole=CG-0031']) expect((await asks(lobby, receipt, wrong)).statusCode).toBe(400)
})

test('K11 content that cannot be read costs a deadline its certainty and nothing else; somebody is told', async () => {
  await using lobby = await openLobby()
  await mkdir(lobby.bundles, { recursive: true })
  await writeFile(join(lobby.bundles, 'terminal.json'), '{')
  const answer = await asks(lobby, await says(lobby))
  expect(CaseSeen.parse(answer.json()).endBy.provisional).toBe(true)
  expect(lobby.notes.join('\n')).toContain('terminal.json: cannot be read')
})

test('K11 a receipt whose case was taken for another tells how that one stands, as long as others may see it', async () => {
  await using lobby = await openLobby()
  lobby.clock = epochOf('2026-11-25T09:00')
  const [first, second] = [newCaseId(), newCaseId(1_700_000_000_001)]
  const words = lampWords()
  await lobby.sends(await sealed(lobby.key, lampWords(), first))
  lobby.clock = epochOf('2026-11-26T09:00')
  await lobby.sends(await sealed(lobby.key, words, second))
  const act = async (id: CaseId, wish: Wish) =>
    expect((await lobby.store.cases.act('chenguangli', id, wish, { now: lobby.clock, readsUyghur: false })).ok).toBe(true)
  const together = async () => CaseSeen.parse((await asks(lobby, words.receipt)).json()).together
  await act(second, { is: 'step', to: 'duplicate', by: worker, reason: 'already-known', duplicateOf: first })
  expect(await together()).toBeNull()
  await act(first, { is: 'shown', by: worker, public: true, photos: [], sentences: [] })
  await act(first, { is: 'step', to: 'accepted', by: worker })
  expect(await together()).toEqual({ state: 'accepted', at: lobby.clock, endBy: { at: epochOf('2026-12-02T18:00'), provisional: true } })
  await act(first, { is: 'shown', by: worker, public: false, photos: [], sentences: [] })
  expect(await together()).toBeNull()
})
