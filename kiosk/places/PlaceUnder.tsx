import { IconWalk } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { openBy } from '../../model/content/hours.ts'
import type { PlaceFact } from '../../model/content/place-facts.ts'
import { type Looking, minutesTo } from '../../model/content/place-wish.ts'
import type { Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { placesWords } from '../../ui/words/places.ts'
import { OpenNowLine } from '../parts/OpenNowLine.tsx'
import { Said } from '../parts/Said.tsx'

/** What stands under a place in a list: where it is, whether it is open, and about how long one walks. */
export function PlaceUnder({ address, fact, looking }: { address: Text | undefined; fact: PlaceFact | undefined; looking: Looking }): ReactNode {
  const { t } = useSpeech(placesWords)
  const minutes = fact === undefined ? null : minutesTo(fact, looking)
  const open = fact === undefined ? ({ is: 'unknown' } as const) : openBy(fact.hours, fact.exceptions, looking.clock)
  return (
    <>
      {address === undefined ? null : (
        <span className="place-address">
          <Said text={address} quiet />
        </span>
      )}
      {minutes === null && open.is === 'unknown' ? null : (
        <span className="place-now">
          <OpenNowLine now={open} />
          {minutes === null ? null : (
            <span className="place-walk" data-minutes={minutes}>
              <IconWalk aria-hidden size="1.2em" stroke={1.75} />
              {t('places.minutes', { n: minutes })}
            </span>
          )}
        </span>
      )}
    </>
  )
}
