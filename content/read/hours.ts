import { WEEKDAYS, type Weekday } from '../../model/day.ts'
import type { Exception, Opening } from '../../model/content/place.ts'

const RANGE = /^(\d{1,2}:\d\d)-(\d{1,2}:\d\d)$/
const clock = (time: string) => time.padStart(5, '0')

function daysOf(text: string): Weekday[] | null {
  const days: Weekday[] = []
  for (const part of text.split(',')) {
    const [from, to, ...more] = part.split('-') as [string, string | undefined, ...string[]]
    const first = WEEKDAYS.indexOf(from as Weekday)
    const last = to === undefined ? first : WEEKDAYS.indexOf(to as Weekday)
    if (first < 0 || last < first || more.length > 0) return null
    days.push(...WEEKDAYS.slice(first, last + 1))
  }
  return days
}

/** Reads `mo-fr 09:00-12:00 13:30-17:30; sa 09:00-12:00`; `null` when it is not understood. */
export function parseHours(text: string): Opening[] | null {
  const openings: Opening[] = []
  for (const group of text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const [days, ...ranges] = group.split(/\s+/) as [string, ...string[]]
    const byday = daysOf(days)
    if (byday === null || ranges.length === 0) return null
    for (const range of ranges) {
      const match = RANGE.exec(range)
      if (match === null) return null
      openings.push({ byday, opens: clock(match[1] as string), closes: clock(match[2] as string) })
    }
  }
  return openings
}

/** Reads `2027-02-06 closed; 2027-02-14 09:00-17:00`; `null` when it is not understood. */
export function parseExceptions(text: string): Exception[] | null {
  const exceptions: Exception[] = []
  for (const group of text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const [date, what, ...more] = group.split(/\s+/) as [string, string | undefined, ...string[]]
    if (what === undefined || more.length > 0) return null
    const match = RANGE.exec(what)
    if (what === 'closed') exceptions.push({ date, closed: true })
    else if (match !== null) exceptions.push({ date, opens: clock(match[1] as string), closes: clock(match[2] as string) })
    else return null
  }
  return exceptions
}
