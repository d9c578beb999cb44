import type { BundleName } from '../../model/bundle/name.ts'
import { type Clock, contentWall, DRIFT_MS, trusted } from '../../model/clock.ts'
import { type Alert, alertsAt } from '../../model/content/alert.ts'
import { daysFrom, type Event } from '../../model/content/event.ts'
import { ALL_DAY, openBy, openOn } from '../../model/content/hours.ts'
import { expiredOn, type ItemId, reviewOverdueBy, showsOn } from '../../model/content/item.ts'
import { mayShow } from '../../model/content/media.ts'
import type { Opening, Exception } from '../../model/content/place.ts'
import type { PressedItem } from '../../model/content/pressed-item.ts'
import { type Hide, type LayerFinding, layTogether } from '../../model/content/stack.ts'
import { type Day, dayAfter, type Wall, type WallTime } from '../../model/day.ts'
import type { Terminal } from '../../model/terminal.ts'

/** One bundle of a terminal's stack, read whole. */
export interface ShowingLayer {
  readonly bundle: BundleName
  readonly version: number
  /** epoch seconds, as its channel says */
  readonly issued: number
  readonly expires: number
  readonly drafts: boolean
  readonly items: readonly PressedItem[]
  readonly hides: readonly Hide[]
  readonly alerts: readonly Alert[]
}

export interface ShowingQuestion {
  readonly terminal: Terminal
  /** the widest first, as `terminal.json` has them */
  readonly layers: readonly ShowingLayer[]
  /** epoch milliseconds */
  readonly at: number
  /** asks what a terminal shows whose clock is not believed. Rule C16 */
  readonly untrusted: boolean
}

export interface Titled {
  readonly id: ItemId
  readonly title: string
}

export interface Showing {
  readonly terminal: { readonly id: string; readonly title: string }
  readonly at: WallTime
  /** `day` is the day content is judged by */
  readonly clock: { readonly trusted: boolean; readonly day: Day }
  readonly bundles: readonly {
    readonly bundle: BundleName
    readonly version: number
    readonly expires: WallTime
    readonly stale: boolean
    readonly drafts: boolean
    readonly issuedLater: boolean
  }[]
  readonly alerts: readonly {
    readonly identifier: string
    readonly headline: string
    readonly severity: Alert['severity']
    readonly status: Alert['status']
    readonly expires: string
  }[]
  /** pinned first, then the newest */
  readonly notices: readonly (Titled & { readonly pinned: boolean; readonly until: Day | null })[]
  readonly publicity: readonly (Titled & { readonly stage: number | null; readonly objectUntil: Day | null; readonly daysLeft: number | null })[]
  /** `until` is `21:30`, `+1 06:00` for the next morning, or `null` for what does not close */
  readonly open: readonly (Titled & { readonly until: string | null; readonly reason: string | null })[]
  /** `day` and `opens` are the next time it opens; `reason` is why today differs */
  readonly closed: readonly (Titled & { readonly day: Day | null; readonly opens: string | null; readonly reason: string | null })[]
  /** what a clock that is not believed leaves away: the hours are shown, "open now" is not said */
  readonly leftAway: readonly Titled[]
  /** days of the next week that differ from the weekly hours */
  readonly exceptions: readonly (Titled & { readonly day: Day; readonly stretches: readonly string[]; readonly reason: string | null })[]
  readonly events: readonly (Titled & { readonly start: WallTime; readonly end: WallTime; readonly place: string; readonly status: Event['eventStatus'] })[]
  /** guides, places and hotlines whose last day is within 30 days */
  readonly ending: readonly (Titled & { readonly validTo: Day })[]
  readonly overdue: readonly (Titled & { readonly reviewBy: Day; readonly days: number })[]
  /** works that lie in the bundle and are not shown */
  readonly worksNotShown: readonly (Titled & { readonly by: string; readonly why: 'ended' | 'people'; readonly since: Day | null })[]
  readonly findings: readonly LayerFinding[]
}

const DAY_MS = 86_400_000
const SOON_DAYS = 30
const WEEK_DAYS = 7
// A place that is closed for longer than this is closed, whatever its hours say.
const LOOK_AHEAD_DAYS = 60

const two = (number: number) => String(number).padStart(2, '0')
const clockTime = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
const wallTime = ({ day, minute }: Wall): WallTime => `${day}T${clockTime(minute)}`

/** When something closes: a time of today, a moment of tomorrow morning, or never as far as the two days go. */
const untilOf = (minute: number): string | null => (minute >= ALL_DAY ? null : minute > 1440 ? `+1 ${clockTime(minute - 1440)}` : clockTime(minute))

/**
 * What a terminal shows at a moment, by the rules of the model and nothing else: the same functions decide on the glass.
 * Rules B13, C5, C6, C7, C12, C14, C16, A1 and A2.
 */
export function showingAt({ terminal, layers, at, untrusted }: ShowingQuestion): Showing {
  const issued = Math.max(0, ...layers.map((layer) => layer.issued)) * 1000
  const clock: Clock = untrusted ? { now: at, lastSigned: issued, off: 2 * DRIFT_MS } : { now: at }
  const wall = contentWall(clock)
  const { day } = wall
  const { items: laid, findings } = layTogether(layers.map(({ bundle, items, hides }) => ({ bundle, items, hides })))
  const items = laid.map(({ item }) => item)
  const shown = items.filter((item) => showsOn(item, day))
  const of = <K extends PressedItem['kind']>(kind: K, from = shown) => from.filter((item): item is Extract<PressedItem, { kind: K }> => item.kind === kind)
  const named = ({ id, title }: PressedItem): Titled => ({ id, title: title.zh })
  const titles = new Map(items.map((item) => [item.id, item.title.zh]))
  const kept = shown.filter((item) => item.kind === 'guide' || item.kind === 'place' || item.kind === 'hotline')
  const timed: Timed[] = [...of('place'), ...of('hotline').map((item) => ({ ...item, exceptions: [] as Exception[] }))]

  return {
    terminal: { id: terminal.id, title: terminal.title.zh },
    at: wallTime(contentWall({ now: at })),
    clock: { trusted: trusted(clock), day },
    bundles: layers.map(({ bundle, version, expires, drafts, issued: from }) => ({
      bundle,
      version,
      expires: wallTime(contentWall({ now: expires * 1000 })),
      stale: at > expires * 1000,
      drafts,
      issuedLater: at < from * 1000,
    })),
    alerts: alertsAt(
      layers.flatMap((layer) => layer.alerts),
      at,
      terminal.id,
      true,
    ).map(({ identifier, headline, severity, status, expires }) => ({ identifier, headline: headline.zh, severity, status, expires })),
    notices: of('notice')
      .map((item) => ({ ...named(item), pinned: item.pinUntil !== undefined && day <= item.pinUntil, until: item.validTo ?? null, from: item.validFrom }))
      .sort((a, b) => Number(b.pinned) - Number(a.pinned) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
      .map(({ from: _, ...notice }) => notice),
    publicity: of('notice')
      .filter((item) => item.noticeType === 'publicity')
      .map((item) => ({
        ...named(item),
        stage: item.publicityStage ?? null,
        objectUntil: item.objectUntil ?? null,
        daysLeft: item.objectUntil === undefined ? null : daysBetween(day, item.objectUntil),
      })),
    ...openness(timed, clock, wall, named),
    exceptions: timed.flatMap((item) =>
      [...new Set(item.exceptions.map(({ date }) => date))]
        .filter((date) => date >= day && date < dayAfter(day, WEEK_DAYS))
        .sort()
        .map((date) => ({
          ...named(item),
          day: date,
          stretches: openOn(item.hours, item.exceptions, date).map(({ from, to }) => `${clockTime(from)}-${clockTime(to)}`),
          reason: reasonOn(item.exceptions, date),
        })),
    ),
    events: of('event')
      .flatMap((item) =>
        timesWithin(item, wall).map((time) => ({ ...named(item), ...time, place: titles.get(item.place) ?? item.place, status: item.eventStatus })),
      )
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1)),
    ending: kept.flatMap((item) => (item.validTo !== undefined && item.validTo <= dayAfter(day, SOON_DAYS) ? [{ ...named(item), validTo: item.validTo }] : [])),
    overdue: kept.flatMap((item) => {
      const days = reviewOverdueBy(item, day)
      return days > 0 ? [{ ...named(item), reviewBy: item.reviewBy, days }] : []
    }),
    worksNotShown: of('work', items).flatMap((item): Showing['worksNotShown'] => {
      const by = item.by.zh
      if (expiredOn(item, day)) return [{ ...named(item), by, why: 'ended', since: item.validTo ?? null }]
      const { people } = item.picture
      if (mayShow(people, day) || people === 'none') return []
      return [{ ...named(item), by, why: 'people', since: people.withdrawn ?? people.until ?? null }]
    }),
    findings,
  }
}

type Timed = PressedItem & { readonly hours: readonly Opening[]; readonly exceptions: readonly Exception[] }

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

const reasonOn = (exceptions: readonly Exception[], day: Day): string | null =>
  exceptions.find((each) => each.date === day && each.reason !== undefined)?.reason?.zh ?? null

/** Sorts what has hours into open, closed, and what a clock that is not believed says nothing about. */
function openness(timed: readonly Timed[], clock: Clock, wall: Wall, named: (item: PressedItem) => Titled): Pick<Showing, 'open' | 'closed' | 'leftAway'> {
  const open: Showing['open'][number][] = []
  const closed: Showing['closed'][number][] = []
  const leftAway: Titled[] = []
  for (const item of timed) {
    const now = openBy(item.hours, item.exceptions, clock)
    const reason = reasonOn(item.exceptions, wall.day)
    if (now.is === 'open') open.push({ ...named(item), until: untilOf(now.until), reason })
    else if (now.is === 'opens-today') closed.push({ ...named(item), day: wall.day, opens: clockTime(now.at), reason })
    else if (now.is === 'closed-today') closed.push({ ...named(item), ...nextOpening(item, wall.day), reason })
    else if (item.hours.length + item.exceptions.length > 0) leftAway.push(named(item))
  }
  return { open, closed, leftAway }
}

function nextOpening({ hours, exceptions }: Timed, after: Day): { day: Day | null; opens: string | null } {
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = dayAfter(after, ahead)
    const [first] = openOn(hours, exceptions, day)
    if (first !== undefined) return { day, opens: clockTime(first.from) }
  }
  return { day: null, opens: null }
}

/** The times of an event that are not over and begin within a week. */
function timesWithin(event: Pick<Event, 'start' | 'end' | 'repeats'>, wall: Wall): { start: WallTime; end: WallTime }[] {
  const now = wallTime(wall)
  const last: WallTime = `${dayAfter(wall.day, WEEK_DAYS)}${now.slice(10)}`
  const nights = daysBetween(event.start.slice(0, 10), event.end.slice(0, 10))
  const times: { start: WallTime; end: WallTime }[] = []
  for (const day of daysFrom(event, dayAfter(wall.day, -nights))) {
    const start: WallTime = `${day}${event.start.slice(10)}`
    const end: WallTime = `${dayAfter(day, nights)}${event.end.slice(10)}`
    if (start > last) break
    if (end > now) times.push({ start, end })
  }
  return times
}
