import { type ReactNode, useState } from 'react'
import type { Media } from '../../model/content/media.ts'
import { LANG, type Shown } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'

/** A line of a list with a small picture: a work, a photo, an album. What is told of it can be read without the picture. */
export function PictureRow({
  media,
  base,
  name,
  mark,
  current = false,
  onChoose,
  children,
}: {
  media: Media
  base: string
  name: Shown
  /** tells whoever watches which line it is */
  mark: Readonly<Record<`data-${string}`, string | number>>
  current?: boolean
  onChoose: () => void
  /** what stands below the name, in small */
  children?: ReactNode
}): ReactNode {
  const { t, locale } = useSpeech(closerWords)
  const [failed, setFailed] = useState(false)
  return (
    <li>
      <button type="button" {...mark} aria-current={current ? 'true' : undefined} onClick={onChoose}>
        {failed ? null : (
          <img src={base + media.small} alt="" loading="lazy" decoding="async" width={media.width} height={media.height} onError={() => setFailed(true)} />
        )}
        <span>
          <b lang={name.in === locale ? undefined : LANG[name.in]}>{name.words}</b>
          {children === undefined || children === null ? null : <small>{children}</small>}
          {failed ? <small>{t('closer.noPicture')}</small> : null}
        </span>
      </button>
    </li>
  )
}
