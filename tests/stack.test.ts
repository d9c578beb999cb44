import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../model/content/views.ts'
import { newVersionWaits, stackRows } from '../kiosk/reading/community.ts'

const row = (id: string, zh: string): Row => ({ id, title: { zh }, state: 'draft', validFrom: '2026-01-01', needs: [] })
const bundle = (name: string) => ({ bundle: name, version: 1, issued: 0, expires: 0, from: 'shelf' as const, previous: null, newest: 1, base: `/c/${name}/1/` })
const shown = (stacked: ReturnType<typeof stackRows>) => stacked.map((each) => [each.row.id, each.row.title.zh, each.bundle.bundle])

test('B13 the community’s own items come first, and what the district has besides follows', () => {
  const lists = [
    { bundle: bundle('district'), rows: [row('guide:passport', '护照')], hides: [] },
    { bundle: bundle('chenguangli'), rows: [row('guide:card', '老年证')], hides: [] },
  ]
  expect(shown(stackRows(lists))).toEqual([
    ['guide:card', '老年证', 'chenguangli'],
    ['guide:passport', '护照', 'district'],
  ])
})

test('B13 a wider bundle never overwrites what the community says under the same id', () => {
  const lists = [
    { bundle: bundle('district'), rows: [row('guide:card', '区里的说法')], hides: [] },
    { bundle: bundle('street'), rows: [row('guide:card', '街道的说法')], hides: [] },
    { bundle: bundle('chenguangli'), rows: [row('guide:card', '社区的说法')], hides: [] },
  ]
  expect(shown(stackRows(lists))).toEqual([['guide:card', '社区的说法', 'chenguangli']])
})

test('B13 over any stack each id is shown once, from the nearest bundle that has it, and none is left out', () => {
  const ids = fc.uniqueArray(fc.constantFrom<string>('guide:a', 'guide:b', 'guide:c', 'guide:d'))
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 4 }), (stack) => {
      const lists = stack.map((has, index) => ({ bundle: bundle(`b${index}`), rows: has.map((id) => row(id, `${id} of ${index}`)), hides: [] }))
      const stacked = stackRows(lists)
      expect(stacked.map((each) => each.row.id).sort()).toEqual([...new Set(stack.flat())].sort())
      for (const each of stacked) expect(each.bundle.bundle).toBe(`b${stack.findLastIndex((has) => has.includes(each.row.id))}`)
    }),
  )
})

test('S11 a page that fell back to the version before is not sent to the broken one again and again, but to a later one', () => {
  const terminal = { id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['chenguangli'] }
  const news = (version: number) => ({ chenguangli: { bundle: 'chenguangli', is: 'active' as const, version, changed: false } })
  const usual = { terminal, bundles: [{ ...bundle('chenguangli'), version: 7, newest: 7 }] }
  const fell = { terminal, bundles: [{ ...bundle('chenguangli'), version: 6, newest: 7 }] }
  expect([newVersionWaits(usual, news(7)), newVersionWaits(usual, news(8))]).toEqual([false, true])
  expect([newVersionWaits(fell, news(7)), newVersionWaits(fell, news(8))]).toEqual([false, true])
  expect(newVersionWaits({ terminal, bundles: [] }, news(7))).toBe(true)
})
