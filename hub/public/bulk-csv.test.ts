// The second program: it reads the file with a parser and an arithmetic of its own and has to come to every published figure.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PublicStatistics } from '../../model/case/public.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { epochOf } from '../../model/day.ts'
import { crew, other, resident, worker } from '../../model/testing/case.ts'
import { type Lobby, openLobby } from '../testing/lobby.ts'
import { cell, COLUMNS, moment } from './bulk-csv.ts'
import { act, begins, publishForm, shows } from './testing/lamp-form.ts'

/** RFC 4180, character by character. */
function parsed(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const text = csv.startsWith('\ufeff') ? csv.slice(1) : csv
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string
    if (quoted) {
      if (c !== '"') field += c
      else if (text[at + 1] === '"') {
        field += '"'
        at++
      } else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',' || c === '\r') {
      rows.at(-1)?.push(field)
      field = ''
    } else if (c === '\n') rows.push([])
    else field += c
  }
  const [head = [], ...lines] = rows.filter((row) => row.length > 0)
  return lines.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/** The figures of some lines, by plain counting. */
function counted(lines: readonly Record<string, string>[]) {
  if (lines.length < 10) return null
  const ms = (line: Record<string, string>, column: string) => new Date(line[column] as string).getTime()
  const took = lines.filter((line) => line['closed_date'] !== '').map((line) => ms(line, 'ended_datetime') - ms(line, 'requested_datetime'))
  took.sort((a, b) => a - b)
  // The least value that at least so many of a hundred do not exceed.
  const share = (percent: number) => (took.length < 10 ? null : (took.find((_, at) => (at + 1) * 100 >= percent * took.length) as number))
  let late = 0
  for (const line of lines) {
    const stoodUntil = line['ended_datetime'] !== '' ? 'ended_datetime' : line['state'] === 'fixed' ? 'updated_datetime' : 'as_of_datetime'
    if (ms(line, stoodUntil) > ms(line, 'expected_datetime')) late++
  }
  return {
    count: lines.length,
    ended: took.length,
    median: share(50),
    p90: share(90),
    overdue: late,
    reopened: lines.filter((line) => Number(line['reopened']) > 0).length,
    refused: lines.filter((line) => line['was_refused'] === 'true').length,
  }
}

/** Things that happen to a case, one after the other; what its state does not allow is passed over. */
type Turn = 'accepted' | 'fixed' | 'verified' | 'refused' | 'reopened' | 'waiting' | 'me-too' | 'archived' | 'transferred'
async function turns(lobby: Lobby, id: CaseId, turn: Turn): Promise<void> {
  const step = { is: 'step', reason: 'mistake' } as const
  const wish =
    turn === 'waiting'
      ? ({ is: 'waiting', by: worker, reason: 'weather', until: '2026-10-20' } as const)
      : turn === 'me-too'
        ? ({ is: 'me-too', by: resident, other: '019a0000-0000-7000-8000-000000000002' } as const)
        : ({ ...step, to: turn, by: turn === 'fixed' ? crew : turn === 'verified' ? other : worker } as const)
  await lobby.store.cases.act('chenguangli', id, wish, { now: lobby.clock, readsUyghur: false })
}

const TURNS: readonly Turn[] = ['accepted', 'fixed', 'verified', 'refused', 'reopened', 'waiting', 'me-too', 'archived', 'transferred']
const script = fc.record({
  code: fc.constantFrom('REPORT-LIGHT', 'REPORT-COVER', 'SUGGEST'),
  isShown: fc.boolean(),
  turns: fc.array(fc.tuple(fc.constantFrom(...TURNS), fc.integer({ min: 1, max: 4 * 24 * 3_600_000 })), { maxLength: 7 }),
})

test('K7 K14 every published figure comes out of the file alone, all and by category, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(script, { minLength: 25, maxLength: 60 }), async (scripts) => {
      await using lobby = await openLobby()
      await publishForm(lobby)
      lobby.clock = epochOf('2026-09-24T08:13') + 7
      for (const { code, isShown, turns: all } of scripts) {
        const start = lobby.clock
        const id = await begins(lobby, { code })
        for (const [turn, later] of all) {
          lobby.clock += later
          await turns(lobby, id, turn)
        }
        if (isShown) await act(lobby, id, shows())
        lobby.clock = start + 3_600_123
      }
      lobby.clock = epochOf('2026-10-16T11:00')
      const lines = parsed((await lobby.hub.inject({ url: '/api/public/cases.csv' })).body)
      const figures = PublicStatistics.parse((await lobby.hub.inject({ url: '/api/public/statistics' })).json())
      expect(counted(lines)).toEqual(figures.all)
      const codes = [...new Set(lines.map((line) => line['service_code'] as string))].sort()
      expect(Object.fromEntries(codes.map((code) => [code, counted(lines.filter((line) => line['service_code'] === code))]))).toEqual(figures.byCode)
    }),
    { numRuns: 6 },
  )
})

test('K17 the file is GeoReport Bulk in its order, then ours; it says Chinese, where it is on the plan, and opens in a spreadsheet', async () => {
  await using lobby = await openLobby()
  await publishForm(lobby)
  lobby.clock = epochOf('2026-09-28T09:00')
  const id = await begins(lobby)
  await act(lobby, id, { is: 'step', to: 'accepted', by: worker, office: { zh: '物业，电工组', ug: 'توكچى' } })
  await act(lobby, id, { is: 'step', to: 'transferred', by: worker, reason: 'not-ours' })
  await act(lobby, id, shows({ summary: { zh: '=HYPERLINK("http://evil")\n第二行', ug: 'يەنە' } }))
  const answer = await lobby.hub.inject({ url: '/api/public/cases.csv' })
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(answer.body.slice(1, answer.body.indexOf('\r\n')).split(',').slice(0, 14)).toEqual([
    'service_request_id',
    'requested_datetime',
    'updated_datetime',
    'closed_date',
    'status_description',
    'status_notes',
    'source',
    'service_name',
    'service_subtype',
    'description',
    'agency_responsible',
    'address',
    'lat',
    'long',
  ])
  expect(parsed(answer.body)).toEqual([
    {
      service_request_id: id,
      requested_datetime: '2026-09-28T09:00:00.000+08:00',
      updated_datetime: '2026-09-28T09:00:00.000+08:00',
      closed_date: '',
      status_description: 'open',
      status_notes: 'transferred: not-ours',
      source: '',
      service_name: '路灯不亮',
      service_subtype: '',
      description: '这盏路灯不亮了。 =HYPERLINK("http://evil")\n第二行',
      agency_responsible: '物业，电工组',
      address: 'CG-0027',
      lat: '',
      long: '',
      service_code: 'REPORT-LIGHT',
      state: 'transferred',
      reopened: '0',
      was_refused: 'false',
      expected_datetime: '2026-10-10T18:00:00.000+08:00',
      expected_is_provisional: 'false',
      ended_datetime: '',
      me_too: '0',
      pole: 'CG-0027',
      viewpoint: '',
      east_m: '-12.5',
      north_m: '7',
      as_of_datetime: '2026-09-28T09:00:00.000+08:00',
    },
  ])
})

test('K17 a case without a pole lies at the viewpoint that staff named', async () => {
  await using lobby = await openLobby()
  await publishForm(lobby)
  await act(lobby, await begins(lobby, { pole: null }), shows({ viewpoint: 'v01', sentences: [] }))
  expect(parsed((await lobby.hub.inject({ url: '/api/public/cases.csv' })).body)[0]).toMatchObject({
    address: 'v01',
    description: '',
    east_m: '3',
    north_m: '-4',
  })
})

test('K17 no text begins as a formula, and every text comes back as it was but for the apostrophe', () => {
  expect(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1'].map(cell)).toEqual(["'=1+1", "'+86", "'-1", "'@SUM(A1)", "'\t=1", '"\'\r=1"'])
  // A number of ours is a number and no formula.
  expect([cell(-12.5), cell(true), cell(null)]).toEqual(['-12.5', 'true', ''])
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', 'ي', '灯', "'") })), (text) => {
      const written = cell(text)
      expect(written).not.toMatch(/^"?[=+\-@\t]/)
      const [row] = parsed(`a,b\r\n${written},end\r\n`)
      // Line ends inside quotes stay as they are.
      expect([text, `'${text}`]).toContain(row?.['a'])
      expect(row?.['b']).toBe('end')
    }),
  )
})

test('K14 a moment says its zone and loses no millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
      expect(moment(ms)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)
      expect(Date.parse(moment(ms))).toBe(ms)
    }),
  )
  expect(COLUMNS).toHaveLength(27)
})
