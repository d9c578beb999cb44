import { IconFlag, IconMoodSmile, IconStar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ItemId } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { Touch } from '../parts/Touch.tsx'
import { useBegin } from '../session/begin.ts'
import './about.css'

/** "Was this right?": a rating that begins with five stars, or what is wrong in ready sentences. */
export function RightOrNot({ item }: { item: ItemId }): ReactNode {
  const { t } = useSpeech(sayKindsWords)
  const { offers, begin } = useBegin(item)
  const rates = offers('rate')
  const wrong = offers('wrong')
  if (!rates && !wrong) return null
  return (
    <div className="about-right" role="group" aria-label={t('say.end.right')}>
      <b>{t('say.end.right')}</b>
      <div className="actions">
        {rates ? (
          <Touch className="action" data-does="useful" onTouch={() => begin('rate', { stars: 5 })}>
            <IconMoodSmile aria-hidden size="1em" stroke={1.75} />
            {t('say.end.useful')}
          </Touch>
        ) : null}
        {wrong ? (
          <Touch className="action" data-does="wrong" onTouch={() => begin('wrong')}>
            <IconFlag aria-hidden size="1em" stroke={1.75} />
            {t('say.end.wrong')}
          </Touch>
        ) : null}
      </div>
    </div>
  )
}

/** The way to a rating, where nothing is presumed of it. */
export function RateAction({ item }: { item: ItemId }): ReactNode {
  const { t } = useSpeech(sayKindsWords)
  const { offers, begin } = useBegin(item)
  return offers('rate') ? (
    <Touch className="action" data-does="rate" onTouch={() => begin('rate')}>
      <IconStar aria-hidden size="1em" stroke={1.75} />
      {t('say.end.rate')}
    </Touch>
  ) : null
}
