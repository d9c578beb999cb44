import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'

/** When what is shown was fetched, and whether there was a line since. */
export function Fetched({ at, hasLine }: { at: number; hasLine: boolean }): ReactNode {
  const { locale, t } = useSpeech(publicWords)
  const Picture = hasLine ? IconCloudCheck : IconCloudOff
  return (
    <p className={hasLine ? 'under-title' : 'under-title weighs'} role="status" data-fetched={at} data-line={hasLine}>
      <span>
        <Picture aria-hidden size="1.3em" stroke={1.75} />
        {t(hasLine ? 'public.checked' : 'public.noLine', { at: formatDateTime(at, locale) })}
      </span>
    </p>
  )
}
