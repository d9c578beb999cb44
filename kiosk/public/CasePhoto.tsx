import { IconPhotoOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { PartId } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { publicCases } from './kept-cases.ts'

type Picture = { readonly is: 'loading' } | { readonly is: 'there'; readonly url: string } | { readonly is: 'away' }

/** A photo's address in this page, as long as the page shows it. */
function usePhoto(id: CaseId, part: PartId): Picture {
  const [picture, setPicture] = useState<Picture>({ is: 'loading' })
  useEffect(() => {
    let url: string | null = null
    let left = false
    setPicture({ is: 'loading' })
    void publicCases.photo(id, part).then((blob) => {
      if (left) return
      if (blob === null) return setPicture({ is: 'away' })
      url = URL.createObjectURL(blob)
      setPicture({ is: 'there', url })
    })
    return () => {
      left = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [id, part])
  return picture
}

/** A photo of a released case. Where it cannot be had the page says so, and a list goes without. @param alt empty beside words that say the same */
export function CasePhoto({ id, part, alt, small = false }: { id: CaseId; part: PartId; alt: string; small?: boolean }): ReactNode {
  const { t } = useSpeech(publicWords)
  const picture = usePhoto(id, part)
  if (picture.is === 'there') return <img className={small ? 'case-thumb' : 'case-photo'} src={picture.url} alt={alt} draggable={false} data-part={part} />
  if (small || picture.is === 'loading') return null
  return (
    <p className="case-photo-away">
      <IconPhotoOff aria-hidden size="1.4em" stroke={1.75} />
      {t('public.photoAway')}
    </p>
  )
}
