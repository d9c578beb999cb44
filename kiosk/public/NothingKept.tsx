import { IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { useCommunity } from '../reading/community.ts'

/** No line, and nothing was kept: whom to call. */
export function NothingKept(): ReactNode {
  const { t } = useSpeech(publicWords)
  const { home } = useCommunity()
  return (
    <div className="note-card" role="alert" data-nothing="true">
      <IconCloudOff aria-hidden size="2.2em" stroke={1.75} />
      <p>
        <Numbers text={t('public.nothingKept', { phone: home.phone })} />
      </p>
    </div>
  )
}
