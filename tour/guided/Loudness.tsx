import { IconVolume, IconVolume2, IconVolumeOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { guidedWords } from '../../ui/words/guided.ts'

const STEPS = 5

/** How loud the recording is, in five steps, and silence. */
export function Loudness({ onVolume }: { onVolume: (share: number) => void }): ReactNode {
  const { t } = useSpeech(guidedWords)
  const [step, setStep] = useState(STEPS)
  const [muted, setMuted] = useState(false)
  useEffect(() => {
    onVolume(muted ? 0 : step / STEPS)
  }, [onVolume, muted, step])
  const louder = (by: number) => {
    setMuted(false)
    setStep((now) => Math.min(STEPS, Math.max(1, now + by)))
  }
  return (
    <div className="tour-actions guided-loudness">
      <button type="button" data-guided="mute" aria-pressed={muted} onClick={() => setMuted(!muted)}>
        <IconVolumeOff stroke={1.75} aria-hidden="true" />
        <span>{t('guided.mute')}</span>
      </button>
      <button type="button" data-guided="softer" onClick={() => louder(-1)}>
        <IconVolume2 stroke={1.75} aria-hidden="true" />
        <span>{t('guided.softer')}</span>
      </button>
      <button type="button" data-guided="louder" onClick={() => louder(1)}>
        <IconVolume stroke={1.75} aria-hidden="true" />
        <span>{t('guided.louder')}</span>
      </button>
    </div>
  )
}
