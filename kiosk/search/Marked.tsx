import type { ReactNode } from 'react'
import type { Span } from '../../model/search/marks.ts'
import { Numbers } from '../parts/Numbers.tsx'

/** A text with the stretches that were found marked, in the order in which they stand. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }): ReactNode {
  if (spans.length === 0) return <Numbers text={text} />
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of spans) {
    parts.push(<Numbers key={`to ${from}`} text={text.slice(at, from)} />, <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, <Numbers key="end" text={text.slice(at)} />]
}
