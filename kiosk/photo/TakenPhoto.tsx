import { IconCamera, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { Touch } from '../parts/Touch.tsx'
import { TREMOR_MS } from '../parts/tremor.ts'
import './photo.css'

/** A photo that goes along: left as it is it is kept, else taken again or deleted. */
export function TakenPhoto({ photo, disabled, onAgain, onDelete }: { photo: Blob; disabled: boolean; onAgain: () => void; onDelete: () => void }): ReactNode {
  const { t } = useSpeech(voiceWords)
  const [address, setAddress] = useState<string | null>(null)
  const since = useRef(performance.now())
  // Where these buttons are the one that takes the photo has just been, and a trembling hand touches twice.
  const meant = (work: () => void) => () => {
    if (performance.now() - since.current >= TREMOR_MS) work()
  }
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return (
    <figure className="card taken-photo" data-photo>
      {address === null ? null : <img src={address} alt={t('voice.photo.kept')} />}
      <figcaption>
        <b aria-hidden>{t('voice.photo.kept')}</b>
        <Touch className="action" disabled={disabled} data-action="photo-again" onTouch={meant(onAgain)}>
          <IconCamera aria-hidden size="1em" stroke={1.75} />
          {t('voice.photo.again')}
        </Touch>
        <Touch className="action" disabled={disabled} data-action="delete-photo" onTouch={meant(onDelete)}>
          <IconTrash aria-hidden size="1em" stroke={1.75} />
          {t('voice.delete')}
        </Touch>
      </figcaption>
    </figure>
  )
}
