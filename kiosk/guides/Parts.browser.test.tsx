import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Row } from '../../model/content/views.ts'
import { setLocale } from '../../ui/language.ts'
import type { StackedRow } from '../reading/community.ts'
import { session } from '../session/session.ts'
import { Parts } from './Parts.tsx'

let page: HTMLElement
let root: Root
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
  setLocale('zh')
})
afterEach(() => {
  flushSync(() => root.unmount())
  page.remove()
  setLocale('zh')
})

const office = (at: number) => {
  const row = { id: `guide:g${at}`, title: { zh: '办证', ug: 'گۇۋاھنامە' }, under: { zh: `第${at}局`, ug: `${at}-ئىدارە` } } as Partial<Row> as Row
  return [`第${at}局`, [{ row } as StackedRow]] as const
}
const show = (count: number, part: string | null = null) =>
  flushSync(() => root.render(<Parts facet="office" part={part} parts={new Map(Array.from({ length: count }, (_, at) => office(at)))} />))
const names = () => [...page.querySelectorAll('[data-part]')].map((each) => each.getAttribute('data-part'))
const more = () => page.querySelector<HTMLElement>('[data-action="more"]')
const touch = (element: HTMLElement | null) => flushSync(() => element?.click())

test('as many offices as a glass has room for all stand there, and nothing is to be opened', () => {
  show(15)
  expect(names()).toHaveLength(15)
  expect(more()).toBeNull()
})

test('of very many the largest are shown; the others come when they are asked for, and the focus goes to the first of them', () => {
  show(43)
  expect(names()).toEqual(Array.from({ length: 12 }, (_, at) => `第${at}局`))
  expect(more()?.textContent).toBe('更多 31')
  touch(more())
  expect(names()).toHaveLength(43)
  expect(more()).toBeNull()
  expect(document.activeElement?.getAttribute('data-part')).toBe('第12局')
})

test('in Uyghur the way to the others is Uyghur', () => {
  setLocale('ug')
  show(43)
  expect(more()?.textContent).toBe('يەنە 31')
})

test('an office that was chosen among the others stands there still when its list is come back to', () => {
  show(43)
  touch(more())
  touch(page.querySelector<HTMLElement>('[data-part="第30局"]'))
  expect(session.get().guides).toEqual({ facet: 'office', part: '第30局' })
  flushSync(() => root.render(null))
  show(43, '第30局')
  expect(names()).toHaveLength(13)
  expect(page.querySelector('[data-part="第30局"]')?.getAttribute('aria-pressed')).toBe('true')
  expect(more()?.textContent).toBe('更多 30')
})
