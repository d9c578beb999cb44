import { Event } from '../../model/content/event.ts'
import type { FolderItem } from '../../model/content/folder-item.ts'
import { Album, Hall, Work } from '../../model/content/gallery.ts'
import { Guide } from '../../model/content/guide.ts'
import { Hotline } from '../../model/content/hotline.ts'
import { ItemId, type Kind } from '../../model/content/item.ts'
import { Notice } from '../../model/content/notice.ts'
import { Place } from '../../model/content/place.ts'
import { Video } from '../../model/content/video.ts'
import type { Problems, Where } from '../problem.ts'
import type { Folder } from './files.ts'
import { isRecord } from './is-record.ts'
import { readAlbum } from './album.ts'
import { readNotice } from './notice.ts'
import { readWith, type Schema } from './schema.ts'
import { readTable } from './table.ts'

/** An item and where it was written, for messages about it later on. */
export interface Sourced {
  readonly item: FolderItem
  readonly where: Where
}

/** A bundle with more is slow on every terminal that carries it; a city's catalogue is a bundle of its own. */
export const MAX_ITEMS = 20_000

const SCHEMAS: Readonly<Record<Kind, Schema<FolderItem>>> = {
  guide: Guide,
  place: Place,
  notice: Notice,
  event: Event,
  hotline: Hotline,
  hall: Hall,
  work: Work,
  album: Album,
  video: Video,
}

/** Takes one item as it was written; `raw` is whatever stood there. */
export type Take = (kind: Kind, slug: unknown, raw: unknown, where: Where) => void

const LISTS: readonly (readonly [file: string, name: string, kind: Kind])[] = [
  ['events.yaml', 'events', 'event'],
  ['hotlines.yaml', 'hotlines', 'hotline'],
  ['halls.yaml', 'halls', 'hall'],
  ['videos.yaml', 'videos', 'video'],
]

/** The items of a folder, and what of it could not be read, so that nobody is missed where nobody could be met. */
export interface ReadItems {
  readonly sources: Sourced[]
  /** the ids of all items that were met, broken ones too */
  readonly named: ReadonlySet<string>
  /** kinds of which some items could not be met */
  readonly unread: ReadonlySet<Kind>
  /** whether every item was met and read */
  readonly whole: boolean
  readonly tooMany: boolean
}

/**
 * Reads every item of a community folder. Items with a problem are left out and named, but stay known by their id, so that
 * one broken item is not told again by everything that refers to it.
 */
export function readItems(folder: Folder, problems: Problems): ReadItems {
  const sources: Sourced[] = []
  const first = new Map<string, Where>()
  const unread = new Set<Kind>()
  let taken = 0
  let toldOfItems = 0
  const take: Take = (kind, slug, raw, where) => {
    if (++taken > MAX_ITEMS) return
    const before = problems.count
    takeOne(kind, slug, raw, where)
    toldOfItems += problems.count - before
  }
  const takeOne: Take = (kind, slug, raw, where) => {
    const id = `${kind}:${typeof slug === 'string' || typeof slug === 'number' ? slug : ''}`
    const known = ItemId.safeParse(id).success
    const here = { ...where, item: known ? id : (where.item ?? id) }
    if (!isRecord(raw)) return problems.add(here, ['不是字段表', 'is no table of fields'], ['每行写“字段: 内容”', 'write one "field: value" to a line'])
    if (!known) {
      return problems.add(
        { ...here, field: 'slug' },
        [`编号“${typeof slug === 'string' ? slug : ''}”不能用`, `its slug "${typeof slug === 'string' ? slug : ''}" cannot be used`],
        ['用 1 到 64 个小写字母、数字或连字符', 'use 1 to 64 lower-case letters, digits or hyphens'],
      )
    }
    const twin = first.get(id)
    if (twin !== undefined) {
      return problems.add(
        here,
        [
          `编号已在 ${twin.file}${twin.line === undefined ? '' : ` 第 ${twin.line} 行`}用过`,
          `its id is already used in ${twin.file}${twin.line === undefined ? '' : `, line ${twin.line}`}`,
        ],
        ['换一个没有用过的编号', 'give it one of its own'],
      )
    }
    first.set(id, here)
    for (const field of ['id', 'kind'])
      if (Object.hasOwn(raw, field))
        problems.add(
          { ...here, field },
          ['不用写这个字段', 'is not written here'],
          ['去掉它；编号来自文件名或 slug', 'take it away; the id comes from the file name or the slug'],
        )
    const item = readWith(SCHEMAS[kind], { ...raw, kind, id }, here, problems)
    if (item !== null) sources.push({ item, where: here })
  }

  /** Reads what may hold items of a kind; a fault that is no item's own means that some of them were not met. */
  const reading = (kind: Kind, read: () => void) => {
    const before = problems.count - toldOfItems
    read()
    if (problems.count - toldOfItems > before) unread.add(kind)
  }
  for (const file of folder.matching(/^guides\/[^/]+\.yaml$/))
    reading('guide', () => {
      const raw = folder.data(file)
      if (raw !== undefined) take('guide', file.slice('guides/'.length, -'.yaml'.length), raw, { file })
    })
  reading('guide', () => readTable(folder, 'guides.csv', 'guide', problems, take))
  reading('place', () => readTable(folder, 'places.csv', 'place', problems, take))
  reading('work', () => readTable(folder, 'works.csv', 'work', problems, take))
  for (const file of folder.matching(/^notices\/[^/]+\.md$/)) reading('notice', () => readNotice(folder, file, problems, take))
  for (const file of folder.matching(/^albums\/[^/]+\.(yaml|csv)$/)) reading('album', () => readAlbum(folder, file, problems, take))
  for (const [file, name, kind] of LISTS) reading(kind, () => readList(folder, file, name, kind, problems, take))
  if (taken > MAX_ITEMS)
    problems.add(
      { file: '' },
      [`有 ${taken} 个条目，超过 ${MAX_ITEMS} 个`, `there are ${taken} items, more than ${MAX_ITEMS}`],
      ['请分成几个内容包，在终端上叠起来用', 'divide them into several bundles and stack these on the terminal'],
    )
  return { sources, named: new Set(first.keys()), unread, whole: unread.size === 0 && sources.length === taken, tooMany: taken > MAX_ITEMS }
}

function readList(folder: Folder, file: string, name: string, kind: Kind, problems: Problems, take: Take): void {
  if (!folder.has(file)) return
  const raw = folder.data(file)
  if (raw === undefined) return
  const list = isRecord(raw) ? raw[name] : undefined
  if (!Array.isArray(list))
    return problems.add(
      { file, field: name },
      [`没有 ${name} 列表`, `has no list ${name}`],
      [`最外层写 ${name}:，下面每项以 - 开头`, `begin with ${name}: and put a - before each entry`],
    )
  list.forEach((entry: unknown, index) => {
    const { slug, ...rest } = isRecord(entry) ? entry : { slug: undefined }
    take(kind, slug, isRecord(entry) ? rest : entry, { file, item: `#${index + 1}` })
  })
}
