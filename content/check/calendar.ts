import type { Calendar } from '../../model/content/calendar.ts'
import { weekdayOf } from '../../model/day.ts'
import type { Problems } from '../problem.ts'
import type { Sourced } from '../read/items.ts'
import { checkTwice } from './words.ts'

/** Checks the shared calendar: each day once, inside its years, and a make-up day only where nobody works anyway. Rule C15. */
export function checkCalendar(calendar: Calendar | null, sources: readonly Sourced[], problems: Problems): void {
  const file = 'calendar.yaml'
  if (calendar === null) {
    for (const { item, where } of sources)
      if (item.kind === 'place' && item.keepsCalendar === true)
        problems.add(
          { ...where, field: 'keepsCalendar' },
          ['要按放假日历，但没有 calendar.yaml', 'keeps a calendar, but there is no calendar.yaml'],
          ['放入 calendar.yaml，或去掉这一项', 'put calendar.yaml there, or take this away'],
        )
    return
  }
  for (const { item, where } of sources)
    if (item.kind === 'place' && item.keepsCalendar === true && item.hours.length === 0)
      problems.add(
        { ...where, field: 'keepsCalendar' },
        ['要按放假日历，但没有写开放时间', 'keeps a calendar, but states no hours'],
        ['写上 hours，或去掉这一项', 'write its hours, or take this away'],
      )
  checkTwice(
    calendar.days.map((day) => day.date),
    { file, field: 'days' },
    problems,
  )
  for (const { date, is } of calendar.days) {
    if (!calendar.years.includes(Number(date.slice(0, 4))))
      problems.add({ file, item: date }, ['不在所列的年份里', 'is in none of the years it lists'], ['补上年份，或改正日期', 'add the year, or mend the day'])
    if (is === 'work' && !['sa', 'su'].includes(weekdayOf(date)))
      problems.add({ file, item: date }, ['本来就是工作日', 'is a working day anyway'], ['调休上班的只能是周六或周日', 'a make-up day is a Saturday or Sunday'])
  }
}
