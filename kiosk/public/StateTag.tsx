import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PublicCase } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { isDone } from '../receipt/StateCard.tsx'

const words = { ...publicWords, ...receiptWords }

/** How a case stands, in a word and a picture. */
export function StateTag({ shown: { state, isOverdue } }: { shown: PublicCase }): ReactNode {
  const { t } = useSpeech(words)
  const done = isDone(state)
  const late = isOverdue && !done
  const Picture = late ? IconAlertTriangle : done ? IconCircleCheck : IconClock
  return (
    <span className="state-tag" data-is={late ? 'late' : done ? 'done' : 'open'}>
      <Picture aria-hidden size="1.2em" stroke={1.75} />
      {t(`receipt.state.${state}`)}
      {late ? ` · ${t('public.late')}` : null}
    </span>
  )
}
