// The tour through its door and nothing around it, as a page that holds it opens it.
import { openTour } from '../../../../tour/door.ts'
import '../../../../ui/tokens.css'

const asked = new URLSearchParams(location.search)
const viewpoint = asked.get('at')
const how = asked.get('how')
const host = document.createElement('div')
host.style.cssText = 'position: fixed; inset: 0'
document.body.append(host)
document.body.style.margin = '0'
const tour = await openTour(host, {
  base: asked.get('base') ?? '',
  view: viewpoint === null ? {} : { viewpoint, heading: Number(asked.get('h')), pitch: 0 },
  onView: () => undefined,
  onProblem: (problem) => {
    throw new Error(`bench: the tour has a problem: ${JSON.stringify(problem)}`)
  },
  reducedMotion: how === 'still',
  alone: how === 'alone',
})
const touch = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`bench: wants ${selector}, found none`)
  element.click()
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 0))

let touchedMs = 0
// As a terminal's screen does while nobody is there.
if (how === 'alone')
  addEventListener('pointerdown', () => {
    touchedMs = performance.now()
    tour.close()
  })

Object.assign(window, {
  tour,
  bench: {
    go: (id: string) => document.querySelector<HTMLElement>(`.tour-arrow[data-to="${id}"]`)?.click(),
    touch,
    touchedMs: () => touchedMs,
    /** Touches something. @returns when, milliseconds since the page began */
    touchAt(selector: string) {
      const at = performance.now()
      touch(selector)
      return at
    },
    /** Goes to any place. @returns when it was asked for */
    goAt(id: string) {
      const at = performance.now()
      tour.go({ viewpoint: id })
      return at
    },
    /** Opens the pad on which a pole's number is typed. */
    async openPad() {
      touch('[data-action="find"]')
      while (document.querySelector('[data-find="pole"]') === null) await soon()
      touch('[data-find="pole"]')
      while (document.querySelector('[data-digit="0"]') === null) await soon()
    },
    /** Types every pole's number on the open pad. @returns milliseconds from each last digit to its answer */
    async poles(all: readonly string[]) {
      const answer = () => document.querySelector('.tour-pole-answer')?.textContent ?? ''
      const times: number[] = []
      for (const digits of all) {
        if (times.length > 0) touch('[data-digit="clear"]')
        for (const digit of digits.slice(0, -1)) touch(`[data-digit="${digit}"]`)
        await soon()
        const at = performance.now()
        touch(`[data-digit="${digits.at(-1)}"]`)
        while (!answer().includes(digits)) await soon()
        times.push(performance.now() - at)
      }
      return times
    },
  },
})
