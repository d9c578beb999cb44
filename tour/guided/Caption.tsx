import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Sentence } from '../../model/content/guided.ts'
import { Said } from '../page/Said.tsx'

/**
 * The sentence that is told, in large letters on the picture. It is read out to who does not see it, once, unless a
 * recording says it already. @param sentence `null` while nothing is told; `alone` puts arrows
 * and plates away, so that nothing lies under it
 */
export function Caption({ sentence, spoken, alone }: { sentence: Sentence | null; spoken: boolean; alone: boolean }): ReactNode {
  const [picture] = useState(() => document.querySelector('.tour-picture'))
  return picture === null
    ? null
    : createPortal(
        <p className="guided-caption" aria-live={spoken ? 'off' : 'polite'} data-alone={alone ? '' : undefined}>
          {sentence === null ? null : (
            <span dir="auto">
              <Said text={sentence} quiet />
            </span>
          )}
        </p>,
        picture,
      )
}
