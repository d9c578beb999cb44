import { type ReactNode, useState } from 'react'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { Said } from '../page/Said.tsx'
import type { HallContent } from './hall-content.ts'
import type { PictureName } from './picture-name.ts'

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
  const { t, locale } = useSpeech(hallWords)
  const { pictures, albums, missing, body } = content
  const [most, setMost] = useState(() => AT_ONCE * Math.ceil(((here ?? 0) + 1) / AT_ONCE))
  const parts = [-1, ...albums.keys()].map((album) => ({
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
              {listed.map(({ picture, at }) => {
                const name = nameOf(at)
                return (
                  <li key={at}>
                    <button type="button" data-picture={at} aria-current={at === here ? 'true' : undefined} onClick={() => onChoose(at)}>
                      <img src={base + picture.media.small} alt="" loading="lazy" decoding="async" width={picture.media.width} height={picture.media.height} />
                      <span>
                        <b lang={name.in === locale ? undefined : LANG[name.in]}>{name.words}</b>
                        {picture.by === undefined || picture.album >= 0 ? null : (
                          <small>
                            <Said text={picture.by} quiet />
                          </small>
                        )}
                      </span>
                    </button>
                  </li>
                )
              })}
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
