import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { Touch } from '../parts/Touch.tsx'

/** A ladder of tones from low to high, then left and right alone: what a worn or badly wired speaker does not play is missed at once. */
const TONES = [220, 440, 880, 1760] as const
const TONE_S = 0.6
const LOUDNESS = 0.4

type Playing = 'still' | 'tones' | 'left' | 'right' | 'silent'

/** Plays one side after the other so that staff hear whether both speakers work, and how loud they are. */
export function SpeakerCard(): ReactNode {
  const { t } = useSpeech(staffWords)
  const sound = useRef<AudioContext | null>(null)
  const [playing, setPlaying] = useState<Playing>('still')
  useEffect(() => () => void sound.current?.close(), [])

  const play = (what: 'tones' | 'left' | 'right') => {
    void sound.current?.close()
    const context = new AudioContext()
    sound.current = context
    const tones = what === 'tones' ? TONES : [440]
    const pan = new StereoPannerNode(context, { pan: what === 'left' ? -1 : what === 'right' ? 1 : 0 })
    const gain = new GainNode(context, { gain: LOUDNESS })
    pan.connect(gain).connect(context.destination)
    let last: OscillatorNode | null = null
    for (const [at, frequency] of tones.entries()) {
      last = new OscillatorNode(context, { frequency })
      last.connect(pan)
      last.start(context.currentTime + at * TONE_S)
      last.stop(context.currentTime + (at + 0.8) * TONE_S)
    }
    last?.addEventListener('ended', () => {
      if (sound.current !== context) return
      sound.current = null
      void context.close()
      setPlaying('still')
    })
    setPlaying(what)
    // A machine without a sound card, or a browser that may not play, stands still and would say nothing.
    context.resume().catch((error: unknown) => {
      console.error('staff: the speaker could not be tried', error)
      setPlaying('silent')
    })
  }

  return (
    <section className="card staff-card" data-part="speaker" data-playing={playing}>
      <h2>{t('staff.speaker')}</h2>
      <p>{t('staff.speakerLine')}</p>
      {playing === 'silent' ? (
        <p role="alert">
          <IconVolumeOff aria-hidden size="1.2em" stroke={1.75} /> {t('staff.silent')}
        </p>
      ) : null}
      <div className="actions">
        <Touch className="action whole" data-action="tones" aria-pressed={playing === 'tones'} onTouch={() => play('tones')}>
          <IconVolume aria-hidden size="1em" stroke={1.75} />
          {t('staff.tones')}
        </Touch>
        <Touch className="action" data-action="left" aria-pressed={playing === 'left'} onTouch={() => play('left')}>
          {t('staff.left')}
        </Touch>
        <Touch className="action" data-action="right" aria-pressed={playing === 'right'} onTouch={() => play('right')}>
          {t('staff.right')}
        </Touch>
      </div>
    </section>
  )
}
