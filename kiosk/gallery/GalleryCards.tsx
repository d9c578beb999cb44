import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { kindOf } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { KIND_COLOUR, KIND_ICON } from '../parts/kind-icon.ts'
import { pageOf } from '../parts/page-of.ts'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import type { StackedRow } from '../reading/community.ts'

/** What is to be seen, as cards with a picture: films, works, albums, and halls by the first work that hangs there. */
export function GalleryCards({ rows, pictureOf }: { rows: readonly StackedRow[]; pictureOf?: (row: StackedRow) => StackedRow | undefined }): ReactNode {
  return (
    <ul className="gallery-cards">
      {rows.map((each) => (
        <Card key={each.row.id} each={each} shown={pictureOf?.(each) ?? each} />
      ))}
    </ul>
  )
}

function Card({ each: { row }, shown }: { each: StackedRow; shown: StackedRow }): ReactNode {
  const [, go] = useLocation()
  const speech = useSpeech(commonWords)
  const { picture } = shown.row
  const kind = kindOf(row.id)
  const Icon = KIND_ICON[kind]
  const foreign = speech.text(row.title).in !== speech.locale
  const under = row.by ?? row.summary
  return (
    <li>
      <Touch className="gallery-card" onTouch={() => go(pageOf(row.id))} data-id={row.id}>
        {picture === undefined ? (
          <span className={`gallery-none ${KIND_COLOUR[kind]}`}>
            <Icon aria-hidden size="1em" stroke={1.5} />
          </span>
        ) : (
          // Said by the title below it.
          <img
            src={`${shown.bundle.base}${picture.src}`}
            width={picture.width}
            height={picture.height}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        )}
        <span className="gallery-words">
          <b>
            <Said text={row.title} quiet />
          </b>
          {under === undefined ? null : (
            <span>
              <Said text={under} quiet />
            </span>
          )}
          {foreign ? <span className="only-chinese">{speech.t('common.onlyChinese')}</span> : null}
        </span>
      </Touch>
    </li>
  )
}
