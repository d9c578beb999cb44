import { IconBuilding } from '@tabler/icons-react'
import { type ReactNode, memo } from 'react'
import { useLocation } from 'wouter'
import { kindOf } from '../../model/content/item.ts'
import type { Row } from '../../model/content/views.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { KIND_COLOUR, KIND_ICON } from './kind-icon.ts'
import { pageOf } from './page-of.ts'
import { Said } from './Said.tsx'
import { Touch } from './Touch.tsx'

/** One line of a list: a picture of its kind or its number on a plan, its title in full, and what stands under it. */
export const RowLink = memo(function RowLink({ row, under, number }: { row: Row; under?: ReactNode; number?: number }): ReactNode {
  const [, go] = useLocation()
  const speech = useSpeech(commonWords)
  const kind = kindOf(row.id)
  const Picture = row.placeType === 'building' ? IconBuilding : KIND_ICON[kind]
  const foreign = speech.text(row.title).in !== speech.locale
  return (
    <li className="row">
      <Touch className="row-link" onTouch={() => go(pageOf(row.id))} data-id={row.id}>
        <span className={`row-icon ${KIND_COLOUR[kind]}`}>
          {number === undefined ? <Picture aria-hidden size="1.3em" stroke={1.75} /> : <bdi className="row-number">{number}</bdi>}
        </span>
        <span className="row-words">
          <span className="row-title">
            <Said text={row.title} quiet />
          </span>
          {under === undefined ? (
            row.under === undefined ? null : (
              <span className="row-under">
                <Said text={row.under} quiet />
              </span>
            )
          ) : (
            <span className="row-under">{under}</span>
          )}
          {foreign ? <span className="only-chinese">{speech.t('common.onlyChinese')}</span> : null}
        </span>
      </Touch>
    </li>
  )
})
