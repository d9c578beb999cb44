import type { ReactNode } from 'react'
import { LANG, type Shown } from '../../model/text.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { Said } from '../page/Said.tsx'
import type { HallPicture, PictureSet } from './hall-content.ts'

/** What is told of the picture one stands before: its name, who made it, of what, how large, when, and its story. */
export function PictureTold({ picture, name, content, failed }: { picture: HallPicture; name: Shown; content: PictureSet; failed?: boolean }): ReactNode {
  const { t, locale, text } = useSpeech(hallWords)
  const { media, by, medium, widthCm, heightCm, made, story } = picture
  const album = content.albums[picture.album]
  const day = media.taken ?? album?.day
  const facts: ReactNode[] = []
  if (medium !== undefined) facts.push(<Said text={medium} quiet />)
  if (widthCm !== undefined && heightCm !== undefined) facts.push(t('hall.size', { w: widthCm, h: heightCm }))
  if (made !== undefined) facts.push(t('hall.made', { n: made }))
  if (album !== undefined && day !== undefined) facts.push(formatDay(day, locale))
  return (
    <div className="hall-told">
      <h3 lang={name.in === locale ? undefined : LANG[name.in]}>
        {album === undefined ? null : (
          <>
            <Said text={album.title} quiet />
            {' · '}
          </>
        )}
        {picture.title === undefined ? name.words : <Said text={picture.title} />}
      </h3>
      {by === undefined ? null : (
        <p className="hall-by">
          {t(album === undefined ? 'hall.by' : 'hall.from')} <Said text={by} quiet />
        </p>
      )}
      {facts.length === 0 ? null : (
        <ul className="hall-facts">
          {facts.map((fact, at) => (
            <li key={at}>{fact}</li>
          ))}
        </ul>
      )}
      {failed === true ? (
        <p className="tour-note" role="status">
          {t('hall.pictureUnreadable')}
        </p>
      ) : null}
      {album !== undefined || media.caption === undefined ? null : (
        <p>
          <Said text={media.caption} />
        </p>
      )}
      {album !== undefined || media.credit === undefined ? null : (
        <p className="hall-credit">
          {t('hall.from')} <Said text={media.credit} quiet />
        </p>
      )}
      <p className="hall-story">{story === undefined ? t('hall.noStory') : <Said text={story} />}</p>
      {media.alt === undefined ? null : <p className="visually-hidden">{text(media.alt).words}</p>}
    </div>
  )
}
