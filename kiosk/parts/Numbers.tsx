import type { ReactNode } from 'react'

// Telephone numbers, ranges and times keep their own order inside a right-to-left sentence.
const GROUP = /([+*]?\d[\d\s:.–*-]*\d)/g

/** A sentence whose numbers are isolated, so that `010-0000 0001` and `9:00–17:00` read the same in both languages. */
export function Numbers({ text }: { text: string }): ReactNode {
  const parts = text.split(GROUP)
  if (parts.length === 1) return text
  return parts.map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <bdi key={`${at}${part}`} dir="ltr">
        {part}
      </bdi>
    ),
  )
}
