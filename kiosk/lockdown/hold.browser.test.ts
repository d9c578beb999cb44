import { afterEach, expect, test } from 'vitest'
import { hold } from './hold.ts'

let letGo = () => {}
afterEach(() => {
  letGo()
  document.body.replaceChildren()
})

/** Lays something into the page, held or not. */
function lay(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body.firstElementChild as HTMLElement
}
const tell = (at: EventTarget, event: Event) => !at.dispatchEvent(event)
const clicked = (at: EventTarget, how: MouseEventInit = {}) => tell(at, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...how }))
const pressed = (key: string, how: KeyboardEventInit = {}) =>
  tell(document.body, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))

test('L2 L3 L4 no link leads away, into another window, into a file or into another program', () => {
  letGo = hold(window)
  for (const link of ['href="https://example.org/"', 'href="/kiosk/help" target="_blank"', 'href="/kiosk/help" download', 'href="tel:110"', 'href="/studio/"'])
    expect(clicked(lay(`<a ${link}>x</a>`)), link).toBe(true)
  const ours = lay('<a href="/kiosk/help"><b>x</b></a>')
  // What the page itself does with its own links goes on.
  ours.addEventListener('click', (event) => {
    expect(event.defaultPrevented).toBe(false)
    event.preventDefault()
  })
  clicked(ours.firstElementChild as Element)
  expect(clicked(lay('<a href="/kiosk/help">x</a>'), { ctrlKey: true })).toBe(true)
  expect(tell(lay('<form target="_blank"></form>'), new SubmitEvent('submit', { bubbles: true, cancelable: true }))).toBe(true)
})

test('L2 a script gets nowhere either', async () => {
  letGo = hold(window)
  const left = await new Promise<boolean>((resolve) => {
    navigation.addEventListener('navigateerror', () => resolve(false), { once: true })
    addEventListener('pagehide', () => resolve(true), { once: true })
    location.assign('https://example.org/')
  })
  expect(left).toBe(false)
})

test('L4 the browser shows nothing of its own', async () => {
  letGo = hold(window)
  expect([open('/kiosk/'), confirm('?'), prompt('?')]).toEqual([null, false, null])
  print()
  alert('!')
  expect(clicked(lay('<input type="file">'))).toBe(true)
  expect(clicked(lay('<input type="date">'))).toBe(true)
  expect(clicked(lay('<input type="checkbox">'))).toBe(false)
})

test('L5 a shortcut is refused to the browser and heard by the page', () => {
  letGo = hold(window)
  const heard: string[] = []
  const hear = ({ key }: KeyboardEvent) => heard.push(key)
  addEventListener('keydown', hear, { capture: true })
  expect([pressed('F9'), pressed('t', { ctrlKey: true }), pressed('Tab'), pressed('a')]).toEqual([true, true, false, false])
  removeEventListener('keydown', hear, { capture: true })
  expect(heard).toEqual(['F9', 't', 'Tab', 'a'])
})

test('L6 L7 nothing grows, nothing is marked or carried, no menu comes', () => {
  letGo = hold(window)
  const words = lay('<p>words <a href="#">x</a></p>')
  expect(tell(words, new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true }))).toBe(true)
  expect(tell(words, new WheelEvent('wheel', { bubbles: true, cancelable: true }))).toBe(false)
  for (const name of ['contextmenu', 'dragstart', 'copy', 'paste', 'selectstart'])
    expect(tell(words, new Event(name, { bubbles: true, cancelable: true })), name).toBe(true)
  expect(getComputedStyle(words).userSelect).toBe('none')
  expect(getComputedStyle(document.documentElement).touchAction).toBe('pan-x pan-y')
  expect(getComputedStyle(document.body).overscrollBehaviorY).toBe('none')
  const field = lay('<input value="x">')
  expect(tell(field, new Event('selectstart', { bubbles: true, cancelable: true }))).toBe(false)
})

test('L1 whoever is not held has everything', () => {
  const { print, open } = window
  hold(window)()
  const words = lay('<p>words</p>')
  expect(document.documentElement.dataset['held']).toBeUndefined()
  expect(getComputedStyle(words).userSelect).toBe('auto')
  expect([pressed('F5'), tell(words, new Event('contextmenu', { bubbles: true, cancelable: true }))]).toEqual([false, false])
  expect([window.print === print, window.open === open]).toEqual([true, true])
})
