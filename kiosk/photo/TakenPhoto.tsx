import { IconCamera, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { Touch } from '../parts/Touch.tsx'
import './photo.css'

/** A photo that goes along: left as it is it is kept, else taken again or deleted. */
export function TakenPhoto({ photo, disabled, onAgain, onDelete }: { photo: Blob; disabled: boolean; onAgain: () => void; onDelete: () => void }): ReactNode {
  const { t } = useSpeech(voiceWords)
  const [address, setAddress] = useState<string | null>(null)
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
        <Touch className="action" disabled={disabled} data-action="photo-again" onTouch={onAgain}>
          <IconCamera aria-hidden size="1em" stroke={1.75} />
          {t('voice.photo.again')}
        </Touch>
        <Touch className="action" disabled={disabled} data-action="delete-photo" onTouch={onDelete}>
          <IconTrash aria-hidden size="1em" stroke={1.75} />
          {t('voice.delete')}
        </Touch>
      </figcaption>
    </figure>
  )
}
