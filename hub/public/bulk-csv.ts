import type { CaseFile } from '../../model/case/fold.ts'
import { isClosed } from '../../model/case/state.ts'
import { spotOf } from '../../model/content/spot.ts'
import { wallAt } from '../../model/day.ts'
import type { Published } from '../published.ts'
import type { Released } from './released.ts'

/**
 * GeoReport Bulk (https://wiki.open311.org/GeoReport/bulk), in its order, then ours: what is needed to compute every published figure
 * from the file alone. `source` stays empty: it would say through which terminal somebody spoke. `lat` and `long` stay empty: a
 * community's plan has metres of its own, which stand in `east_m` and `north_m`.
 */
export const COLUMNS = [
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
  'service_code',
  'state',
  'reopened',
  'was_refused',
  'expected_datetime',
  'expected_is_provisional',
  'ended_datetime',
  'me_too',
  'pole',
  'viewpoint',
  'east_m',
  'north_m',
  'as_of_datetime',
] as const
type Column = (typeof COLUMNS)[number]
type Cell = string | number | boolean | null

/**
 * The file begins with a byte order mark: spreadsheet programs on a Chinese Windows take a CSV without one for GBK, which has no
 * Uyghur letters and, saved again, loses them for good. Programs that read UTF-8 pass it over or can be told to.
 */
const BYTE_ORDER_MARK = '\ufeff'

/** A moment in the community's own time, to the millisecond so that figures come out the same: `2026-11-25T09:00:00.000+08:00`. */
export function moment(epochMs: number): string {
  const { day } = wallAt(epochMs)
  return `${day}T${new Date(epochMs + 8 * 3_600_000).toISOString().slice(11, 23)}+08:00`
}

/** One cell (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
export function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`

/** The first line, with the mark that says how the file is written. */
export const csvHead = (): string => BYTE_ORDER_MARK + line(COLUMNS)

/** What was chosen and what staff say of it, in Chinese whatever was read: a description must not tell a language. */
function describe({ shown }: CaseFile, code: string, { report }: Published): string {
  const sentences = report?.categories.find((each) => each.code === code)?.sentences ?? []
  const said = (shown?.sentences ?? []).flatMap((id) => sentences.find((each) => each.id === id)?.text.zh ?? [])
  return [...said, ...(shown?.summary === null || shown?.summary === undefined ? [] : [shown.summary.zh])].join(' ')
}

/** The line of a case. Nothing of a person, a terminal or a language stands in it. Rules K14 and K17. */
export function csvLine({ id, code, pole, file, events, deadlines }: Released, published: Published, now: number): string {
  const { shown } = file
  const steps = events.filter((event) => event.is === 'step')
  const reason = steps.at(-1)?.reason
  const office = steps.findLast((step) => step.office !== undefined)?.office
  const at = spotOf({ pole, viewpoint: shown?.viewpoint }, published.poles, published.graph)
  const cells: Record<Column, Cell> = {
    service_request_id: id,
    requested_datetime: moment(file.receivedAt),
    updated_datetime: moment(file.since),
    closed_date: file.endedAt === null ? null : moment(file.endedAt),
    status_description: isClosed(file.state) ? 'closed' : 'open',
    status_notes: reason === undefined ? file.state : `${file.state}: ${reason}`,
    source: null,
    service_name: published.report?.categories.find((each) => each.code === code)?.title.zh ?? code,
    service_subtype: null,
    description: describe(file, code, published),
    agency_responsible: office?.zh ?? null,
    address: pole ?? shown?.viewpoint ?? null,
    lat: null,
    long: null,
    service_code: code,
    state: file.state,
    reopened: file.reopened,
    was_refused: file.wasRefused,
    expected_datetime: moment(deadlines.endBy.at),
    expected_is_provisional: deadlines.endBy.provisional,
    ended_datetime: file.endedAt === null ? null : moment(file.endedAt),
    me_too: file.meToo,
    pole,
    viewpoint: shown?.viewpoint ?? null,
    east_m: at?.[0] ?? null,
    north_m: at?.[1] ?? null,
    as_of_datetime: moment(now),
  }
  return line(COLUMNS.map((column) => cell(cells[column])))
}
