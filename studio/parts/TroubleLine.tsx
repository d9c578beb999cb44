import { IconAlertTriangle } from '@tabler/icons-react'
import { useSpeech } from '../../ui/language.ts'
import type { Trouble } from '../hub.ts'
import { pageWords } from '../page-words.ts'

/** Why something could not be done, in the reader's language, where it happened. */
export function TroubleLine({ trouble }: { readonly trouble: Trouble | null }) {
  const { locale, t } = useSpeech(pageWords)
  if (trouble === null) return null
  return (
    <p className="trouble" role="alert" data-trouble={trouble.is === 'refused' ? trouble.refusal.code : 'no-line'}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
      {trouble.is === 'refused' ? trouble.refusal[locale] : t('studio.trouble.noLine')}
    </p>
  )
}
