import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import * as z from 'zod/mini'
import { ok, problem, type Result } from '../../model/result.ts'
import type { FolderProblem } from '../problem.ts'

/** A district's service catalogue as its website carries it: departments, headings, items with a link to the national platform. */
const Catalogue = z.array(
  z.object({
    department: z.string().check(z.minLength(1)),
    items: z.array(z.object({ main_item: z.string(), sub_items: z.array(z.object({ name: z.string().check(z.minLength(1)), link: z.string() })) })),
  }),
)

/** Where the array that a text begins with ends; brackets inside strings do not count. */
function closeOf(text: string): number {
  let open = 0
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]]/g)) {
    if (mark === '[') open++
    else if (mark === ']' && --open === 0) return index + 1
  }
  return text.length
}

/** The array a script assigns to its first constant, read as JSON. The script is never run. */
export function arrayInScript(script: string): unknown {
  const start = script.search(/=\s*\[/)
  if (start < 0) return undefined
  const array = script.slice(script.indexOf('[', start))
  try {
    return JSON.parse(array.slice(0, closeOf(array)))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const slugOf = (code: string) =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)

/**
 * Turns a catalogue script into a community folder with one guide per item: title, office, item code and link, all
 * Chinese only. Items keep their national codes; two items with one code are a problem, none is dropped.
 */
export function importCatalogue(file: string, folder: string, name: string): Result<{ departments: number; items: number }, FolderProblem> {
  const read = Catalogue.safeParse(arrayInScript(readFileSync(file, 'utf8')))
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') ?? ''
    return problem({
      file,
      item: where,
      wrong: ['不是事项目录', 'is no service catalogue'],
      mend: ['应为一个数组，含 department、items、sub_items', 'it wants one array of departments with items and sub_items'],
    })
  }
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return problem({ file: folder, wrong: ['文件夹不是空的', 'is not empty'], mend: ['请给一个新文件夹', 'name a new folder'] })
  const lines = ['slug,title@zh,authority@zh,itemCode,link,translation,validFrom,reviewBy,owner@zh,needs,channels']
  const seen = new Map<string, string>()
  for (const { department, items } of read.data) {
    for (const item of items.flatMap((heading) => heading.sub_items)) {
      const code = new URLSearchParams(item.link.slice(item.link.indexOf('?') + 1)).get('itemCode') ?? ''
      const slug = slugOf(code)
      const twin = seen.get(slug)
      if (slug === '' || twin !== undefined) {
        return problem({
          file,
          item: item.name,
          wrong: twin === undefined ? ['没有事项编码', 'has no item code in its link'] : [`事项编码与“${twin}”相同`, `has the same item code as ${twin}`],
          mend: ['在目录里补正它的编码', 'mend its code in the catalogue'],
        })
      }
      seen.set(slug, item.name)
      lines.push(
        [slug, item.name, department, code, item.link, 'missing', '2026-01-01', '2027-12-31', department, 'govern', 'window|online'].map(quoted).join(','),
      )
    }
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'guides.csv'), `${lines.join('\r\n')}\r\n`)
  writeFileSync(join(folder, 'community.yaml'), stringify({ bundle: 'district', title: { zh: name }, phone: '12345', translation: 'missing', letters: 'used' }))
  return ok({ departments: read.data.length, items: seen.size })
}
