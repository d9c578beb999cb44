import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SayProblem } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useCommunity } from '../reading/community.ts'

/** Why words could not be taken, and whom to call instead. */
export function SayProblemLine({ problem }: { problem: SayProblem }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { home } = useCommunity()
  return (
    <p className="hazard" role="alert">
      <IconAlertTriangle aria-hidden size="1.5em" stroke={1.75} />
      {problem.kind === 'disk-full' ? t('kiosk.report.diskFull', { phone: home.phone }) : t('kiosk.report.tooLong')}
    </p>
  )
}
