import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { PublicCase, PublicCases, PublicStatistics } from '../../model/case/public.ts'
import { COLUMNS } from './bulk-csv.ts'

/** A language, a terminal, a contact, a person, whatever they may be called; and what would lead to them. */
const NEVER =
  /locale|lang|uyghur|chinese|terminal|kiosk|device|contact|phone|mail|person|resident|reporter|actor|staff|name$|birth|ethnic|gender|receipt|voice|said|note$|hash/i
/** GeoReport asks what kind of service it is. */
const OF_A_SERVICE = ['service_name']

/** Every name of a field in a schema, however deep. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = 'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null ? Object.keys(schema.properties) : []
  return [...properties, ...Object.values(schema).flatMap(namesIn)]
}

test('K14 K17 nothing that everybody sees has a place for a language, a terminal, a contact or a person', () => {
  const names = [PublicCase, PublicCases, PublicStatistics].flatMap((schema) => namesIn(z.toJSONSchema(schema, { unrepresentable: 'any' })))
  expect(names.length).toBeGreaterThan(60)
  // What a ready sentence is filled with: an office's telephone, never a resident's; digits of a receipt are taken out (model/case/public.ts).
  const filled = ['phone', 'code']
  expect([...new Set(names)].filter((name) => NEVER.test(name) && !filled.includes(name))).toEqual([])
  expect(COLUMNS.filter((column) => NEVER.test(column) && !OF_A_SERVICE.includes(column))).toEqual([])
})

test('K14 figures count cases and times of a category, and nothing else', () => {
  expect(new Set(namesIn(z.toJSONSchema(PublicStatistics)))).toEqual(
    new Set(['all', 'byCode', 'fewest', 'now', 'count', 'ended', 'median', 'p90', 'overdue', 'reopened', 'refused']),
  )
})
