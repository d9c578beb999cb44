import { expect, test } from 'vitest'
import { KINDS } from '../../model/content/item.ts'
import { readSearchFile } from '../../model/search/index-file.ts'
import { openIndex } from '../../model/search/open-index.ts'
import { search } from '../../model/search/search.ts'
import { tinyDesk } from '../testing/folder.ts'
import { SEARCH_PATH } from './search.ts'

test('F10 a pressed bundle carries an index of every kind, its poles and its synonyms', async () => {
  using desk = await tinyDesk()
  await desk.press()
  const file = readSearchFile(desk.object(SEARCH_PATH))
  const index = file === null ? null : openIndex(file)
  if (index === null) throw new Error('test: wants an index that opens')
  expect(new Set(index.ids.map((id) => id.slice(0, id.indexOf(':'))))).toEqual(new Set(KINDS))
  const first = (typed: string) => search(index, typed).hits[0]?.id
  expect(first('laonianzheng')).toBe('guide:elder-card')
  // 优待证 stands in no title here; the synonyms say it is a 老年证.
  expect(first('优待证')).toBe('guide:elder-card')
  expect(first('كىنىشكا')).toBe('guide:elder-card')
  expect(first('shilizuozhe')).toBe('work:first-snow')
  expect(first('119')).toBe('hotline:fire')
  expect(search(index, '1').poles).toEqual(['CG-0001'])
})
