import { IconLanguage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TranslationState } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'

/** One quiet line for a Uyghur reader about how far the translation can be trusted; nothing when it can. */
export function ReviewNote({ state, outdated = false }: { state: TranslationState; outdated?: boolean | undefined }): ReactNode {
  const { locale, t } = useSpeech(commonWords)
  if (locale === 'zh') return null
  const key =
    state === 'missing' ? 'common.onlyChinese' : outdated ? 'common.outdated' : state === 'draft' || state === 'machine' ? 'common.awaitsReview' : null
  if (key === null) return null
  return (
    <p className="review-note">
      <IconLanguage aria-hidden size="1.2em" stroke={1.75} />
      {t(key)}
    </p>
  )
}
