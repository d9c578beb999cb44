import { type EarthPoint, sunAt } from '../overview/sun.ts'
import { type Day, dayAfter, epochOf, wallAt } from '../../model/day.ts'

/** The quarters of a day that a slide can stand at. */
export const QUARTERS = 96

/** Hours that people ask for. */
export const HOURS = ['morning', 'noon', 'dusk', 'night'] as const
export type Hour = (typeof HOURS)[number]

/** So low the sun stands when its light is warm and shadows are long, degrees. */
const LOW_SUN = 4
/** Lamps are on, and people are still up: so long after the sun's own noon, in quarters. */
const NIGHT_QUARTERS = 36

/** A day of each season, when day and night are alike or most unlike. */
export const SEASONS = { spring: '03-20', summer: '06-21', autumn: '09-23', winter: '12-21' } as const
export type Season = keyof typeof SEASONS

/** The moment a quarter of a day stands for. @param quarter 0 to 96, the last is the end of the day */
export function momentOf(day: Day, quarter: number): number {
  if (quarter >= QUARTERS) return momentOf(dayAfter(day, 1), 0)
  const minute = Math.max(0, Math.round(quarter)) * 15
  const two = (value: number) => String(value).padStart(2, '0')
  return epochOf(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
}

/** The quarter of a day at which an hour is there: morning and dusk come when the sun does, which in June is not when it is in December. */
export function quarterFor(hour: Hour, day: Day, earth: EarthPoint): number {
  const elevations = Array.from({ length: QUARTERS }, (_, quarter) => sunAt(momentOf(day, quarter), earth).elevation)
  const noon = elevations.indexOf(Math.max(...elevations))
  if (hour === 'noon') return noon
  if (hour === 'night') return Math.min(QUARTERS - 1, noon + NIGHT_QUARTERS)
  const low = (quarter: number) => (elevations[quarter] as number) < LOW_SUN
  let quarter = noon
  const step = hour === 'morning' ? -1 : 1
  while (quarter > 0 && quarter < QUARTERS - 1 && !low(quarter)) quarter += step
  return quarter
}

/** The quarter of its day that a moment lies in. */
export const quarterOf = (atMs: number): number => Math.floor(wallAt(atMs).minute / 15)

/** The day of a season in the year of another day. */
export const dayOfSeason = (season: Season, day: Day): Day => `${day.slice(0, 4)}-${SEASONS[season]}`
