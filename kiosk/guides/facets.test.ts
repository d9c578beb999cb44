import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AUDIENCES, LIFE_EVENTS } from '../../model/content/facet.ts'
import { NEEDS } from '../../model/content/item.ts'
import type { Row } from '../../model/content/views.ts'
import { FACETS, facetsOf, partsOf } from './facets.ts'

const rowOf = (at: number, part: Partial<Row>): { readonly row: Row } => ({
  row: { id: `guide:${at}`, title: { zh: `第 ${at} 项` }, state: 'draft', validFrom: '2026-01-01', needs: [], ...part },
})
const many = (count: number, part: (at: number) => Partial<Row>) => Array.from({ length: count }, (_, at) => rowOf(at, part(at)))

test('a catalogue of one need is opened office by office, a community’s own guides by need', () => {
  const catalogue = many(1135, (at) => ({ needs: ['govern'], under: { zh: `第 ${at % 34} 局` } }))
  expect(facetsOf(catalogue)).toEqual(['office'])
  const own = many(60, (at) => ({ needs: [NEEDS[at % 5] ?? 'eat'], lifeEvents: [LIFE_EVENTS[at % 4] ?? 'birth'], audiences: [AUDIENCES[at % 3] ?? 'parents'] }))
  expect(facetsOf(own)).toEqual(['need', 'event', 'audience'])
  // A community's own guides among a district's do not hide those.
  expect(facetsOf([...own, ...catalogue])).toEqual(['office'])
  expect(facetsOf(own.slice(0, 12))).toEqual([])
  // A bundle of before says nothing of life events: what it does not have leaves no gap.
  expect(facetsOf(many(60, (at) => ({ needs: [NEEDS[at % 5] ?? 'eat'] })))).toEqual(['need'])
})

const row = fc.record({
  needs: fc.subarray([...NEEDS]),
  lifeEvents: fc.option(fc.subarray([...LIFE_EVENTS, 'a-later-one']), { nil: undefined }),
  audiences: fc.option(fc.subarray([...AUDIENCES]), { nil: undefined }),
  under: fc.option(fc.constantFrom({ zh: '民政' }, { zh: '人社' }), { nil: undefined }),
})

test('every guide stands under each part it names, once, in the list’s order, and under no other', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom(...FACETS), (parts, facet) => {
      const rows = parts.map((part, at) => rowOf(at, part))
      const sorted = partsOf(rows, facet)
      for (const [name, of] of sorted) {
        expect(new Set(of).size).toBe(of.length)
        expect([...of].sort((a, b) => rows.indexOf(a) - rows.indexOf(b))).toEqual(of)
        for (const { row: each } of of)
          expect(
            facet === 'need' ? each.needs : facet === 'event' ? each.lifeEvents : facet === 'audience' ? each.audiences : [each.under?.zh ?? ''],
          ).toContain(name)
      }
      if (facet === 'office') expect([...sorted.values()].flat()).toHaveLength(rows.length)
      expect(sorted.has('a-later-one')).toBe(false)
    }),
  )
})
