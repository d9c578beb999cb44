// The tour through its door and nothing around it, as a page that holds it opens it.
import { openTour } from '../../../../tour/door.ts'
import '../../../../ui/tokens.css'

const asked = new URLSearchParams(location.search)
const viewpoint = asked.get('at')
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
  reducedMotion: false,
})
const walkTo = (id: string) => document.querySelector<HTMLElement>(`.tour-arrow[data-to="${id}"]`)?.click()
Object.assign(window, { bench: { go: walkTo }, tour })
