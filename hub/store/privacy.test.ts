import { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { CaseSeen, SeenEvent } from '../../model/case/seen.ts'
import { Words } from '../../model/case/words.ts'
import { engines } from '../testing/engines.ts'
import { openDatabase } from './database.ts'
import type { Tables } from './tables.ts'

/** What nobody is asked for, however it may be called. */
const NEVER = /birth|age$|ethnic|nation|religio|faith|gender|sex|face|id_?(card|number)|passport|surname|person|name$|phone|mail/i
/** A language beside a place, a terminal or a person would tell who lives there. */
const LANGUAGE = /locale|lang|uyghur|chinese/i

describe.each(engines())('$name', (engine) => {
  test('K14 no column holds what is never asked, and no table joins a language with a place, a terminal or a person', async () => {
    await using place = await engine.place()
    await (await place.open()).close()
    const db = new Kysely<Tables>({ dialect: await openDatabase({ folder: place.folder, database: place.database, busyMs: 1000, log: () => undefined }) })
    const all = await db.introspection.getTables()
    await db.destroy()
    // Staff have names and a login that the hub gave them, and nothing else of theirs is kept.
    const ofStaff = ['staff_account', 'staff_rate_limit', 'staff_session', 'staff_two_factor', 'staff_user', 'staff_verification']
    const tables = all.filter(({ name }) => !ofStaff.includes(name))
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'audit',
      'case_chunk_waiting',
      'case_envelope',
      'case_event',
      'case_file',
      'case_part_chunk',
      'case_picture',
      'case_words',
      'caught_up',
    ])
    const user = all.find(({ name }) => name === 'staff_user')?.columns.map(({ name }) => name)
    expect(user?.sort()).toEqual([
      'createdAt',
      'email',
      'emailVerified',
      'id',
      'image',
      'isOff',
      'mustChange',
      'name',
      'roles',
      'twoFactorEnabled',
      'updatedAt',
    ])
    const columns = tables.flatMap(({ name, columns: of }) => of.map((column) => `${name}.${column.name}`))
    expect(columns.filter((column) => NEVER.test(column))).toEqual([])
    // Who waits for Uyghur is known while they wait, so that somebody writes it; then it is gone again (K9).
    expect(columns.filter((column) => LANGUAGE.test(column))).toEqual(['case_file.uyghur_since'])
  })
})

test('K14 the words of a resident have these fields and no other; what the receipt shows has no language and no place', () => {
  expect(Object.keys(Words.shape).sort()).toEqual(
    [
      'about',
      'category',
      'comesBack',
      'contact',
      'format',
      'heading',
      'item',
      'locale',
      'parts',
      'pole',
      'receipt',
      'sameAs',
      'said',
      'saidAt',
      'sentences',
      'stars',
      'terminal',
      'text',
      'viewpoint',
    ].sort(),
  )
  for (const field of [...Object.keys(CaseSeen.shape), ...Object.keys(SeenEvent.shape)])
    expect(field).not.toMatch(/locale|pole|terminal|viewpoint|contact|by$|said$|text$/)
})
