import { type ReactNode, memo } from 'react'
import { IconBuilding } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { kindOf } from '../../model/content/item.ts'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import type { FoundRow } from '../../ui/search/message.ts'
import { commonWords } from '../../ui/words/common.ts'
import { KIND_COLOUR, KIND_ICON } from '../parts/kind-icon.ts'
import { pageOf } from '../parts/page-of.ts'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Marked } from './Marked.tsx'

/**
 * One line that was found: its title with the found part marked. When the title in the other language is what was found, it
 * stands under it and is marked there; when a number was, the number does.
 *
 * @param base what the addresses of its bundle's pictures are put behind
 */
export const FoundLine = memo(Line, isSame)

function Line({ found, base }: { found: FoundRow; base: string }): ReactNode {
  const [, go] = useLocation()
  const speech = useSpeech(commonWords)
  const { row, marks } = found
  const shown = speech.text(row.title)
  const other = shown.in === 'zh' ? 'ug' : 'zh'
  const otherTitle = row.title[other]
  const foreign = shown.in !== speech.locale
  const inner = (
    <>
      {row.picture === undefined ? (
        <KindPicture found={found} />
      ) : (
        // Said by the title beside it.
        <img className="found-picture" src={`${base}${row.picture.src}`} width={row.picture.width} height={row.picture.height} alt="" loading="lazy" />
      )}
      <span className="row-words">
        <span className="row-title">
          <span lang={LANG[shown.in]} dir={shown.in === 'zh' ? 'ltr' : 'rtl'} className={foreign ? 'foreign' : undefined}>
            <Marked text={shown.words} spans={marks[shown.in]} />
          </span>
        </span>
        {marks[shown.in].length === 0 && marks[other].length > 0 && otherTitle !== undefined ? (
          <span className="row-under row-title-other" lang={LANG[other]} dir={other === 'zh' ? 'ltr' : 'rtl'}>
            <Marked text={otherTitle} spans={marks[other]} />
          </span>
        ) : marks.code.length > 0 && row.code !== undefined ? (
          <bdi className="row-under code" dir="ltr">
            <Marked text={row.code} spans={marks.code} />
          </bdi>
        ) : (row.by ?? row.under) === undefined ? null : (
          <span className="row-under">
            <Said text={row.by ?? row.under ?? row.title} quiet />
          </span>
        )}
        {foreign ? <span className="only-chinese">{speech.t('common.onlyChinese')}</span> : null}
      </span>
    </>
  )
  return (
    <li className="row">
      <Touch className="row-link" onTouch={() => go(pageOf(row.id))} data-id={row.id}>
        {inner}
      </Touch>
    </li>
  )
}

/** Every answer brings new objects; what they say of a line is mostly the same as before, and is not drawn again. */
function isSame(before: { found: FoundRow; base: string }, now: { found: FoundRow; base: string }): boolean {
  const marks = ({ found }: { found: FoundRow }) => JSON.stringify(found.marks)
  // An item of one version of a bundle is always the same.
  return before.base === now.base && before.found.row.id === now.found.row.id && marks(before) === marks(now)
}

function KindPicture({ found: { row } }: { found: FoundRow }): ReactNode {
  const kind = kindOf(row.id)
  const Picture = row.placeType === 'building' ? IconBuilding : KIND_ICON[kind]
  return (
    <span className={`row-icon ${KIND_COLOUR[kind]}`}>
      <Picture aria-hidden size="1.3em" stroke={1.75} />
    </span>
  )
}
