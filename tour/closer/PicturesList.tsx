import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { type PictureSet, WORKS } from '../halls/hall-content.ts'
import type { PictureName } from '../halls/picture-name.ts'
import { PictureRow } from '../halls/PictureRow.tsx'
import { Said } from '../page/Said.tsx'

/** So many photos are listed at once. */
const AT_ONCE = 60

/** The albums and works of a place, or with `album` the photos of one. */
export function PicturesList({
  set,
  album,
  base,
  nameOf,
  onAlbum,
  onPicture,
}: {
  set: PictureSet
  album: number | null
  base: string
  nameOf: PictureName
  onAlbum: (album: number) => void
  onPicture: (at: number) => void
}): ReactNode {
  const { t, text } = useSpeech(closerWords)
  const { t: hall } = useSpeech(hallWords)
  const [most, setMost] = useState(AT_ONCE)
  const shelf = (of: number) => set.pictures.flatMap((picture, at) => (picture.album === of ? [{ picture, at }] : []))
  const pictures = (of: number) =>
    shelf(of)
      .slice(0, most)
      .map(({ picture, at }) => (
        <PictureRow key={at} media={picture.media} base={base} name={nameOf(at)} mark={{ 'data-picture': at }} onChoose={() => onPicture(at)}>
          {of === WORKS && picture.by !== undefined ? (
            <Said text={picture.by} quiet />
          ) : of !== WORKS && picture.story !== undefined ? (
            <Said text={picture.story} quiet />
          ) : null}
        </PictureRow>
      ))
  const more =
    shelf(album ?? WORKS).length > most ? (
      <button type="button" className="tour-quiet" data-closer="more" onClick={() => setMost(most + AT_ONCE)}>
        {hall('hall.more')}
      </button>
    ) : null
  if (album !== null)
    return (
      <div className="hall-list">
        <section>
          <ul>{pictures(album)}</ul>
        </section>
        {more}
      </div>
    )
  const works = pictures(WORKS)
  const albums = set.albums.map(({ title }, of) => ({ of, title, photos: shelf(of) }))
  return (
    <div className="hall-list">
      {set.missing === 0 ? null : <p className="tour-note">{hall('hall.missing', { n: set.missing })}</p>}
      {albums.length === 0 ? null : (
        <section>
          <h3>{t('closer.albums')}</h3>
          <ul>
            {albums.map(({ of, title, photos: [first, ...others] }) =>
              first === undefined ? null : (
                <PictureRow key={of} media={first.picture.media} base={base} name={text(title)} mark={{ 'data-album': of }} onChoose={() => onAlbum(of)}>
                  {t('closer.photos', { n: others.length + 1 })}
                </PictureRow>
              ),
            )}
          </ul>
        </section>
      )}
      {works.length === 0 ? null : (
        <section>
          <h3>{hall('hall.works')}</h3>
          <ul>{works}</ul>
        </section>
      )}
      {more}
    </div>
  )
}
