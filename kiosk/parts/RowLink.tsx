import { type Icon, IconBuilding, IconCalendarEvent, IconFileText, IconMapPin, IconPhone, IconSpeakerphone } from '@tabler/icons-react'
import { type ReactNode, memo } from 'react'
import { useLocation } from 'wouter'
import type { ListedKind } from '../../model/content/item.ts'
import type { Row } from '../../model/content/views.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { Said } from './Said.tsx'
import { Touch } from './Touch.tsx'

const ICON: Readonly<Record<ListedKind, Icon>> = {
  guide: IconFileText,
  place: IconMapPin,
  notice: IconSpeakerphone,
  event: IconCalendarEvent,
  hotline: IconPhone,
}
const COLOUR: Readonly<Record<ListedKind, string>> = { guide: 'brick', place: 'jade', notice: 'gold', event: 'lake', hotline: 'jade' }

/** The address of an item's page. */
export function pageOf(id: string): string {
  return `/${id.replace(':', '/')}`
}

/** One line of a list: a picture of its kind, its title in full, and what stands under it. */
export const RowLink = memo(function RowLink({ row, under }: { row: Row; under?: ReactNode }): ReactNode {
  const [, go] = useLocation()
  const speech = useSpeech(commonWords)
  const kind = row.id.slice(0, row.id.indexOf(':')) as ListedKind
  const Picture = row.placeType === 'building' ? IconBuilding : ICON[kind]
  const foreign = speech.text(row.title).in !== speech.locale
  return (
    <li className="row">
      <Touch className="row-link" onTouch={() => go(pageOf(row.id))} data-id={row.id}>
        <span className={`row-icon ${COLOUR[kind]}`}>
          <Picture aria-hidden size="1.3em" stroke={1.75} />
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
