import { type Icon, IconCheck, IconMoodAnnoyed, IconMoodCry, IconMoodHappy, IconMoodNeutral, IconMoodSmile } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Touch } from '../parts/Touch.tsx'

const FACES: readonly (readonly [stars: 1 | 2 | 3 | 4 | 5, face: Icon])[] = [
  [5, IconMoodHappy],
  [4, IconMoodSmile],
  [3, IconMoodNeutral],
  [2, IconMoodAnnoyed],
  [1, IconMoodCry],
]

/** Five faces with their words, of which one is touched. */
export function Stars({ stars, onStars }: { stars: number | null; onStars: (stars: number) => void }): ReactNode {
  const { t } = useSpeech(receiptWords)
  return (
    <ul className="faces">
      {FACES.map(([count, Face]) => (
        <li key={count}>
          <Touch className="sentence face" aria-pressed={stars === count} data-stars={count} onTouch={() => onStars(count)}>
            <span className="box" aria-hidden>
              {stars === count ? <IconCheck size="1em" stroke={3} /> : null}
            </span>
            <Face aria-hidden size="1em" stroke={1.6} />
            <span className="face-word">{t(`receipt.stars.${count}`)}</span>
            <span className="face-stars" aria-hidden dir="ltr">
              {'★'.repeat(count)}
            </span>
          </Touch>
        </li>
      ))}
    </ul>
  )
}
