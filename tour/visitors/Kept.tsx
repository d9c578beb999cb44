import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { BundleName } from '../../model/bundle/name.ts'
import { registerShelf, shelfNews } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'

/** What a browser knows of its line (Network Information API); not all say it. */
interface Line {
  readonly saveData?: boolean
  readonly type?: string
}

/** Whether what comes over the line may cost the person money. */
export function costs(line: Line | undefined): boolean {
  return line?.saveData === true || line?.type === 'cellular'
}

/**
 * Keeps the community on a visitor's device, so that it can be walked without any network afterwards. Over a line that
 * costs money it is only offered. What is kept and how far it has come stands in one line.
 */
export function Kept({ bundle }: { bundle: BundleName }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const [wanted, setWanted] = useState(() => !costs((navigator as { readonly connection?: Line }).connection))
  const [came, setCame] = useState(false)
  const [closed, setClosed] = useState(false)
  const news = useSyncExternalStore(shelfNews.subscribe, shelfNews.get)[bundle]
  useEffect(() => {
    if (wanted) registerShelf([bundle])
  }, [wanted, bundle])
  useEffect(() => {
    if (news?.is === 'fetching') setCame(true)
  }, [news])
  const refused = news?.is === 'refused' && news.problem.kind !== 'no-line'
  const fetching = news?.is === 'fetching' ? news : null
  if (closed || (wanted && fetching === null && !refused && !(came && news?.is === 'active'))) return null
  return (
    <div className="visitors-kept" role="status" data-kept={wanted ? (news?.is ?? 'asked') : 'offered'}>
      <p>{t(!wanted ? 'tour.keep.offer' : refused ? 'tour.keep.cannot' : fetching === null ? 'tour.keep.done' : 'tour.keep.fetching')}</p>
      {fetching === null ? null : <progress value={fetching.doneBytes} max={fetching.ofBytes} aria-label={t('tour.keep.fetching')} />}
      {wanted ? null : (
        <button type="button" onClick={() => setWanted(true)}>
          {t('tour.keep')}
        </button>
      )}
      {fetching === null ? (
        <button type="button" onClick={() => setClosed(true)}>
          {common('common.close')}
        </button>
      ) : null}
    </div>
  )
}
