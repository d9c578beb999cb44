import { createRoot, type Root } from 'react-dom/client'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InkSamples } from '../../model/input/ink/samples.ts'
import { addWords, setLocale } from '../../ui/language.ts'
import { studioInkWords } from '../../ui/words/studio-ink.ts'
import { RecorderPage } from './RecorderPage.tsx'
import '../../ui/tokens.css'
import '../studio.css'

let root: Root
let element: HTMLElement
beforeEach(async () => {
  addWords(studioInkWords)
  setLocale('zh')
  element = document.body.appendChild(document.createElement('div'))
  root = createRoot(element)
  root.render(<RecorderPage />)
  await expect.poll(() => find('[data-field=agree]')).not.toBeNull()
})
afterEach(() => {
  root.unmount()
  element.remove()
})

const find = <T extends HTMLElement>(selector: string) => element.querySelector<T>(selector)
const touch = (selector: string) => userEvent.click(find(selector) as HTMLElement)
const write = () =>
  userEvent.dragAndDrop(find('canvas') as HTMLElement, find('canvas') as HTMLElement, { sourcePosition: { x: 40, y: 60 }, targetPosition: { x: 200, y: 90 } })

test('W7 the sentence stands before everything; the pad comes with consent and goes with it', async () => {
  expect(element.textContent).toContain('不记姓名')
  expect(find('canvas')).toBeNull()
  await touch('[data-field=agree]')
  await expect.poll(() => find('canvas')).not.toBeNull()
  await touch('[data-action=next-person]')
  await expect.poll(() => find('canvas')).toBeNull()
})

test('W7 a character is written, undone, written again, kept, given out as a file and deleted', async () => {
  await touch('[data-field=agree]')
  await expect.poll(() => find('canvas')?.clientWidth).toBeGreaterThan(200)
  await write()
  await expect.poll(() => find('canvas')?.dataset['strokes']).toBe('1')
  await touch('[data-action=undo]')
  await expect.poll(() => find('canvas')?.dataset['strokes']).toBe('0')
  await write()
  const wanted = find('[data-wanted]')?.textContent
  await touch('[data-action=keep]')
  await expect.poll(() => find('[data-action=export]')).not.toBeNull()
  expect(find('[data-wanted]')?.textContent).not.toBe(wanted)

  const made: Blob[] = []
  const really = URL.createObjectURL
  URL.createObjectURL = (file) => {
    made.push(file as Blob)
    return really.call(URL, file)
  }
  await touch('[data-action=export]')
  URL.createObjectURL = really
  const told = InkSamples.parse(JSON.parse(await (made[0] as Blob).text()))
  expect(told.samples.map(({ character }) => character)).toEqual([wanted])

  await touch('[data-delete="0"]')
  await expect.poll(() => find('[data-action=export]')).toBeNull()
})

test('W7 the page says all of it in Uyghur too', async () => {
  setLocale('ug')
  find('[data-field=agree]')?.click()
  await expect.poll(() => find('canvas')).not.toBeNull()
  const own = [...element.querySelectorAll<HTMLElement>('[lang="zh-Hans-CN"]')].map(({ textContent }) => textContent)
  let text = element.textContent ?? ''
  for (const part of own) text = text.replace(part ?? '', '')
  expect(text).not.toMatch(/\p{Script=Han}/u)
})
