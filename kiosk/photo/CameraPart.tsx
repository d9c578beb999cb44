import { IconAlertTriangle, IconCamera, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { Touch } from '../parts/Touch.tsx'
import type { CameraIs } from './camera.ts'
import './photo.css'

/** What the camera sees, only while it is on, with a mark that says so; one large button takes it. */
export function CameraPart({
  now,
  onTake,
  onShut,
}: {
  now: Exclude<CameraIs<MediaStream>, { is: 'shut' }>
  onTake: (film: HTMLVideoElement) => void
  onShut: () => void
}): ReactNode {
  const { t } = useSpeech(voiceWords)
  const part = useRef<HTMLElement>(null)
  const film = useRef<HTMLVideoElement>(null)
  const [isSeen, setSeen] = useState(false)
  const picture = now.is === 'live' ? now.picture : null
  useEffect(() => {
    if (film.current !== null) film.current.srcObject = picture
    return () => setSeen(false)
  }, [picture])
  // On a low glass the picture and its button fill what there is; they are in sight together.
  useEffect(() => {
    if (isSeen) part.current?.scrollIntoView({ block: 'start' })
  }, [isSeen])
  if (now.is === 'problem')
    return (
      <p className="hazard" role="alert" data-problem={now.kind}>
        <IconAlertTriangle aria-hidden size="1.5em" stroke={1.75} />
        {t(`voice.photo.problem.${now.kind}`)}
      </p>
    )
  return (
    <section className="card camera-part" ref={part} data-camera={isSeen ? 'seen' : now.is}>
      <p className="on-mark" role="status">
        {now.is === 'live' ? <i aria-hidden /> : null}
        <b>{t(now.is === 'live' ? 'voice.photo.on' : 'voice.photo.asking')}</b>
      </p>
      {/* What somebody points a camera at is as it is: never turned around for a reader of Uyghur, never mirrored. */}
      <video ref={film} dir="ltr" muted autoPlay playsInline aria-label={t('voice.photo.live')} onLoadedData={() => setSeen(true)} />
      <div className="camera-touches">
        <Touch
          className="action main voice-button"
          disabled={!isSeen}
          data-action="take"
          onTouch={() => {
            if (film.current !== null) onTake(film.current)
          }}
        >
          <IconCamera aria-hidden size="1em" stroke={1.75} />
          {t('voice.photo.take')}
        </Touch>
        <Touch className="action" data-action="shut" onTouch={onShut}>
          <IconX aria-hidden size="1em" stroke={1.75} />
          {t('voice.photo.shut')}
        </Touch>
      </div>
    </section>
  )
}
