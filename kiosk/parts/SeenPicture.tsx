import { IconPhotoX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Touch } from './Touch.tsx'

/** What was seen in the tour and goes along with a report, and how to leave it out. */
export function SeenPicture({ picture, onRemove }: { picture: Blob; onRemove: () => void }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return (
    <figure className="seen-picture">
      {address === null ? null : <img src={address} alt={t('kiosk.report.picture')} />}
      <figcaption>
        <span aria-hidden>{t('kiosk.report.picture')}</span>
        <Touch className="chip" onTouch={onRemove} data-action="no-picture">
          <IconPhotoX aria-hidden size="1.2em" stroke={1.75} />
          {t('kiosk.report.noPicture')}
        </Touch>
      </figcaption>
    </figure>
  )
}
