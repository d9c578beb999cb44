import type { Kind } from '../../model/content/item.ts'
import type { Problems, Where } from '../problem.ts'
import { readCsv, unflatten } from './csv.ts'
import type { Folder } from './files.ts'
import { parseExceptions, parseHours } from './hours.ts'
import type { Take } from './items.ts'
import { peopleIn } from './people.ts'

const LIST_COLUMNS = ['needs', 'lifeEvents', 'audiences', 'places', 'related', 'phones', 'accessibility', 'channels', 'languages']
const NUMBER_COLUMNS = ['order', 'widthCm', 'heightCm', 'made', 'minAge', 'maxAge', 'taskType', 'version']
const TRUTH_COLUMNS = ['keepsCalendar']

/** A cell as a number; what is none stays as it came, for the message about it. */
const numberIn = (cell: unknown): unknown => (typeof cell === 'string' && cell.trim() !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell)
/** `true`, `是` and `1` are yes; what is neither yes nor no stays as it came, for the message about it. */
export const truthIn = (cell: unknown): unknown =>
  ['true', '是', '1'].includes(cell as string) ? true : ['false', '否', '0'].includes(cell as string) ? false : cell

/** Excel writes a question mark for each letter that GBK does not have; a Uyghur cell of them was lost before it came here. */
const LOST = /\?{2,}/

/** Reads a table of items, one row each. Columns `field@zh` and `field@ug` are the two languages of a field. */
export function readTable(folder: Folder, file: string, kind: Kind, problems: Problems, take: Take): void {
  const text = folder.has(file) ? folder.text(file) : null
  if (text === null) return
  for (const { line, cells } of readCsv(text, file, problems)) {
    const where: Where = { file, line, item: `${kind}:${cells['slug'] ?? ''}` }
    nameLost(cells, where, problems)
    const { slug, x, y, translation, hours, exceptions, picture, alt, people, withdrawnOn, withdrawnReason, successor, ...rest } = unflatten(cells)
    const raw: Record<string, unknown> = { ...rest }
    for (const name of LIST_COLUMNS) if (typeof raw[name] === 'string') raw[name] = raw[name].split('|').map((part) => part.trim())
    for (const name of NUMBER_COLUMNS) if (raw[name] !== undefined) raw[name] = numberIn(raw[name])
    for (const name of TRUTH_COLUMNS) if (raw[name] !== undefined) raw[name] = truthIn(raw[name])
    if (translation !== undefined) raw['translation'] = { ug: translation }
    if (x !== undefined || y !== undefined) raw['point'] = { x: numberIn(x), y: numberIn(y) }
    if (picture !== undefined) raw['picture'] = { file: picture, ...(alt === undefined ? {} : { alt }), people: peopleIn(people) }
    else {
      // Said of no picture, these are columns nobody knows, and are told so.
      if (alt !== undefined) raw['alt'] = alt
      if (people !== undefined) raw['people'] = people
    }
    if (withdrawnOn !== undefined || withdrawnReason !== undefined || successor !== undefined)
      raw['withdrawn'] = { on: withdrawnOn, reason: withdrawnReason, ...(successor === undefined ? {} : { successor }) }
    if (typeof hours === 'string') {
      const openings = parseHours(hours)
      if (openings !== null) raw['hours'] = openings
      else
        problems.add(
          { ...where, field: 'hours' },
          [`看不懂的开放时间“${hours}”`, `opening hours "${hours}" are not understood`],
          ['写成 mo-fr 09:00-12:00 13:30-17:30; sa 09:00-12:00', 'write them like mo-fr 09:00-12:00 13:30-17:30; sa 09:00-12:00'],
        )
    }
    if (typeof exceptions === 'string') {
      const days = parseExceptions(exceptions)
      if (days !== null) raw['exceptions'] = days
      else
        problems.add(
          { ...where, field: 'exceptions' },
          [`看不懂的例外日“${exceptions}”`, `exceptions "${exceptions}" are not understood`],
          ['写成 2027-02-06 closed; 2027-02-14 09:00-17:00', 'write them like 2027-02-06 closed; 2027-02-14 09:00-17:00'],
        )
    }
    take(kind, slug, raw, where)
  }
}

/** Names the Uyghur cells whose letters were lost on the way through another encoding. */
export function nameLost(cells: Readonly<Record<string, string>>, where: Where, problems: Problems): void {
  for (const [column, cell] of Object.entries(cells))
    if (column.endsWith('@ug') && LOST.test(cell))
      problems.add(
        { ...where, field: column },
        ['维吾尔文变成了问号', 'its Uyghur has become question marks'],
        ['表格曾存成 GBK：请重新填写，并另存为“CSV UTF-8”', 'the table was once saved as GBK: write it anew and save it as CSV UTF-8'],
      )
}
