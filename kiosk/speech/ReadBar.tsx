import { IconEyeOff, IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { speechWords } from '../../ui/words/speech.ts'
import { Touch } from '../parts/Touch.tsx'

interface ReadBarProps {
  readonly going: boolean
  /** no sound came out */
  readonly silent: boolean
  /** letters and figures that the voice has no sound for */
  readonly missing: number
  readonly onPlay: () => void
  readonly onBack: () => void
  readonly onHide: () => void
  readonly onStop: () => void
}

/** What one can do while a page is read aloud; it stands above the foot. */
export function ReadBar({ going, silent, missing, onPlay, onBack, onHide, onStop }: ReadBarProps): ReactNode {
  const { t, dir } = useSpeech(speechWords)
  const Back = dir === 'rtl' ? IconPlayerSkipForward : IconPlayerSkipBack
  return (
    <section className="read-bar" data-speech="bar" aria-label={t('speech.mode')}>
      {silent || missing > 0 ? <p role="status">{silent ? t('speech.silent') : t('speech.missing', { n: missing })}</p> : null}
      <Touch data-read={going ? 'pause' : 'go-on'} onTouch={onPlay}>
        {going ? <IconPlayerPause aria-hidden size="1em" stroke={1.75} /> : <IconPlayerPlay aria-hidden size="1em" stroke={1.75} />}
        {t(going ? 'speech.pause' : 'speech.goOn')}
      </Touch>
      <Touch data-read="back" onTouch={onBack}>
        <Back aria-hidden size="1em" stroke={1.75} />
        {t('speech.back')}
      </Touch>
      <Touch data-read="hide" onTouch={onHide}>
        <IconEyeOff aria-hidden size="1em" stroke={1.75} />
        {t('speech.hide')}
      </Touch>
      <Touch data-read="stop" onTouch={onStop}>
        <IconPlayerStop aria-hidden size="1em" stroke={1.75} />
        {t('speech.stop')}
      </Touch>
    </section>
  )
}
