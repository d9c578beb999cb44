import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'

const QUIET_MS = 200

/** A page that is being read: nothing at first, then its outline, so that a quick answer does not flicker. */
export function Skeleton({ rows = 6 }: { rows?: number }): ReactNode {
  const { t } = useSpeech(commonWords)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-label={t('common.loading')}>
      {shown ? Array.from({ length: rows }, (_, at) => <div key={at} className="skeleton-row" />) : null}
    </div>
  )
}
