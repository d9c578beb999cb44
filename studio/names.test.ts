import { expect, test } from 'vitest'
import { readNames } from './names.ts'

const sentences = Array.from({ length: 6 }, (_, at) => ({ id: `s${at}`, text: { zh: '路灯不亮' } }))
const category = (code: string, zh: string) => ({ code, picture: 'lamp', title: { zh }, pole: 'optional', sentences })
const form = (...categories: object[]) => ({ translation: 'draft', categories })
const active = (bundle: string, version: number) => ({ bundle, version, expires: 0, from: 'hub' })
const TERMINAL = {
  id: 'hall-1',
  title: { zh: '1 号楼大厅', ug: '1-بىنا زالى' },
  glass: { diagonalInch: 43, lowerEdgeMm: 700 },
  stack: ['district', 'chenguangli'],
}

const house = (files: Readonly<Record<string, unknown>>) => async (url: string) => files[url] ?? null

test('the community’s own name for a thing wins over the district’s', async () => {
  const names = await readNames(
    house({
      '/c/terminal.json': TERMINAL,
      '/c/district/active.json': active('district', 4),
      '/c/district/4/report.json': form(category('REPORT-LIGHT', '照明'), category('REPORT-COVER', '井盖')),
      '/c/chenguangli/active.json': active('chenguangli', 2),
      '/c/chenguangli/2/report.json': form(category('REPORT-LIGHT', '路灯')),
    }),
  )
  expect([...(names?.categories ?? [])].map(([code, { title }]) => [code, title.zh])).toEqual([
    ['REPORT-LIGHT', '路灯'],
    ['REPORT-COVER', '井盖'],
  ])
  expect(names?.terminals.get('hall-1')?.zh).toBe('1 号楼大厅')
  expect(names?.base).toBe('/c/chenguangli/2/')
})

test('a bundle without a form, without a version or with a broken form is passed over', async () => {
  const names = await readNames(
    house({ '/c/terminal.json': TERMINAL, '/c/chenguangli/active.json': active('chenguangli', 2), '/c/chenguangli/2/report.json': { categories: 'none' } }),
  )
  expect(names?.categories.size).toBe(0)
  expect(names?.terminals.size).toBe(1)
  expect(names?.base).toBe('/c/chenguangli/2/')
  expect((await readNames(house({ '/c/terminal.json': TERMINAL })))?.base).toBeNull()
})

test('without the terminal’s file there are no names yet', async () => {
  expect(await readNames(house({}))).toBeNull()
  expect(await readNames(house({ '/c/terminal.json': { id: 'hall-1' } }))).toBeNull()
})
