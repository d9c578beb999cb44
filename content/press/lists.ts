import { bearingOf } from '../../model/content/cube.ts'
import { KINDS, type Kind } from '../../model/content/item.ts'
import type { Media } from '../../model/content/media.ts'
import { noticeOrder } from '../../model/content/notice-order.ts'
import type { PressedItem } from '../../model/content/pressed-item.ts'
import type { Place } from '../../model/content/place.ts'
import type { PlaceFacts } from '../../model/content/place-facts.ts'
import type { Gone, Home, List, Row } from '../../model/content/views.ts'
import { itemPath } from '../../model/content/views.ts'
import type { Day } from '../../model/day.ts'
import type { Community } from '../read/community.ts'
import type { Layout } from '../read/layout.ts'
import { type BundleObject, json } from './object.ts'
import { soundOf } from './sound.ts'

const small = ({ small: src, width, height, alt }: Media): Row['picture'] => {
  const scale = Math.min(1, 640 / Math.max(width, height))
  return { src, width: Math.round(width * scale), height: Math.round(height * scale), alt }
}

/** Nearer than this a place is all around, and no heading faces it. */
const AROUND_METRES = 2

/** Where a place is looked at: its viewpoint, and the heading to it from there. */
function seenFrom({ viewpoint, point }: Pick<Place, 'viewpoint' | 'point'>, layout: Layout | null): Row['seen'] {
  const stand = layout?.viewpoints.find(({ id }) => id === viewpoint)
  if (stand === undefined) return undefined
  const [east, north] = point === undefined ? [0, 0] : [point.x - stand.x, point.y - stand.y]
  if (Math.hypot(east, north) < AROUND_METRES) return { viewpoint: stand.id }
  return { viewpoint: stand.id, heading: Number(bearingOf([east, north, 0]).bearing.toFixed(1)) }
}

/** What a list does not have takes no bytes. */
const someOf = (names: readonly string[]): string[] | undefined => (names.length === 0 ? undefined : [...names])

function rowOf(item: PressedItem, layout: Layout | null): Row {
  const row: Row = {
    id: item.id,
    title: item.title,
    shortTitle: item.shortTitle,
    summary: item.summary,
    state: item.translation.ug,
    outdated: item.translation.outdated,
    validFrom: item.validFrom,
    validTo: item.validTo,
    needs: item.needs,
    sound: soundOf(item.title.zh),
  }
  switch (item.kind) {
    case 'guide':
      return { ...row, under: item.authority, code: item.itemCode, lifeEvents: someOf(item.lifeEvents), audiences: someOf(item.audiences) }
    case 'place':
      return { ...row, under: item.address, code: item.phones.join(' ') || undefined, placeType: item.placeType, seen: seenFrom(item, layout) }
    case 'notice':
      return { ...row, under: item.issuer, noticeType: item.noticeType, pinUntil: item.pinUntil }
    case 'event':
      return { ...row, start: item.start, end: item.end, repeats: item.repeats }
    case 'hotline':
      return { ...row, under: item.hoursText, code: item.number, emergency: item.emergency ? true : undefined }
    case 'hall':
      return { ...row, order: item.order }
    case 'work':
      return { ...row, by: item.by, hall: item.hall, order: item.order, picture: small(item.picture) }
    case 'album': {
      // A row says nothing of consents, and a terminal may be without a line for months: on its cover nobody is seen whose consent ends.
      const cover = item.photos.find(({ people }) => people === 'none' || (people.until === undefined && people.withdrawn === undefined))
      return { ...row, hall: item.hall, order: item.order, start: item.eventDate, picture: cover === undefined ? undefined : small(cover) }
    }
    case 'video':
      return { ...row, picture: small(item.poster) }
  }
}

type Order = (a: Row, b: Row) => number
// By code units, never by a locale: the same folder makes the same bytes on every machine. Rule B11.
const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const asWritten: Order = () => 0
const byOrder: Order = (a, b) => later(b.hall ?? '', a.hall ?? '') || (a.order ?? 0) - (b.order ?? 0) || byId(a, b)
const ORDER: Readonly<Record<Kind, Order>> = {
  guide: asWritten,
  place: asWritten,
  hotline: asWritten,
  video: asWritten,
  notice: (a, b) => later(a.pinUntil ?? '', b.pinUntil ?? '') || later(a.validFrom, b.validFrom) || byId(a, b),
  event: (a, b) => later(b.start ?? '', a.start ?? '') || byId(a, b),
  hall: byOrder,
  work: byOrder,
  album: byOrder,
}

export type Rows = Readonly<Record<Kind, Row[]>>

/** The list of each kind, and one object for every item; all of them are published. */
export function listObjects(items: readonly PressedItem[], layout: Layout | null): { objects: BundleObject[]; rows: Rows } {
  const objects: BundleObject[] = []
  const rows = Object.fromEntries(KINDS.map((kind) => [kind, [] as Row[]])) as unknown as Rows
  for (const item of items) {
    objects.push(json(itemPath(item.id), item))
    rows[item.kind].push(rowOf(item, layout))
  }
  for (const kind of KINDS) {
    rows[kind].sort(ORDER[kind])
    objects.push(json(`list/${kind}.json`, { kind, rows: rows[kind] } satisfies List))
  }
  return { objects, rows }
}

/** `list/place-facts.json`: what places can be sorted out by, fetched by the page that does. Rule C23. */
export function placeFactsObject(items: readonly PressedItem[]): BundleObject {
  const facts: PlaceFacts['places'] = {}
  for (const item of items) {
    if (item.kind !== 'place') continue
    const { id, hours, exceptions, accessibility, point } = item
    facts[id] = { hours, exceptions, stepFree: accessibility.includes('step-free'), at: point === undefined ? undefined : [point.x, point.y] }
  }
  return json('list/place-facts.json', { places: facts } satisfies PlaceFacts)
}

/** `gone.json`: what stays of items that were taken back, for links and printed codes that still name them. Rule C11. */
export const goneObject = (gone: Gone['gone']): BundleObject => json('gone.json', { gone } satisfies Gone)

const HOME_NOTICES = 8
const HOME_LATER = 4

/**
 * The notices the first screen may show until the next version: the newest of today, pinned ones first as long as they are
 * pinned, and the next to begin. What is over on `today` is left away, so that it pushes none of these out.
 */
function homeNotices(notices: readonly Row[], today: Day): Row[] {
  const live = notices.filter((row) => row.validTo === undefined || row.validTo >= today)
  const now = live.filter((row) => row.validFrom <= today).sort(noticeOrder(today))
  const next = live.filter((row) => row.validFrom > today).sort((a, b) => later(b.validFrom, a.validFrom) || byId(a, b))
  return [...now.slice(0, HOME_NOTICES), ...next.slice(0, HOME_LATER)]
}

/** `home.json`: what the first screen shows. */
export function homeObject(
  community: Community,
  rows: Rows,
  viewpoints: number,
  cover: Home['cover'],
  today: Day,
  { drafts, speaks }: Pick<Home, 'drafts' | 'speaks'>,
): BundleObject {
  const home: Home = {
    title: community.title,
    about: community.about,
    address: community.address,
    phone: community.phone,
    state: community.translation,
    cover,
    counts: {
      guide: rows.guide.length,
      place: rows.place.length,
      notice: rows.notice.length,
      event: rows.event.length,
      viewpoint: viewpoints,
      hall: rows.hall.length,
      video: rows.video.length,
    },
    notices: homeNotices(rows.notice, today),
    polePrefix: community.polePrefix,
    drafts,
    speaks,
    hides: community.hides,
  }
  return json('home.json', home)
}
