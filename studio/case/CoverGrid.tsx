import { type KeyboardEvent, useRef, useState } from 'react'
import { COVER_CELLS } from '../../model/case/desk-act.ts'
import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'

export interface CoverGridProps {
  readonly src: string
  readonly alt: string
  readonly covers: ReadonlySet<number>
  readonly onToggle: (cell: number) => void
}

/**
 * The cell an arrow leads to; `null` for another key and at the edge. Right is right on a photo in every language, so nothing is
 * mirrored here.
 */
export function cellBeside(cell: number, key: string): number | null {
  const [row, column] = [Math.floor(cell / COVER_CELLS), cell % COVER_CELLS]
  const to = {
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    Home: [row, 0],
    End: [row, COVER_CELLS - 1],
  }[key]
  if (to === undefined) return null
  const [toRow, toColumn] = to as [number, number]
  return toRow < 0 || toColumn < 0 || toRow >= COVER_CELLS || toColumn >= COVER_CELLS ? null : toRow * COVER_CELLS + toColumn
}

/** A photo under a grid: a touch, or the space bar, covers a cell before anybody else sees the photo. Arrows walk over it. */
export function CoverGrid({ src, alt, covers, onToggle }: CoverGridProps) {
  const { t } = useSpeech(pageWords)
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  function walk(event: KeyboardEvent): void {
    const to = cellBeside(at, event.key)
    if (to === null) return
    event.preventDefault()
    setAt(to)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus()
  }
  return (
    <div className="cover">
      <img src={src} alt={alt} />
      <div className="cover-grid" ref={grid} role="group" aria-label={t('studio.cover')} onKeyDown={walk} dir="ltr">
        {Array.from({ length: COVER_CELLS * COVER_CELLS }, (_, cell) => (
          <button
            key={cell}
            type="button"
            data-cell={cell}
            tabIndex={cell === at ? 0 : -1}
            aria-pressed={covers.has(cell)}
            aria-label={t('studio.cover.cell', { row: Math.floor(cell / COVER_CELLS) + 1, column: (cell % COVER_CELLS) + 1 })}
            onFocus={() => setAt(cell)}
            onClick={() => onToggle(cell)}
          />
        ))}
      </div>
    </div>
  )
}
