import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { QrPicture } from '../../ui/qr/QrPicture.tsx'
import { voiceWords } from '../../ui/words/voice.ts'
import './photo.css'

/** The way on to a phone, where a terminal has no camera. Nothing of what was said is in it. Rule D5. */
export function PhoneQr({ url }: { url: string }): ReactNode {
  const { t } = useSpeech(voiceWords)
  return (
    <figure className="card phone-qr" data-url={url}>
      <QrPicture text={url} label={t('voice.phone.scan')} ecc="M" />
      <figcaption>
        <b>{t('voice.phone.scan')}</b>
        <span>{t('voice.phone.line')}</span>
      </figcaption>
    </figure>
  )
}
