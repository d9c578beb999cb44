import type { Artist } from '../../model/content/gallery.ts'
import type { Problems } from '../problem.ts'
import type { Sourced } from '../read/items.ts'
import { checkTwice } from './words.ts'

/** Checks artists and what hangs in the halls: each once, each place on a wall taken once. Rule C14. */
export function checkGallery(artists: readonly Artist[], sources: readonly Sourced[], problems: Problems): void {
  const file = 'artists.yaml'
  checkTwice(
    artists.map((artist) => artist.slug),
    { file },
    problems,
  )
  for (const { slug, consent } of artists) {
    if (consent.until !== undefined && consent.until < consent.given)
      problems.add(
        { file, item: slug, field: 'consent.until' },
        [`同意到 ${consent.until}，早于 ${consent.given}`, `ends on ${consent.until}, before it was given on ${consent.given}`],
        ['改正其中一个日期', 'mend one of the two days'],
      )
  }
  const taken = new Map<string, string>()
  for (const { item, where } of sources) {
    if (item.kind !== 'work') continue
    const spot = `${item.hall} ${item.order}`
    const other = taken.get(spot)
    if (other !== undefined)
      problems.add(
        { ...where, field: 'order' },
        [`第 ${item.order} 个位置已挂了 ${other}`, `hangs at place ${item.order}, where ${other} hangs`],
        ['给它一个空着的位置', 'give it a free place'],
      )
    else taken.set(spot, item.id)
  }
}
