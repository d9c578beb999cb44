import { IconBuildingMonument } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSpeech } from '../../ui/language.ts'
import { galleryWords } from '../../ui/words/gallery.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { Page } from '../parts/Page.tsx'
import { Touch } from '../parts/Touch.tsx'

const words = { ...galleryWords, ...hallWords }

/** Something whose time or whose artist’s consent is over: neither its name nor its maker's is told any more, and the way leads on. */
export function NotShown(): ReactNode {
  const { t } = useSpeech(words)
  const [, go] = useLocation()
  return (
    <Page name="item" title={t('gallery.notShown')}>
      <Touch className="action" data-action="halls" onTouch={() => go('/hall')}>
        <IconBuildingMonument aria-hidden size="1em" stroke={1.75} />
        {t('hall.others')}
      </Touch>
    </Page>
  )
}
