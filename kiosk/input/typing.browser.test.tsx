import { userEvent } from 'vitest/browser'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InputEngines } from './engines.ts'
import { InputSurface } from './InputSurface.tsx'
import type { Mode } from './composing.ts'
import { useComposing } from './use-composing.ts'
import type { ToWorker } from './worker-message.ts'
import '../../ui/tokens.css'

const MOST = 40
let root: Root
let element: HTMLElement
let offered: readonly string[]
let engines: InputEngines

beforeEach(async () => {
  offered = []
  let hear: (data: unknown) => void = () => undefined
  const answer = (message: ToWorker) => {
    if (message.is === 'open') return hear({ is: 'open', has: { pinyin: true, ink: true, strokes: true, ug: true } })
    const used = message.question.is === 'pinyin' ? message.question.typed.length : 0
    hear({ is: 'candidates', id: message.id, read: '', candidates: used === 0 ? [] : offered.map((text) => ({ text, used, replaces: 0 })) })
  }
  engines = new InputEngines(
    {
      // Like a worker's, the answer comes after what asked is over.
      postMessage: (message) => queueMicrotask(() => answer(message)),
      addEventListener: ((type: string, listener: (event: { data: unknown }) => void) => {
        if (type === 'message') hear = (data) => listener({ data })
      }) as never,
    },
    ['/c/a/1/'],
  )
  element = document.body.appendChild(document.createElement('div'))
  root = createRoot(element)
  root.render(<Page />)
  await expect.poll(() => element.querySelector('[data-key="q"]')).not.toBeNull()
})
afterEach(() => {
  root.unmount()
  element.remove()
})

function Page() {
  const [text, setText] = useState('')
  const [mode, setMode] = useState<Mode>('pinyin')
  const typing = useComposing(text, setText, mode, MOST, engines)
  return (
    <>
      <input {...typing.field} ref={typing.field.ref as never} aria-label="字" />
      <InputSurface typing={typing} engines={engines} onMode={setMode} onDone={() => undefined} />
    </>
  )
}

const box = () => element.querySelector('input') as HTMLInputElement
const key = (name: string) => element.querySelector(`[data-key="${CSS.escape(name)}"]`) as HTMLElement
const tab = (name: string) => (element.querySelector(`[data-tab="${name}"]`) as HTMLElement).click()

/** A finger on the glass: down in the middle of a button, up somewhere else where that is wanted. No click follows it. */
function laid(target: Element, size = 10) {
  const { left, top, width, height } = target.getBoundingClientRect()
  const at = { bubbles: true, pointerId: 7, pointerType: 'touch', width: size, height: size, button: 0 }
  const [x, y] = [left + width / 2, top + height / 2]
  target.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: x, clientY: y }))
  return async (off: readonly [number, number] = [0, 0]) => {
    // The browser tells of a finger where it went down, wherever it is lifted.
    target.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: x + off[0], clientY: y + off[1] }))
    // Two touches of the same key are two only when the finger was off the glass for a while.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
const finger = (name: string, off: readonly [number, number] = [0, 0], size = 10): Promise<void> => laid(key(name), size)(off)
const row = () => [...element.querySelectorAll('[data-candidate]')].map(({ textContent }) => textContent).join('')

test('T14 a finger that slides off a key into the gap below it has touched that key', async () => {
  tab('latin')
  await expect.poll(() => key('1')).not.toBeNull()
  const { height } = key('m').getBoundingClientRect()
  await finger('m', [0, height / 2 + 2])
  await expect.poll(() => box().value).toBe('m')
  await finger('m', [0, 400])
  expect(box().value).toBe('m')
})

test('T14 a key is pressed once by a finger, a mouse, a keyboard or a screen reader', async () => {
  tab('latin')
  await expect.poll(() => key('1')).not.toBeNull()
  await userEvent.click(key('1'))
  await expect.poll(() => box().value).toBe('1')
  key('2').focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => box().value).toBe('12')
  // What a screen reader does: a click that no finger came before.
  key('3').click()
  await expect.poll(() => box().value).toBe('123')
})

test('T12 keys write at the caret, and the caret stays behind what they wrote', async () => {
  await userEvent.fill(box(), '养院')
  box().setSelectionRange(1, 1)
  await expect.poll(() => box().selectionStart).toBe(1)
  offered = ['老']
  await finger('l')
  await expect.poll(() => element.querySelector('[data-candidate="老"]')).not.toBeNull()
  await userEvent.click(element.querySelector('[data-candidate="老"]') as HTMLElement)
  await expect.poll(() => box().value).toBe('养老院')
  await expect.poll(() => box().selectionStart).toBe(2)
})

test('T12 a keyboard composes pinyin in the same field: letters, a number, the space key, the way back', async () => {
  offered = ['灯', '等']
  await userEvent.click(box())
  await userEvent.keyboard('deng')
  await expect.poll(() => element.querySelectorAll('.candidate').length).toBe(2)
  await userEvent.keyboard('2')
  await expect.poll(() => box().value).toBe('等')
  await userEvent.keyboard('ba')
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}')
  await expect.poll(() => box().value).toBe('')
})

test('T12 ten thousand characters, halves of letters and hidden marks are pasted: the field holds what it may and the keys go on', async () => {
  for (const text of ['养'.repeat(10_000), '\ud800\ud800', '\u202e\u2066灯\u0000', '🏠'.repeat(5_000), 'ئا'.repeat(5_000)]) {
    box().focus()
    box().select()
    // What a paste does: the browser cuts to the length of the field, a script does not.
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(box(), text)
    box().dispatchEvent(new Event('input', { bubbles: true }))
    await expect.poll(() => box().value.length).toBeLessThanOrEqual(MOST)
  }
  tab('latin')
  await expect.poll(() => key('1')).not.toBeNull()
  await userEvent.fill(box(), '')
  await finger('1')
  await expect.poll(() => box().value).toBe('1')
})

test('T14 a candidate counts when the finger is lifted, also where the browser sends no click after a stroke', async () => {
  offered = ['灯', '等']
  await finger('d')
  await expect.poll(row).toBe('灯等')
  await laid(element.querySelector('[data-candidate="等"]') as Element)()
  await expect.poll(() => box().value).toBe('等')
})

test('T14 what a finger was laid on is what it writes, whatever is offered before it is lifted; a palm writes nothing', async () => {
  offered = ['灯', '等']
  await finger('d')
  await expect.poll(row).toBe('灯等')
  expect(element.querySelector('.candidates')?.getAttribute('aria-busy')).toBe('false')
  const lift = laid(element.querySelector('[data-candidate="等"]') as Element)
  offered = ['得', '东西', '灯']
  await userEvent.click(box())
  await userEvent.keyboard('e')
  await expect.poll(() => element.querySelector('.candidates [role="status"]')?.textContent).toBe('候选：得、东西、灯')
  expect(row()).toBe('灯等')
  await lift()
  await expect.poll(() => box().value).toBe('等')
  offered = ['灯']
  await finger('d')
  await expect.poll(row).toBe('灯')
  await laid(element.querySelector('[data-candidate="灯"]') as Element, 400)()
  expect(box().value).toBe('等')
})

test('T15 what is offered is said to who cannot see it, and the row keeps its height while it is empty', async () => {
  const bar = element.querySelector('.candidates') as HTMLElement
  const empty = bar.getBoundingClientRect().height
  offered = ['的', '灯', '大']
  await finger('d')
  await expect.poll(() => bar.querySelector('[role="status"]')?.textContent).toBe('候选：的、灯、大')
  expect(bar.getBoundingClientRect().height).toBe(empty)
})

test('T14 a palm, and ink outside the pad, write nothing', async () => {
  tab('latin')
  await expect.poll(() => key('1')).not.toBeNull()
  await finger('q', [0, 0], 400)
  expect(box().value).toBe('')
  await finger('q')
  await expect.poll(() => box().value).toBe('q')
})
