import type { GuidedStop, GuidedTours, GuidedTourSource, Narration } from '../../model/content/guided.ts'
import { LOCALES } from '../../model/text.ts'
import { type BundleObject, json } from './object.ts'
import type { RecordingShelf } from './recordings.ts'

/** `tour/guided.json`; the recordings it names are kept. A community without guided tours has a file that says so: pages ask for it. Rules C20 to C22. */
export function guidedObject(tours: readonly GuidedTourSource[], recordings: RecordingShelf): BundleObject {
  const guided: GuidedTours = {
    tours: tours.map(({ stops, ...tour }) => ({
      ...tour,
      stops: stops.map(({ narration, begins, ...stop }): GuidedStop => {
        const kept = recordings.keepAll(narration, tour.slug)
        const heard: GuidedStop['narration'] = {}
        for (const locale of LOCALES) {
          const src = kept[locale]
          if (src !== undefined) heard[locale] = { src, ...(begins?.[locale] === undefined ? {} : { begins: begins[locale] }) } satisfies Narration
        }
        return { ...stop, narration: heard }
      }),
    })),
  }
  return json('tour/guided.json', guided)
}
