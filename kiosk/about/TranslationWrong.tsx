import { IconLanguage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Item } from '../../model/content/listed-item.ts'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { Touch } from '../parts/Touch.tsx'
import { useBegin } from '../session/begin.ts'

/** "This translation is wrong", for whoever reads one. */
export function TranslationWrong({ item: { id, translation } }: { item: Pick<Item, 'id' | 'translation'> }): ReactNode {
  const { locale, t } = useSpeech(sayKindsWords)
  const { offers, begin } = useBegin(id)
  if (locale === 'zh' || translation.ug === 'missing' || !offers('translation')) return null
  return (
    <Touch className="action" data-does="translation" onTouch={() => begin('translation')}>
      <IconLanguage aria-hidden size="1em" stroke={1.75} />
      {t('say.translation')}
    </Touch>
  )
}
