import { afterEach, beforeEach, expect, test } from 'vitest'
import { hold } from './hold.ts'

let letGo = () => {}
beforeEach(() => {
  document.body.innerHTML =
    '<p id="text">字</p><a id="away" href="https://elsewhere.example/">去</a><a id="file" href="/kiosk/a" download>存</a><input id="field"><input id="choose" type="file">'
  letGo = hold(window)
})
afterEach(() => letGo())

/** Whether what the browser would do with an event was refused. */
const refused = (selector: string, event: Event) => !(document.querySelector(selector) as Element).dispatchEvent(event)
const mouse = (type: string, more: MouseEventInit = {}) => new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, ...more })

test('L2 L3 L4 a link away, one in another window, a download and a list of files do not open', () => {
  expect(refused('#away', mouse('click'))).toBe(true)
  expect(refused('#file', mouse('click'))).toBe(true)
  expect(refused('#away', mouse('auxclick', { button: 1 }))).toBe(true)
  expect(refused('#choose', mouse('click'))).toBe(true)
  expect(window.open('/kiosk/')).toBe(null)
  expect([window.confirm('?'), window.prompt('?')]).toEqual([false, null])
})

test('L6 L7 nothing grows, is marked, carried or copied; a field can be written in', () => {
  const bubbling = { bubbles: true, cancelable: true }
  expect(refused('#text', new WheelEvent('wheel', { ...bubbling, ctrlKey: true, deltaY: -100 }))).toBe(true)
  expect(refused('#text', new WheelEvent('wheel', { ...bubbling, deltaY: -100 }))).toBe(false)
  for (const name of ['contextmenu', 'dragstart', 'drop', 'copy', 'cut', 'paste', 'selectstart'])
    expect(refused('#text', new Event(name, bubbling)), name).toBe(true)
  expect(refused('#field', new Event('selectstart', bubbling))).toBe(false)
  expect(getComputedStyle(document.querySelector('#text') as Element).userSelect).toBe('none')
  expect(getComputedStyle(document.body).overscrollBehavior).toBe('none')
})

test('L5 the page hears a shortcut that the browser does not', () => {
  const heard: string[] = []
  addEventListener('keydown', ({ key }) => heard.push(key), { once: true })
  expect(refused('#text', new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'F9' }))).toBe(true)
  expect(heard).toEqual(['F9'])
  expect(refused('#text', new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Tab' }))).toBe(false)
})

test('L1 what is let go has everything back', () => {
  const held = window.open
  letGo()
  expect(window.open).not.toBe(held)
  expect(document.documentElement.dataset['held']).toBeUndefined()
  expect(refused('#text', new Event('contextmenu', { bubbles: true, cancelable: true }))).toBe(false)
})
