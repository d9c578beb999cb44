import { memo, type ReactNode } from 'react'
import { usePresses } from './use-presses.ts'

/** One key: what it stands for, what is on it, and how it is read out where its face is no word. */
export interface KeyFace {
  readonly key: string
  readonly face: ReactNode
  readonly label?: string
  readonly className?: string
  readonly lang?: string
  readonly disabled?: boolean
  readonly pressed?: boolean
}

/**
 * A group of keys on the glass. What counts is where a finger is lifted; see `Fingers`. A key can be reached and pressed from a
 * keyboard and by a screen reader too.
 */
export const KeyGrid = memo(Grid)

function Grid({
  rows,
  onKey,
  className = 'keyboard-rows',
}: {
  rows: readonly (readonly KeyFace[])[]
  onKey: (key: string) => void
  className?: string
}): ReactNode {
  const presses = usePresses('data-key', onKey)
  return (
    <div {...presses} className={className} dir="ltr">
      {rows.map((row, at) => (
        <div key={at} className="keyboard-row">
          {row.map(({ key, face, label, className: more, lang, disabled, pressed }) => (
            <button
              key={key}
              type="button"
              className={more === undefined ? 'key' : `key ${more}`}
              data-key={key}
              lang={lang}
              aria-label={label}
              aria-pressed={pressed}
              disabled={disabled}
              // A finger has been counted when it was lifted; a click without one comes from a keyboard or a screen reader.
              onClick={(event) => event.detail === 0 && onKey(key)}
            >
              {face}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
