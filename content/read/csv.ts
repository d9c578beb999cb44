import type { Problems } from '../problem.ts'

/** One row of a table, by column name, and the line it began on (the header is line 1). */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads a CSV table (RFC 4180: quotes, doubled quotes, line breaks inside quotes; with or without a byte order mark).
 * A row of another width is a problem and is left out; after a quote that never closes nothing can be read.
 */
export function readCsv(text: string, file: string, problems: Problems): CsvRow[] {
  const table: { line: number; cells: string[] }[] = []
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const row = { line, cells: [] as string[] }
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          if (at >= text.length) {
            problems.add({ file, line: row.line }, ['引号没有结束', 'a quoted cell never ends'], ['补上结束的引号', 'add the closing "'])
            return []
          }
          if (text[at] === '"' && text[at + 1] === '"') {
            cell += '"'
            at += 2
          } else if (text[at] === '"') {
            at++
            break
          } else {
            if (text[at] === '\n') line++
            cell += text[at++]
          }
        }
      } else {
        while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') cell += text[at++]
      }
      row.cells.push(cell)
      if (text[at] !== ',') break
      at++
    }
    // Windows, Unix and the old Macintosh each end a line in their own way.
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1
    else if (text[at] === '\n') at++
    else if (at < text.length) {
      problems.add(
        { file, line: row.line },
        ['引号后面有多余的字', 'there are characters after a closing quote'],
        ['引号后面只能是逗号或换行', 'put a comma or the end of the line there'],
      )
      return []
    }
    line++
    if (row.cells.some((cell) => cell !== '')) table.push(row)
  }
  const header = table.shift()
  if (header === undefined) {
    problems.add({ file }, ['表格是空的', 'the table is empty'], ['第一行写列名', 'begin with a row of column names'])
    return []
  }
  const names = header.cells.map((name) => name.trim())
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) < i)
  if (twice !== undefined) {
    problems.add(
      { file, line: header.line, field: twice },
      [`有两列都叫“${twice}”`, `two columns are named ${twice}`],
      ['每列的名字只能用一次', 'give each column a name of its own'],
    )
    return []
  }
  const rows: CsvRow[] = []
  for (const row of table) {
    if (row.cells.length !== header.cells.length) {
      problems.add(
        { file, line: row.line },
        [`有 ${row.cells.length} 列`, `has ${row.cells.length} columns`],
        [`应有 ${header.cells.length} 列；单元格里的逗号要用引号括起来`, `it wants ${header.cells.length}; put cells that hold a comma in quotes`],
      )
      continue
    }
    rows.push({ line: row.line, cells: Object.fromEntries(names.map((name, i) => [name, (row.cells[i] as string).trim()])) })
  }
  return rows
}

/**
 * Turns `title@zh`, `title@ug` columns into `title: {zh, ug}`; empty cells are left out. A language we do not
 * speak, or a second column for the same, stays a column of its own, to be named as unknown.
 */
export function unflatten(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const out = new Map<string, unknown>()
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === '') continue
    const [, name, locale] = /^(.+)@(zh|ug)$/.exec(column) ?? []
    if (name === undefined || locale === undefined || Object.hasOwn(cells, name)) out.set(column, cell)
    else out.set(name, { ...(out.get(name) as object | undefined), [locale]: cell })
  }
  return Object.fromEntries(out)
}
