import { Event } from '../../model/content/event.ts'
import { Guide } from '../../model/content/guide.ts'
import { Hotline } from '../../model/content/hotline.ts'
import type { Kind } from '../../model/content/item.ts'
import { Notice } from '../../model/content/notice.ts'
import { Place } from '../../model/content/place.ts'
import type { Item } from '../../model/content/views.ts'
import type { Problems } from '../problem.ts'
import { readCsv, unflatten } from './csv.ts'
import type { Folder } from './files.ts'
import { parseExceptions, parseHours } from './hours.ts'
import { readWith, type Schema } from './schema.ts'

/** An item and where it was written, for messages about it later on. */
export interface Sourced {
  readonly item: Item
  readonly file: string
  readonly at: string
}

const SCHEMAS: Readonly<Record<Kind, Schema<Item>>> = { guide: Guide, place: Place, notice: Notice, event: Event, hotline: Hotline }
const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Reads every item of a community folder. Items with a problem are left out and named. */
export function readItems(folder: Folder, problems: Problems): Sourced[] {
  const sources: Sourced[] = []
  const take = (kind: Kind, slug: unknown, raw: unknown, file: string, at: string) => {
    if (!isRecord(raw)) return problems.add(file, at, '应为字段表', 'wants a table of fields')
    const item = readWith(SCHEMAS[kind], { ...raw, kind, id: `${kind}:${typeof slug === 'string' ? slug : ''}` }, file, at, problems)
    if (item !== null) sources.push({ item, file, at })
  }

  for (const file of folder.matching(/^guides\/[^/]+\.yaml$/)) {
    const raw = folder.data(file)
    if (raw !== undefined) take('guide', file.slice('guides/'.length, -'.yaml'.length), raw, file, '')
  }
  readTable(folder, 'guides.csv', 'guide', problems, take)
  readTable(folder, 'places.csv', 'place', problems, take)
  for (const file of folder.matching(/^notices\/[^/]+\.md$/)) {
    const zhFile = file.replace(/\.ug\.md$/, '.md')
    if (!folder.has(zhFile)) problems.add(file, '', '没有对应的中文通知', `wants ${zhFile} beside it`)
    if (file !== zhFile) continue
    const raw = readNotice(folder, file, problems)
    if (raw !== undefined) take('notice', file.slice('notices/'.length, -'.md'.length), raw, file, '')
  }
  readYamlList(folder, 'events.yaml', 'events', 'event', problems, take)
  readYamlList(folder, 'hotlines.yaml', 'hotlines', 'hotline', problems, take)
  namesTwice(sources, problems)
  return sources
}

type Take = (kind: Kind, slug: unknown, raw: unknown, file: string, at: string) => void

const LIST_COLUMNS = ['needs', 'places', 'related', 'phones', 'accessibility', 'channels']

/** A cell as a number; what is none stays as it came, for the message about it. */
const numberIn = (cell: unknown): unknown => (typeof cell === 'string' && Number.isFinite(Number(cell)) ? Number(cell) : cell)

function readTable(folder: Folder, file: string, kind: Kind, problems: Problems, take: Take): void {
  const text = folder.has(file) ? folder.text(file) : null
  if (text === null) return
  for (const { line, cells } of readCsv(text, file, problems)) {
    const { slug, x, y, translation, hours, exceptions, ...rest } = unflatten(cells)
    const raw: Record<string, unknown> = { ...rest }
    for (const name of LIST_COLUMNS) if (typeof raw[name] === 'string') raw[name] = raw[name].split('|').map((part) => part.trim())
    if (translation !== undefined) raw['translation'] = { ug: translation }
    if (x !== undefined || y !== undefined) raw['point'] = { x: numberIn(x), y: numberIn(y) }
    if (typeof hours === 'string') {
      const openings = parseHours(hours)
      if (openings !== null) raw['hours'] = openings
      else
        problems.add(
          file,
          `${line} hours`,
          `看不懂的开放时间“${hours}”，写法如 mo-fr 09:00-17:00`,
          `opening hours "${hours}" are not understood; wanted the form mo-fr 09:00-17:00`,
        )
    }
    if (typeof exceptions === 'string') {
      const days = parseExceptions(exceptions)
      if (days !== null) raw['exceptions'] = days
      else
        problems.add(
          file,
          `${line} exceptions`,
          `看不懂的例外日“${exceptions}”，写法如 2027-02-06 closed`,
          `exceptions "${exceptions}" are not understood; wanted the form 2027-02-06 closed`,
        )
    }
    take(kind, slug, raw, file, `${line}`)
  }
}

function readYamlList(folder: Folder, file: string, name: string, kind: Kind, problems: Problems, take: Take): void {
  if (!folder.has(file)) return
  const raw = folder.data(file)
  if (raw === undefined) return
  const list = isRecord(raw) ? raw[name] : undefined
  if (!Array.isArray(list)) return problems.add(file, '', `最外层应为 ${name}: 列表`, `wants a list under ${name}:`)
  list.forEach((entry: unknown, index) => {
    const { slug, ...rest } = isRecord(entry) ? entry : { slug: undefined }
    take(kind, slug, isRecord(entry) ? rest : entry, file, typeof slug === 'string' ? slug : `#${index + 1}`)
  })
}

/** A notice is a Markdown file with its fields on top; the Uyghur body lies beside it in `<slug>.ug.md`. */
function readNotice(folder: Folder, file: string, problems: Problems): unknown {
  const text = folder.text(file)
  if (text === null) return undefined
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text)
  if (match === null) {
    problems.add(file, '', '开头应有两行 --- 之间的字段表', 'wants its fields between two lines of --- at the top')
    return undefined
  }
  // The empty line stands for the --- above, so that a message names the line of the file.
  const fields = folder.yaml(`\n${match[1] as string}`, file)
  if (!isRecord(fields)) return fields
  const ugFile = file.replace(/\.md$/, '.ug.md')
  const ug = folder.has(ugFile) ? folder.text(ugFile)?.trim() : undefined
  return { ...fields, body: { zh: (match[2] as string).trim(), ...(ug === undefined ? {} : { ug }) } }
}

function namesTwice(sources: readonly Sourced[], problems: Problems): void {
  const seen = new Map<string, Sourced>()
  for (const source of sources) {
    const first = seen.get(source.item.id)
    if (first === undefined) seen.set(source.item.id, source)
    else
      problems.add(
        source.file,
        source.at,
        `编号 ${source.item.id} 已在 ${first.file} 用过`,
        `the id ${source.item.id} is already used in ${first.file}; wanted one of its own`,
      )
  }
}
