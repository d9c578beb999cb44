import type { ReactNode } from 'react'
import type { Media } from '../../model/content/media.ts'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'

/**
 * A picture of the bundle. Until it is there its room is kept, so that nothing jumps.
 *
 * @param base the bundle's address @param small at most 640 pixels, for a list
 */
export function GalleryPicture({ media, base, small = false }: { media: Media; base: string; small?: boolean }): ReactNode {
  const { text, locale } = useSpeech(commonWords)
  const told = media.alt === undefined ? null : text(media.alt)
  return (
    <img
      className="gallery-picture"
      src={`${base}${small ? media.small : media.src}`}
      width={media.width}
      height={media.height}
      alt={told?.words ?? ''}
      lang={told === null || told.in === locale ? undefined : LANG[told.in]}
      loading={small ? 'lazy' : 'eager'}
      decoding="async"
      draggable={false}
    />
  )
}
