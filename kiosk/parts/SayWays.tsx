import { type Icon, IconCamera, IconCheck, IconDeviceMobile, IconMicrophone, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { PARTS_MAX } from '../../model/case/part.ts'
import { useSpeech } from '../../ui/language.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { onGlass } from '../glass.ts'
import { OwnWords } from '../input/OwnWords.tsx'
import { CameraPart } from '../photo/CameraPart.tsx'
import { PhoneQr } from '../photo/PhoneQr.tsx'
import { photoOf } from '../photo/photo.ts'
import { TakenPhoto } from '../photo/TakenPhoto.tsx'
import { useCamera } from '../photo/use-camera.ts'
import { useDevices } from '../reading/devices.ts'
import type { Draft } from '../session/session.ts'
import { useRecorder } from '../voice/use-recorder.ts'
import { isRecording } from '../voice/voice.ts'
import { VoicePart } from '../voice/VoicePart.tsx'
import { Touch } from './Touch.tsx'
import './say-ways.css'

/** What is said in no ready sentence: typed, aloud, or shown. */
export type OwnSaying = Pick<Draft, 'words' | 'voice' | 'photos'>

type Way = 'voice' | 'photo' | 'phone' | 'write'

const WAYS = {
  voice: { icon: IconMicrophone, words: 'voice.say' },
  photo: { icon: IconCamera, words: 'voice.photo' },
  phone: { icon: IconDeviceMobile, words: 'voice.phone' },
  write: { icon: IconPencil, words: 'voice.write' },
} as const satisfies Record<Way, { icon: Icon; words: keyof typeof voiceWords }>

/**
 * The ways to say it that need no ready sentence: aloud, as a photo, in writing, as far as there are devices for them (rule D1).
 * Where there is only one, it stands there by itself.
 *
 * @param seen how many pictures go along that were not taken here
 * @param phoneUrl where somebody goes on with a phone when this terminal has no camera; `null` where phones reach nothing
 * @param onBusy told whether something would be lost if it were sent now
 */
export function SayWays({
  said,
  seen,
  phoneUrl,
  onSaid,
  onBusy,
}: {
  said: OwnSaying
  seen: number
  phoneUrl: string | null
  onSaid: (part: Partial<OwnSaying>) => void
  onBusy: (busy: boolean) => void
}): ReactNode {
  const { t } = useSpeech(voiceWords)
  const devices = useDevices()
  const { now: voice, recorder } = useRecorder(said.voice, (spoken) => onSaid({ voice: spoken }))
  const { now: camera, camera: lens } = useCamera()
  const [open, setOpen] = useState<Way | null>(null)
  const all = useRef<HTMLElement>(null)
  const writing = useRef<HTMLDivElement>(null)
  const busy = isRecording(voice)
  const told = useRef(onBusy)
  told.current = onBusy
  useEffect(() => told.current(busy), [busy])
  useEffect(() => {
    if (open === 'write') writing.current?.querySelector('textarea')?.focus()
    // What a card opens lies below it, and must be in sight on a low glass and in large letters too.
    else if (open !== null) all.current?.scrollIntoView({ block: 'start' })
  }, [open])

  const ways: Way[] = [
    ...(devices.microphone ? ['voice' as const] : []),
    // Who holds a phone is not sent on to one.
    ...(devices.camera ? ['photo' as const] : phoneUrl === null || !onGlass() ? [] : ['phone' as const]),
    'write',
  ]
  const room = PARTS_MAX - seen - said.photos.length - (said.voice === null ? 0 : 1)
  const done: Record<Way, boolean> = { voice: said.voice !== null, photo: said.photos.length > 0, phone: false, write: said.words !== '' }
  const isFull = room <= 0 && (open === 'photo' || (open === 'voice' && said.voice === null))
  const look = (way: Way) => {
    lens.shut()
    recorder.hush()
    // Who was told that there is no more room, and made some, wants the camera and not its card closed.
    const isShown = open === way && !(way === 'photo' && camera.is === 'shut')
    const next = isShown ? null : way
    setOpen(next)
    if (next === 'photo' && room > 0) void lens.open()
  }
  const photos = useRef(said.photos)
  photos.current = said.photos
  const without = (gone: Blob) => onSaid({ photos: photos.current.filter((photo) => photo !== gone) })
  const take = (film: HTMLVideoElement) =>
    void lens.take(
      () => photoOf(film),
      (photo) => {
        onSaid({ photos: [...photos.current, photo] })
        setOpen(null)
      },
    )
  return (
    <section className="say-ways" ref={all}>
      {ways.length === 1 ? null : (
        <>
          <h2>{t('voice.ways')}</h2>
          <div className="say-cards">
            {ways.map((way) => (
              <WayCard
                key={way}
                way={way}
                isOpen={open === way}
                isDone={done[way]}
                disabled={busy}
                isMore={way === 'photo' && done.photo}
                onTouch={() => look(way)}
              />
            ))}
          </div>
        </>
      )}
      {isFull ? (
        <p className="hazard" role="alert" data-full>
          {t('voice.full', { n: PARTS_MAX })}
        </p>
      ) : null}
      {devices.microphone && (said.voice !== null || busy || voice.is === 'playing' || (open === 'voice' && !isFull)) ? (
        <VoicePart
          now={voice}
          onStart={() => {
            // One device at a time: what is on is what is shown.
            lens.shut()
            setOpen('voice')
            void recorder.start()
          }}
          onStop={() => void recorder.stop()}
          onPlay={() => recorder.play()}
          onHush={() => recorder.hush()}
          onRemove={() => recorder.remove()}
        />
      ) : null}
      {camera.is === 'shut' ? null : (
        <CameraPart
          now={camera}
          onTake={take}
          onShut={() => {
            lens.shut()
            setOpen(null)
          }}
        />
      )}
      {said.photos.map((photo, at) => (
        <TakenPhoto
          key={at}
          photo={photo}
          disabled={busy}
          onDelete={() => without(photo)}
          onAgain={() => {
            without(photo)
            setOpen('photo')
            void lens.open()
          }}
        />
      ))}
      {open === 'phone' && phoneUrl !== null ? <PhoneQr url={phoneUrl} /> : null}
      {ways.length === 1 || open === 'write' || said.words !== '' ? (
        // Another way that is chosen puts the keys away.
        <div ref={writing} key={open === 'write' ? 'open' : 'kept'}>
          <OwnWords words={said.words} onWords={(words) => onSaid({ words })} />
        </div>
      ) : null}
    </section>
  )
}

/** One way, as a large card. */
function WayCard({
  way,
  isOpen,
  isDone,
  isMore,
  disabled,
  onTouch,
}: {
  way: Way
  isOpen: boolean
  isDone: boolean
  isMore: boolean
  disabled: boolean
  onTouch: () => void
}): ReactNode {
  const { t } = useSpeech(voiceWords)
  const { icon: Picture, words } = WAYS[way]
  return (
    <Touch className="choice say-card" aria-expanded={isOpen} disabled={disabled} data-say={way} data-done={isDone} onTouch={onTouch}>
      <Picture aria-hidden stroke={1.5} size="1em" />
      <span>{t(isMore ? 'voice.photo.more' : words)}</span>
      {isDone ? (
        <i className="say-done" aria-hidden>
          <IconCheck size="1em" stroke={3} />
        </i>
      ) : null}
    </Touch>
  )
}
