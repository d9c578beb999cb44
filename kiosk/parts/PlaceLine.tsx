import type { ReactNode } from 'react'
import { openBy } from '../../model/content/hours.ts'
import type { ItemId } from '../../model/content/item.ts'
import { useLocation } from 'wouter'
import { useClock } from '../clock.ts'
import { useItem } from '../reading/item.ts'
import { OpenNowLine } from './OpenNowLine.tsx'
import { pageOf } from './page-of.ts'
import { Said } from './Said.tsx'
import { Touch } from './Touch.tsx'
import './place-line.css'

/** A place that another page speaks of: its name, whether it is open now, and the way to its page. */
export function PlaceLine({ id }: { id: ItemId }): ReactNode {
  const item = useItem(id)
  const clock = useClock()
  const [, go] = useLocation()
  if (item.is !== 'ready' || item.value.kind !== 'place') return null
  const place = item.value
  return (
    <Touch className="place-line" onTouch={() => go(pageOf(id))}>
      <b>
        <Said text={place.title} quiet />
      </b>{' '}
      <OpenNowLine now={openBy(place.hours, place.exceptions, clock)} />
    </Touch>
  )
}
