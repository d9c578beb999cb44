import type { ItemId } from '../content/item.ts'
import type { Row } from '../content/views.ts'
import { readSearchFile } from '../search/index-file.ts'
import { type Alike, layIndex } from '../search/lay-index.ts'
import { type OpenIndex, openIndex } from '../search/open-index.ts'
import { search } from '../search/search.ts'
import { searchedRow } from '../search/searched-row.ts'

/** A line of a list for tests. */
export const line = (id: string, zh: string, more: Partial<Row> = {}): Row => ({
  id,
  title: { zh },
  state: 'draft',
  validFrom: '2026-01-01',
  needs: [],
  ...more,
})

/** The index of a few lines, written and read as a terminal reads it. */
export function indexOf(rows: readonly Row[], alike: readonly Alike[] = [], poles: readonly string[] = []): OpenIndex {
  const file = layIndex(
    rows.map((row) => searchedRow(row, () => '')),
    alike,
    poles,
  )
  const read = readSearchFile(JSON.parse(JSON.stringify(file)))
  const open = read === null ? null : openIndex(read)
  if (open === null) throw new Error('test: an index that was just laid wants to be read')
  return open
}

export const found = (index: OpenIndex, typed: string): ItemId[] => search(index, typed).hits.map(({ id }) => id)

/** A street's worth of lines in both languages. */
export const STREET: readonly Row[] = [
  line('guide:elder-card', '老年人优待证', {
    title: { zh: '老年人优待证', ug: 'ياشانغانلارنىڭ ئېتىبار كىنىشكىسى' },
    sound: 'lao nian ren you dai zheng',
    code: 'H-000507-001',
    under: { zh: '便民服务中心' },
  }),
  line('guide:residence', '居住证办理', { title: { zh: '居住证办理', ug: 'تۇرۇش كىنىشكىسى' }, sound: 'ju zhu zheng ban li' }),
  line('place:canteen', '老年食堂', {
    title: { zh: '老年食堂', ug: 'ياشانغانلار ئاشخانىسى' },
    sound: 'lao nian shi tang',
    code: '010-0000 0012',
    under: { zh: '3 号楼一层' },
  }),
  line('hotline:property', '物业', {
    title: { zh: '物业', ug: 'مۈلۈك باشقۇرۇش' },
    sound: 'wu ye',
    code: '010-0000 0002',
    summary: { zh: '水、电、电梯坏了打这里' },
  }),
  line('guide:doctor', '家庭医生签约', { title: { zh: '家庭医生签约', ug: 'ئائىلە دوختۇرى بىلەن توختام تۈزۈش' }, sound: 'jia ting yi sheng qian yue' }),
  line('guide:security', '最低生活保障申请', {
    title: { zh: '最低生活保障申请', ug: 'ئەڭ تۆۋەن تۇرمۇش كاپالىتىنى ئىلتىماس قىلىش' },
    sound: 'zui di sheng huo bao zhang shen qing',
  }),
  line('work:snow', '初雪', { title: { zh: '初雪', ug: 'تۇنجى قار' }, sound: 'chu xue', by: { zh: '阿依古丽', ug: 'ئايگۈل' } }),
]

export const SECURITY: Alike = {
  zh: [
    { zh: '低保', sound: 'di bao' },
    { zh: '最低生活保障', sound: 'zui di sheng huo bao zhang' },
  ],
  ug: ['كاپالەت پۇلى', 'تۆۋەن كاپالەت'],
}
