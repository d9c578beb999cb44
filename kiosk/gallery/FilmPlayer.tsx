import {
  IconPlayerPause,
  IconPlayerPlay,
  IconReload,
  IconRewindBackward10,
  IconRewindForward10,
  IconVideoOff,
  IconVolume,
  IconVolume2,
  IconVolumeOff,
} from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import type { PressedVideo } from '../../model/content/video.ts'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { galleryWords } from '../../ui/words/gallery.ts'
import { guidedWords } from '../../ui/words/guided.ts'
import { Touch } from '../parts/Touch.tsx'
import { clockTime, minutesAndSeconds } from './clock-time.ts'
import { useFilm } from './use-film.ts'

const words = { ...commonWords, ...galleryWords, ...guidedWords }
const JUMP_SECONDS = 10

/**
 * A film with buttons a finger hits. Its captions are written by the page, in the reader's language and in letters as large as the
 * page's; a film that has none in Uyghur shows the Chinese ones, marked as Chinese.
 */
export function FilmPlayer({ film, base }: { film: PressedVideo; base: string }): ReactNode {
  const { t, text, locale } = useSpeech(words)
  const video = useRef<HTMLVideoElement>(null)
  const captions = film.captions[locale] ?? film.captions.zh
  const spoken = film.captions[locale] === undefined ? 'zh' : locale
  const named = text(film.poster.alt ?? film.title)
  const { state, play, seek, louder, again } = useFilm(video, film.seconds)
  const { is, at, caption, volume } = state
  return (
    <section className="film" data-film={is}>
      <div className="film-glass">
        <video
          ref={video}
          src={`${base}${film.file}`}
          poster={`${base}${film.poster.src}`}
          width={film.width}
          height={film.height}
          preload="metadata"
          playsInline
          disablePictureInPicture
          aria-label={named.words}
          lang={named.in === locale ? undefined : LANG[named.in]}
          onClick={play}
        >
          <track key={captions} kind="captions" src={`${base}${captions}`} srcLang={LANG[spoken]} label={t(`common.language.${spoken}`)} default />
        </video>
        {caption === '' ? null : (
          <p className="film-caption" lang={LANG[spoken]} dir={spoken === 'ug' ? 'rtl' : 'ltr'}>
            <span className={spoken === locale ? undefined : 'foreign'}>{caption}</span>
          </p>
        )}
        {is === 'broken' ? (
          <div className="film-broken" role="alert">
            <IconVideoOff aria-hidden size="2em" stroke={1.75} />
            <p>{t('gallery.unreadable')}</p>
            <Touch className="chip" data-film-act="retry" onTouch={again}>
              {t('common.retry')}
            </Touch>
          </div>
        ) : null}
      </div>
      <div className="film-time" dir="ltr">
        <input
          type="range"
          min={0}
          max={film.seconds}
          step={1}
          value={Math.min(at, film.seconds)}
          aria-label={t('gallery.position')}
          aria-valuetext={t('gallery.at', minutesAndSeconds(at))}
          onChange={(event) => seek(Number(event.target.value))}
        />
        <span aria-hidden>
          {clockTime(at)} / {clockTime(film.seconds)}
        </span>
      </div>
      <div className="film-buttons">
        <Touch again className="action" data-film-act="backward" onTouch={() => seek(at - JUMP_SECONDS)}>
          <IconRewindBackward10 aria-hidden size="1em" stroke={1.75} />
          {t('gallery.backward', { n: JUMP_SECONDS })}
        </Touch>
        <Touch className="action main" data-film-act="play" onTouch={play}>
          {is === 'plays' ? (
            <IconPlayerPause aria-hidden size="1em" stroke={1.75} />
          ) : is === 'over' ? (
            <IconReload aria-hidden size="1em" stroke={1.75} />
          ) : (
            <IconPlayerPlay aria-hidden size="1em" stroke={1.75} />
          )}
          {t(is === 'plays' ? 'gallery.pause' : is === 'over' ? 'gallery.again' : 'gallery.play')}
        </Touch>
        <Touch again className="action" data-film-act="forward" onTouch={() => seek(at + JUMP_SECONDS)}>
          <IconRewindForward10 aria-hidden size="1em" stroke={1.75} />
          {t('gallery.forward', { n: JUMP_SECONDS })}
        </Touch>
      </div>
      <div className="film-buttons">
        <Touch again className="action" data-film-act="softer" disabled={volume === 0} onTouch={() => louder(-0.2)}>
          <IconVolume2 aria-hidden size="1em" stroke={1.75} />
          {t('guided.softer')}
        </Touch>
        <Touch className="action" data-film-act="mute" aria-pressed={volume === 0} onTouch={() => louder(volume === 0 ? 1 : -1)}>
          <IconVolumeOff aria-hidden size="1em" stroke={1.75} />
          {t('guided.mute')}
        </Touch>
        <Touch again className="action" data-film-act="louder" disabled={volume === 1} onTouch={() => louder(0.2)}>
          <IconVolume aria-hidden size="1em" stroke={1.75} />
          {t('guided.louder')}
        </Touch>
      </div>
    </section>
  )
}
