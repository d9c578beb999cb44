import { KINDS, type Kind } from '../../model/content/item.ts'
import type { Home, Item, List, Row } from '../../model/content/views.ts'
import { itemPath } from '../../model/content/views.ts'
import { soundOf } from './sound.ts'
import type { Community } from '../read/community.ts'
import type { Sourced } from '../read/items.ts'

/** An object of a bundle before it is packed. */
export interface BundleObject {
  readonly path: string
  readonly bytes: Uint8Array
}

export const json = (path: string, value: unknown): BundleObject => ({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) })

function rowOf(item: Item): Row {
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
      return { ...row, under: item.authority, code: item.itemCode }
    case 'place':
      return { ...row, under: item.address, code: item.phones.join(' ') || undefined, placeType: item.placeType }
    case 'notice':
      return { ...row, under: item.issuer, noticeType: item.noticeType, pinUntil: item.pinUntil }
    case 'event':
      return { ...row, start: item.start, end: item.end, weeklyUntil: item.weeklyUntil }
    case 'hotline':
      return { ...row, under: item.hoursText, code: item.number }
  }
}

const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
const ORDER: Readonly<Record<Kind, (a: Row, b: Row) => number>> = {
  guide: () => 0,
  place: () => 0,
  hotline: () => 0,
  notice: (a, b) => later(a.pinUntil ?? '', b.pinUntil ?? '') || later(a.validFrom, b.validFrom) || (a.id < b.id ? -1 : 1),
  event: (a, b) => (a.start ?? '').localeCompare(b.start ?? '', 'en') || (a.id < b.id ? -1 : 1),
}

/** The list of each kind, and one object for every item; all of them are published. */
export function listObjects(sources: readonly Sourced[]): { objects: BundleObject[]; rows: Readonly<Record<Kind, Row[]>> } {
  const objects: BundleObject[] = []
  const rows = { guide: [], place: [], notice: [], event: [], hotline: [] } as Record<Kind, Row[]>
  for (const { item } of sources) {
    objects.push(json(itemPath(item.id), item))
    rows[item.kind].push(rowOf(item))
  }
  for (const kind of KINDS) {
    rows[kind].sort(ORDER[kind])
    objects.push(json(`list/${kind}.json`, { kind, rows: rows[kind] } satisfies List))
  }
  return { objects, rows }
}

const HOME_NOTICES = 8

/** `home.json`: what the first screen shows. */
export function homeObject(
  community: Community,
  rows: Readonly<Record<Kind, Row[]>>,
  viewpoints: number,
  cover: Home['cover'],
  items: readonly Item[],
  drafts: boolean,
): BundleObject {
  const emergency = items.flatMap((item) => (item.kind === 'hotline' && item.emergency ? [{ title: item.title, number: item.number }] : []))
  const home: Home = {
    title: community.title,
    about: community.about,
    address: community.address,
    phone: community.phone,
    state: community.translation,
    cover,
    counts: { guide: rows.guide.length, place: rows.place.length, notice: rows.notice.length, event: rows.event.length, viewpoint: viewpoints },
    notices: rows.notice.slice(0, HOME_NOTICES),
    polePrefix: community.polePrefix,
    drafts,
    emergency,
  }
  return json('home.json', home)
}
