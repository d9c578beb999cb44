import { IconBuildingMonument } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { PressedWork } from '../../model/content/gallery.ts'
import { mayShow } from '../../model/content/media.ts'
import { useSpeech } from '../../ui/language.ts'
import { galleryWords } from '../../ui/words/gallery.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { useWall } from '../clock.ts'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { pageOf } from '../parts/page-of.ts'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useRows } from '../reading/community.ts'
import { GalleryNote } from './GalleryNote.tsx'
import { GalleryPicture } from './GalleryPicture.tsx'

const words = { ...galleryWords, ...hallWords }

/** One work: large, by whom, of what, how large, when, its story, and the hall it hangs in. */
export function WorkPage({ work, base }: { work: PressedWork; base: string }): ReactNode {
  const { t } = useSpeech(words)
  const { day } = useWall()
  const [, go] = useLocation()
  const halls = useRows('hall')
  const hall = halls.is === 'ready' ? halls.value.find(({ row }) => row.id === work.hall)?.row : undefined
  const facts: ReactNode[] = [
    <>
      {t('hall.by')} <Said text={work.by} quiet />
    </>,
  ]
  if (work.medium !== undefined) facts.push(<Said text={work.medium} quiet />)
  if (work.widthCm !== undefined && work.heightCm !== undefined) facts.push(t('hall.size', { w: work.widthCm, h: work.heightCm }))
  if (work.made !== undefined) facts.push(t('hall.made', { n: work.made }))
  return (
    <Page name="work" title={<ItemTitle text={work.title} />} note={<GalleryNote item={work} facts={facts} />}>
      {mayShow(work.picture.people, day) ? <GalleryPicture media={work.picture} base={base} /> : null}
      <div className="card gallery-story">
        <p>{work.story === undefined ? t('hall.noStory') : <Said text={work.story} />}</p>
        {work.picture.credit === undefined ? null : (
          <p className="under-title">
            <span>
              {t('hall.from')} <Said text={work.picture.credit} quiet />
            </span>
          </p>
        )}
      </div>
      {hall === undefined ? null : (
        <Touch className="action" data-action="hall" onTouch={() => go(pageOf(work.hall))}>
          <IconBuildingMonument aria-hidden size="1em" stroke={1.75} />
          <span>
            {t('gallery.hangsIn')} · <Said text={hall.title} quiet />
          </span>
        </Touch>
      )}
    </Page>
  )
}
