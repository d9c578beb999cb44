import type { Locale } from '../../model/text.ts'
import { watched } from '../../sw/page/door.ts'
import { locale, say } from '../../ui/language.ts'
import { speechWords } from '../../ui/words/speech.ts'
import { bringIntoSight } from './mark.ts'
import type { Mouth } from './mouth.ts'
import { sounding, spokenMode } from './speaking.ts'
import { type Item, liveText, pageKey, walkOf } from './walk.ts'

/** What the pad shows of the walk. */
export interface Walking {
  /** what sounds now */
  readonly says: string
  /** the thing one stands at, and how many steps were made until it */
  readonly item: string
  readonly step: number
  readonly box: DOMRect | null
  readonly hidden: boolean
}
const NOWHERE: Walking = { says: '', item: '', step: 0, box: null, hidden: false }
export const walking = watched<Walking>(NOWHERE)

/** @property live what changed by itself: of several that wait only the newest is said */
type Line = { readonly text: string; readonly locale: Locale; readonly live?: true }

/** The walk of somebody who does not see the glass: one thing after another is said, and what is said can be chosen. Rules V7 and V8. */
export interface Spoken {
  next(): void
  previous(): void
  choose(): void
  end(): void
}

const word = (key: keyof typeof speechWords, values?: Record<string, string | number>): Line => ({ text: say(speechWords, key, values), locale: locale() })
// Pages draw in steps; what stands still this long is what stands there.
const SETTLED_MS = 120
// What stands before the first thing to touch is said with the title, as long as it is not the whole page.
const TOLD_MOST = 8

/** Begins the walk on the page that stands now. */
export function beginSpoken(mouth: Mouth): Spoken {
  let current: Element | null = null
  let own: Item['own'] = null
  let at = 0
  let key = ''
  let live = ''
  let spokenIn = locale()
  let turn = new AbortController()
  let queue: Line[] = []
  let talks = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const talk = async (isQuestion: boolean) => {
    const { signal } = turn
    talks = true
    // The question whether somebody is still there must not answer itself.
    sounding.set(!isQuestion)
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
      walking.set({ ...walking.get(), says: line.text })
      await mouth.say(line.text, line.locale, signal)
      if (signal.aborted) return
    }
    talks = false
    sounding.set(false)
  }
  const tell = (lines: readonly Line[], after = false) => {
    if (after && talks) {
      queue = [...queue.filter((line) => line.live !== true), ...lines]
      return
    }
    turn.abort()
    turn = new AbortController()
    queue = [...lines]
    void talk(key.startsWith('?'))
  }

  const items = (): Item[] => {
    const { hidden } = walking.get()
    const last = (name: Exclude<Item['own'], null>, line: Line): Item => ({ says: [line], element: null, control: null, own: name })
    return [...walkOf(locale()), last('screen', word(hidden ? 'speech.show' : 'speech.hide')), last('end', word('speech.end'))]
  }
  const stateOf = (control: HTMLElement): Line[] => {
    if (control.matches(':disabled')) return [word('speech.disabled')]
    const pressed = control.getAttribute('aria-pressed')
    return pressed === null ? [] : [word(pressed === 'true' ? 'speech.pressed' : 'speech.notPressed')]
  }
  const linesOf = ({ says, control }: Item): Line[] => [
    ...says,
    ...(control === null ? [] : control.matches('.key') ? stateOf(control) : [word('speech.button'), ...stateOf(control)]),
  ]
  const place = (all: readonly Item[]) => {
    const found = all.findIndex((item) => (own === null ? item.element === current && current !== null : item.own === own))
    return found >= 0 ? found : Math.min(at, all.length - 1)
  }
  const land = (item: Item, index: number) => {
    at = index
    current = item.element
    own = item.own
    if (item.element !== null) bringIntoSight(item.element)
    const { step, ...before } = walking.get()
    walking.set({ ...before, item: item.says.map(({ text }) => text).join(' '), step: step + 1, box: item.element?.getBoundingClientRect() ?? null })
  }
  const step = (by: 1 | -1) => {
    const all = items()
    const to = place(all) + by
    const item = all[Math.max(0, Math.min(all.length - 1, to))] as Item
    land(item, all.indexOf(item))
    tell([...(to < 0 ? [word('speech.first')] : to >= all.length ? [word('speech.last')] : []), ...linesOf(item)])
  }

  const announce = (first: readonly Line[] = []) => {
    key = pageKey()
    live = liveText()
    spokenIn = locale()
    const all = items()
    const control = all.findIndex((item) => item.control !== null || item.own !== null)
    const told = all.slice(0, Math.min(control, TOLD_MOST)).flatMap((item) => item.says)
    const title = told[0]?.text ?? document.querySelector('main h1')?.textContent ?? ''
    land(all[0] as Item, 0)
    tell([...first, word('speech.page', { title, n: all.length }), ...told.slice(1)])
  }
  const settled = () => {
    // Until a page has words it is still on its way.
    if (!spokenMode.get() || document.querySelector('.skeleton') !== null) return
    if (pageKey() !== key || locale() !== spokenIn) return announce()
    const now = liveText()
    if (now === live) return
    live = now
    if (now !== '') tell([{ text: now, locale: locale(), live: true }], true)
  }
  const watch = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(settled, SETTLED_MS)
  })
  watch.observe(document.documentElement, { attributeFilter: ['lang'] })
  watch.observe(document.getElementById('page') ?? document.body, { subtree: true, childList: true, characterData: true })

  const spoken: Spoken = {
    next: () => step(1),
    previous: () => step(-1),
    choose() {
      const all = items()
      const item = all[place(all)] as Item
      if (item.own === 'end') return spoken.end()
      if (item.own === 'screen') {
        const hidden = !walking.get().hidden
        walking.set({ ...walking.get(), hidden })
        return tell([word(hidden ? 'speech.show' : 'speech.hide')])
      }
      if (item.control === null || item.control.matches(':disabled')) return tell(linesOf(item))
      const before = item.control.getAttribute('aria-pressed')
      item.control.click()
      // What it is called, and what became of it, once the page has drawn it.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (pageKey() !== key || !spokenMode.get()) return
          const pressed = item.control?.isConnected === true ? item.control.getAttribute('aria-pressed') : null
          tell([...item.says, ...(pressed === null || pressed === before || item.control === null ? [] : stateOf(item.control))])
          settled()
        }),
      )
    },
    end() {
      clearTimeout(timer)
      watch.disconnect()
      turn.abort()
      sounding.set(false)
      if (spokenMode.get()) void mouth.say(say(speechWords, 'speech.ended'), locale(), new AbortController().signal)
      spokenMode.set(false)
      walking.set(NOWHERE)
    },
  }
  announce([word('speech.welcome')])
  return spoken
}
