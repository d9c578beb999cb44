import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { Said } from '../page/Said.tsx'
import { type HallContent, WORKS } from './hall-content.ts'
import type { PictureName } from './picture-name.ts'
import { PictureRow } from './PictureRow.tsx'

/** So many are listed at once. */
const AT_ONCE = 60

/** What hangs in a hall, a button each, under the names of its albums. */
export function HallList({
  content,
  here,
  base,
  nameOf,
  onChoose,
}: {
  content: HallContent
  here: number | null
  base: string
  nameOf: PictureName
  onChoose: (at: number) => void
}): ReactNode {
  const { t } = useSpeech(hallWords)
  const { pictures, albums, missing, body } = content
  const [most, setMost] = useState(() => AT_ONCE * Math.ceil(((here ?? 0) + 1) / AT_ONCE))
  const parts = [WORKS, ...albums.keys()].map((album) => ({
    album,
    title: albums[album]?.title,
    listed: pictures.flatMap((picture, at) => (picture.album === album && at < most ? [{ picture, at }] : [])),
  }))
  return (
    <div className="hall-list">
      <p className="hall-body">
        <Said text={body} />
      </p>
      {missing === 0 ? null : <p className="tour-note">{t('hall.missing', { n: missing })}</p>}
      {parts
        .filter(({ listed }) => listed.length > 0)
        .map(({ album, title, listed }) => (
          <section key={album}>
            <h3>{title === undefined ? t('hall.works') : <Said text={title} />}</h3>
            <ul>
              {listed.map(({ picture, at }) => (
                <PictureRow
                  key={at}
                  media={picture.media}
                  base={base}
                  name={nameOf(at)}
                  mark={{ 'data-picture': at }}
                  current={at === here}
                  onChoose={() => onChoose(at)}
                >
                  {picture.by === undefined || picture.album !== WORKS ? null : <Said text={picture.by} quiet />}
                </PictureRow>
              ))}
            </ul>
          </section>
        ))}
      {pictures.length > most ? (
        <button type="button" className="tour-quiet" data-hall="more" onClick={() => setMost(most + AT_ONCE)}>
          {t('hall.more')}
        </button>
      ) : null}
    </div>
  )
}
