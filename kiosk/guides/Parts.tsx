import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Audience, LifeEvent } from '../../model/content/facet.ts'
import type { Need } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { guidesWords } from '../../ui/words/guides.ts'
import { inputWords } from '../../ui/words/input.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { needWords } from '../../ui/words/need.ts'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import type { StackedRow } from '../reading/community.ts'
import { note } from '../session/session.ts'
import type { Facet } from './facets.ts'

/** A district has more offices than a glass holds: as many as leave room for the guides are shown, the largest first. */
const PARTS_SHOWN = 12
/** To hide fewer than this gains nothing. */
const HIDDEN_LEAST = 4

/** The parts to choose from. Of very many the largest are shown and the chosen one, and the others when they are asked for. */
export function Parts({ facet, parts, part }: { facet: Facet; parts: ReadonlyMap<string, readonly StackedRow[]>; part: string | null }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: more } = useSpeech(inputWords)
  const [isWhole, setIsWhole] = useState(parts.size < PARTS_SHOWN + HIDDEN_LEAST)
  const chips = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  // What was touched is gone; the reader goes on with the first one that has come.
  useLayoutEffect(() => {
    if (isWhole && asked.current) chips.current?.querySelectorAll<HTMLElement>('[data-part]')[PARTS_SHOWN]?.focus({ preventScroll: true })
  }, [isWhole])
  const shown = [...parts].filter(([name], at) => isWhole || at < PARTS_SHOWN || name === part)
  return (
    <div className="chips" role="group" ref={chips}>
      <Touch className="chip" aria-pressed={part === null} onTouch={() => note({ guides: { facet, part: null } })}>
        {t('kiosk.place.all')}
      </Touch>
      {shown.map(([name, of]) => (
        <Touch
          key={name}
          className="chip"
          aria-pressed={part === name}
          data-part={name}
          {...(facet === 'office' ? { 'data-office': name } : {})}
          onTouch={() => note({ guides: { facet, part: name } })}
        >
          <PartName facet={facet} part={name} rows={of} /> <bdi dir="ltr">{of.length}</bdi>
        </Touch>
      ))}
      {isWhole ? null : (
        <Touch
          className="chip"
          data-action="more"
          onTouch={() => {
            asked.current = true
            setIsWhole(true)
          }}
        >
          {more('input.more')} <bdi dir="ltr">{parts.size - shown.length}</bdi>
        </Touch>
      )}
    </div>
  )
}

/** What a part is called; an office as its own guides call it. */
function PartName({ facet, part, rows }: { facet: Facet; part: string; rows: readonly StackedRow[] }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: by } = useSpeech(guidesWords)
  const { t: named } = useSpeech(needWords)
  switch (facet) {
    case 'need':
      return named(`need.${part as Need}`)
    case 'event':
      return by(`guides.event.${part as LifeEvent}`)
    case 'audience':
      return by(`guides.audience.${part as Audience}`)
    case 'office': {
      const office = rows[0]?.row.under
      return office === undefined ? t('kiosk.guide.otherOffice') : <Said text={office} quiet />
    }
  }
}
