import { IconMessage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { PublicCase } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { CategoryIcon } from '../parts/CategoryIcon.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { CasePhoto } from './CasePhoto.tsx'
import { useCaseWords } from './case-words.ts'
import { StateTag } from './StateTag.tsx'
import { Where } from './Where.tsx'

/** What stands in a list of one released case: what and where it is, how it stands, since when, and who else has said it. */
export function CaseLine({ shown }: { shown: PublicCase }): ReactNode {
  const { t } = useSpeech(publicWords)
  const { categoryOf, titleOf, whereOf, ageOf } = useCaseWords()
  const category = categoryOf(shown)
  const [first] = shown.photos
  return (
    <>
      <span className="row-icon lake case-icon">
        {category === null ? <IconMessage aria-hidden size="1em" stroke={1.5} /> : <CategoryIcon picture={category.picture} />}
      </span>
      <span className="row-words">
        <span className="row-title">
          <Said text={titleOf(shown)} quiet />
        </span>
        <StateTag shown={shown} />
        <span className="row-under case-under">
          <span>
            <Where where={whereOf(shown)} />
          </span>
          <span>{ageOf(shown)}</span>
          {shown.meToo === 0 ? null : <span>{t('public.meToo', { n: shown.meToo })}</span>}
        </span>
      </span>
      {first === undefined ? null : <CasePhoto id={shown.id} part={first} alt="" small />}
    </>
  )
}

/** One released case in a list, with its number on the plan when it stands there. */
export function CaseRow({ shown, number }: { shown: PublicCase; number?: number }): ReactNode {
  const { t } = useSpeech(publicWords)
  const [, go] = useLocation()
  return (
    <li className="row case-row">
      <Touch className="row-link" data-case={shown.id} data-state={shown.state} onTouch={() => go(`/public/${shown.id}`)}>
        {number === undefined ? null : (
          <span className="case-number">
            <span aria-hidden>{number}</span>
            <span className="visually-hidden">{t('public.number', { n: number })}</span>
          </span>
        )}
        <CaseLine shown={shown} />
      </Touch>
    </li>
  )
}
