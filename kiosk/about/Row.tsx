import { type Icon, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Touch } from '../parts/Touch.tsx'

/** One large row of what can be done next: a picture, a word, and a line about it. */
export function Row({
  icon: Picture,
  title,
  line,
  does,
  expanded,
  onTouch,
}: {
  icon: Icon
  title: string
  line?: string
  does: string
  /** whether what it opens under it is open; nothing for a row that leads away */
  expanded?: boolean
  onTouch: () => void
}): ReactNode {
  return (
    <Touch className="about-row" data-does={does} aria-expanded={expanded} onTouch={onTouch}>
      <Picture aria-hidden size="1em" stroke={1.75} />
      <span>
        <b>{title}</b>
        {line === undefined ? null : <small>{line}</small>}
      </span>
      <IconChevronRight aria-hidden className="about-on" size="1em" stroke={1.75} />
    </Touch>
  )
}
