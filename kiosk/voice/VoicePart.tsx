import { IconAlertTriangle, IconMicrophone, IconPlayerPlay, IconPlayerStopFilled, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { Touch } from '../parts/Touch.tsx'
import { type Voice, VOICE_MAX_SECONDS, type VoiceIs } from './voice.ts'
import './voice.css'

/** What can be touched while a voice is recorded and heard. */
export interface VoiceTouches {
  readonly onStart: () => void
  readonly onStop: () => void
  readonly onPlay: () => void
  readonly onHush: () => void
  readonly onRemove: () => void
}

/** Says it aloud: one large button that begins and ends, then what was said to listen to. No hold, no drag. */
export function VoicePart({ now, ...touches }: { now: VoiceIs } & VoiceTouches): ReactNode {
  return (
    <section className="card voice-part" data-voice={now.is}>
      {now.is === 'recorded' || now.is === 'playing' ? (
        <Recorded voice={now.voice} at={now.is === 'playing' ? now.seconds : null} {...touches} />
      ) : now.is === 'recording' || now.is === 'finishing' ? (
        <Recording now={now} onStop={touches.onStop} />
      ) : (
        <Begin now={now} onStart={touches.onStart} />
      )}
    </section>
  )
}

function Begin({ now, onStart }: { now: Extract<VoiceIs, { is: 'still' | 'asking' | 'problem' }>; onStart: () => void }): ReactNode {
  const { t } = useSpeech(voiceWords)
  return (
    <>
      {now.is === 'problem' ? (
        <p className="hazard" role="alert" data-problem={now.kind}>
          <IconAlertTriangle aria-hidden size="1.5em" stroke={1.75} />
          {t(`voice.problem.${now.kind}`)}
        </p>
      ) : (
        <p>{t('voice.line', { n: VOICE_MAX_SECONDS })}</p>
      )}
      <Touch className="action main voice-button" disabled={now.is === 'asking'} data-action="record" onTouch={onStart}>
        <IconMicrophone aria-hidden size="1em" stroke={1.75} />
        {t(now.is === 'asking' ? 'voice.asking' : 'voice.start')}
      </Touch>
    </>
  )
}

/** The microphone is on: a red dot, the word, the seconds, and how loud it is. */
function Recording({ now, onStop }: { now: Extract<VoiceIs, { is: 'recording' | 'finishing' }>; onStop: () => void }): ReactNode {
  const { t } = useSpeech(voiceWords)
  const [seconds, level] = now.is === 'recording' ? [Math.floor(now.seconds), now.level] : [VOICE_MAX_SECONDS, 0]
  return (
    <>
      <div className="voice-on">
        <span className="on-mark" role="status">
          <i aria-hidden />
          <b>{t('voice.recording')}</b>
        </span>
        {now.is === 'recording' ? (
          <span role="timer">
            <b data-seconds={seconds}>{t('voice.seconds', { n: seconds })}</b>{' '}
            <span className="voice-most">{t('voice.ofSeconds', { n: VOICE_MAX_SECONDS })}</span>
          </span>
        ) : null}
      </div>
      <div className="voice-level" aria-hidden dir="ltr">
        <i style={{ transform: `scaleX(${level.toFixed(2)})` }} />
      </div>
      <Touch className="action dark voice-button" disabled={now.is === 'finishing'} data-action="stop" onTouch={onStop}>
        <IconPlayerStopFilled aria-hidden size="1em" />
        {t('voice.stop')}
      </Touch>
    </>
  )
}

function Recorded({ voice, at, onStart, onPlay, onHush, onRemove }: { voice: Voice; at: number | null } & VoiceTouches): ReactNode {
  const { t } = useSpeech(voiceWords)
  return (
    <>
      <p className="voice-kept" role="status">
        <IconMicrophone aria-hidden size="1.3em" stroke={1.75} />
        {t('voice.recorded', { n: voice.seconds })}
      </p>
      <progress className="voice-played" dir="ltr" value={at ?? 0} max={voice.seconds} aria-label={t('voice.played')} />
      <div className="voice-touches">
        <Touch className="action dark" data-action={at === null ? 'play' : 'hush'} onTouch={at === null ? onPlay : onHush}>
          {at === null ? <IconPlayerPlay aria-hidden size="1em" stroke={1.75} /> : <IconPlayerStopFilled aria-hidden size="1em" />}
          {t(at === null ? 'voice.play' : 'voice.hush')}
        </Touch>
        <Touch className="action" data-action="record-again" onTouch={onStart}>
          <IconMicrophone aria-hidden size="1em" stroke={1.75} />
          {t('voice.again')}
        </Touch>
        <Touch className="action" data-action="delete-voice" onTouch={onRemove}>
          <IconTrash aria-hidden size="1em" stroke={1.75} />
          {t('voice.delete')}
        </Touch>
      </div>
    </>
  )
}
