import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ReadySentence } from '../../model/content/report-form.ts'
import { Said } from './Said.tsx'
import { Touch } from './Touch.tsx'

/** Ready sentences, of which one or several are touched. */
export function SentenceChoice({
  sentences,
  chosen,
  onChosen,
}: {
  sentences: readonly ReadySentence[]
  chosen: readonly string[]
  onChosen: (chosen: readonly string[]) => void
}): ReactNode {
  return (
    <ul className="sentences">
      {sentences.map(({ id, text }) => {
        const isChosen = chosen.includes(id)
        return (
          <li key={id}>
            <Touch
              className="sentence"
              aria-pressed={isChosen}
              data-sentence={id}
              onTouch={() => onChosen(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id])}
            >
              <span className="box" aria-hidden>
                {isChosen ? <IconCheck size="1em" stroke={3} /> : null}
              </span>
              <span>
                <Said text={text} />
              </span>
            </Touch>
          </li>
        )
      })}
    </ul>
  )
}
