import { exceptionsBy } from '../../model/content/calendar.ts'
import type { FolderItem } from '../../model/content/folder-item.ts'
import { consentHolds } from '../../model/content/gallery.ts'
import { type ItemId, kindOf } from '../../model/content/item.ts'
import { type MediaSource, mayShow } from '../../model/content/media.ts'
import type { Gone } from '../../model/content/views.ts'
import { type Day, dayAfter } from '../../model/day.ts'
import type { Said, Where } from '../problem.ts'
import type { Sourced } from '../read/items.ts'
import type { Stories } from '../read/stories.ts'
import type { FolderContent } from './read-folder.ts'
import { withTranslationState } from './translation.ts'

/** Something the press did by its rules that staff should know: what was left out, and why. */
export interface Note {
  readonly where: Where
  readonly said: Said
}

export interface Settled {
  readonly sources: readonly Sourced[]
  readonly stories: Stories
  readonly gone: Gone['gone']
  readonly notes: readonly Note[]
}

/** Names a reference of an item and gives where it leads today: nowhere, or to one item. */
type Follow = (field: string, id: ItemId) => ItemId[]

/**
 * Settles what of a folder goes out on a day: published items only, no work without its artist's consent (C14), no picture
 * of people who did not agree (C12), references to what was withdrawn led on to its successor and those to what is not out
 * left away (C9, C11), calendars laid into opening hours (C15), translations compared with their source (C4).
 */
export function settle(content: FolderContent, today: Day): Settled {
  const notes: Note[] = []
  const note = (where: Where, zh: string, en: string) => void notes.push({ where, said: [zh, en] })
  const withdrawnToday = (item: FolderItem) => item.withdrawn !== undefined && item.withdrawn.on <= today
  const successors = new Map(content.sources.map(({ item }) => [item.id, item.withdrawn?.successor]))
  const out = new Map<string, Sourced>()
  for (const source of content.sources) {
    const { item, where } = source
    if (item.status === 'draft' || withdrawnToday(item)) continue
    if (item.kind === 'work') {
      const consent = content.artists.find((artist) => artist.slug === item.artist)?.consent
      if (consent === undefined || !consentHolds(consent, today)) {
        note(where, '作者的同意今天无效，没有放进内容包', 'is left out: its artist’s consent does not hold today')
        continue
      }
      if (!mayShow(item.picture.people, today)) {
        note(where, '画面里的人今天不同意展示，没有放进内容包', 'is left out: the people in its picture do not agree today')
        continue
      }
    }
    out.set(item.id, source)
  }
  /** Where an id leads today; `null` when to nothing. A chain of successors ends; one that turns in a circle leads nowhere. */
  const lead = (id: ItemId): ItemId | null => {
    const met = new Set<string>()
    for (let at: ItemId | undefined = id; at !== undefined && !met.has(at); at = successors.get(at)) {
      if (out.has(at)) return at
      met.add(at)
    }
    return null
  }
  const followFrom =
    (where: Where, self: string | null): Follow =>
    (field, id) => {
      const successor = lead(id)
      // Where a place is wanted, a guide that came after it is none.
      const led = successor !== null && (field === 'related' || kindOf(successor) === kindOf(id)) ? successor : null
      if (led === null) note({ ...where, field }, `“${id}”没有发布，这里先不提它`, `names ${id}, which is not out; left away here for now`)
      return led === null || led === self ? [] : [led]
    }

  // What cannot stand without another item goes out only with it, in the order in which they lean on each other.
  for (const [id, { item, where }] of out) {
    const needs = item.kind === 'event' ? item.place : item.kind === 'work' ? item.hall : undefined
    const led = needs === undefined ? null : lead(needs)
    if (needs === undefined || (led !== null && kindOf(led) === kindOf(needs))) continue
    out.delete(id)
    note(where, `它所在的“${needs}”没有发布，没有放进内容包`, `is left out: ${needs}, where it belongs, is not out`)
  }
  const sources: Sourced[] = []
  for (const { item, where } of out.values()) {
    const settled = settleItem(item, followFrom(where, item.id), content)
    const shown = withoutHidden(settled, where, today, note)
    if (shown === null) continue
    const last = lastDayOf(item, content)
    // A terminal that stays without a line still stops showing it on that day.
    const ends = last !== null && (item.validTo === undefined || last < item.validTo) ? { validTo: last } : {}
    // What was withdrawn for a later day is published until then.
    const status = item.status === 'withdrawn' ? { status: 'published' as const, withdrawn: undefined } : {}
    sources.push({ where, item: withTranslationState({ ...shown, ...ends, ...status }) })
  }
  const gone = content.sources
    .filter(({ item }) => item.status === 'withdrawn' && withdrawnToday(item))
    .map(({ item }) => {
      const { on, reason } = item.withdrawn as NonNullable<FolderItem['withdrawn']>
      const successor = lead(item.id)
      return { id: item.id, title: item.title, on, reason, ...(successor === null ? {} : { successor }) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const goesOut = new Set<string>(sources.map(({ item }) => item.id))
  return { sources, stories: settleStories(content.stories, followFrom, goesOut), gone, notes }
}

/** The last day something may be shown by the word of those who made it or are seen in it; `null` when nobody set one. */
function lastDayOf(item: FolderItem, { artists }: FolderContent): Day | null {
  const days: Day[] = []
  const until = ({ until: last, withdrawn }: { until?: Day | undefined; withdrawn?: Day | undefined }) => {
    if (last !== undefined) days.push(last)
    if (withdrawn !== undefined) days.push(dayAfter(withdrawn, -1))
  }
  if (item.withdrawn !== undefined) days.push(dayAfter(item.withdrawn.on, -1))
  if (item.kind === 'work') {
    until(artists.find((artist) => artist.slug === item.artist)?.consent ?? {})
    if (item.picture.people !== 'none') until(item.picture.people)
  }
  return days.sort()[0] ?? null
}

/** An item without the pictures of people who do not agree today; `null` for an album of which nothing is left. */
function withoutHidden(item: FolderItem, where: Where, today: Day, note: (where: Where, zh: string, en: string) => void): FolderItem | null {
  const shown = (pictures: readonly MediaSource[], field: string) =>
    pictures.filter(({ file, people }) => {
      const may = mayShow(people, today)
      if (!may) note({ ...where, field }, `${file} 里的人今天不同意展示，没有放进去`, `leaves ${file} out: the people in it do not agree today`)
      return may
    })
  const media = shown(item.media, 'media')
  if (item.kind !== 'album') return { ...item, media }
  const photos = shown(item.photos, 'photos')
  if (photos.length > 0) return { ...item, media, photos }
  note(where, '没有一张照片可以展示，整本相册没有放进去', 'is left out: none of its photos may be shown')
  return null
}

function settleItem(item: FolderItem, follow: Follow, { calendar }: FolderContent): FolderItem {
  const common = {
    places: [...new Set(item.places.flatMap((id) => follow('places', id)))],
    related: [...new Set(item.related.flatMap((id) => follow('related', id)))],
  }
  /** a field that is left away when it leads nowhere */
  const one = (field: string, id: ItemId | undefined): ItemId | undefined => (id === undefined ? undefined : follow(field, id)[0])
  switch (item.kind) {
    case 'place':
      return {
        ...item,
        ...common,
        exceptions:
          item.keepsCalendar === true && calendar !== null && item.hours.length > 0 ? exceptionsBy(calendar, item.hours, item.exceptions) : item.exceptions,
      }
    case 'event':
      return { ...item, ...common, place: one('place', item.place) as ItemId }
    case 'hall':
      return { ...item, ...common, place: one('place', item.place) }
    case 'work':
      return { ...item, ...common, hall: one('hall', item.hall) as ItemId }
    case 'album':
      return { ...item, ...common, hall: one('hall', item.hall) }
    case 'guide':
      return {
        ...item,
        ...common,
        steps: item.steps.map((step, at) => ({ ...step, where: one(`steps.${at}.where`, step.where) })),
        decision:
          item.decision === undefined
            ? undefined
            : { ...item.decision, outcomes: item.decision.outcomes.map((outcome, at) => ({ ...outcome, to: one(`decision.outcomes.${at}.to`, outcome.to) })) },
      }
    default:
      return { ...item, ...common }
  }
}

/** @param goesOut ids of all that goes out; an album of which nothing may be shown does not, though it is published */
function settleStories(stories: Stories, followFrom: (where: Where, self: null) => Follow, goesOut: ReadonlySet<string>): Stories {
  const viewpoints = Object.fromEntries(
    Object.entries(stories.viewpoints).map(([id, told]) => {
      const follow = followFrom({ file: 'tour.yaml', item: id }, null)
      const out = (field: 'places' | 'albums' | 'works') =>
        [...new Set(told[field].flatMap((named) => follow(field, named)))].filter((named) => goesOut.has(named))
      return [id, { ...told, places: out('places'), albums: out('albums'), works: out('works') }]
    }),
  )
  return { ...stories, viewpoints }
}
