import { IconMicrophone, IconPhotoOff } from '@tabler/icons-react'
import type { DeskCase, DeskPart } from '../../model/case/desk.ts'
import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'

/** Where a photo or a voice of a case is fetched from; only who may read the case gets it. */
export const partAddress = (id: string, { of, part }: DeskPart): string => `/api/desk/cases/${id}/parts/${of}/${part}`

/** The photos and voices that came with a case, each with what has become of it. */
export function Parts({ each }: { readonly each: DeskCase }) {
  const { t } = useSpeech(pageWords)
  return (
    <section className="card">
      <h3>{t('studio.case.parts')}</h3>
      <div className="parts">
        {each.parts.map((part, at) => (
          <OnePart
            key={`${part.of}/${part.part}`}
            id={each.id}
            part={part}
            n={at + 1}
            isShown={part.of === each.id && each.shown?.photos.includes(part.part) === true}
          />
        ))}
      </div>
    </section>
  )
}

function OnePart({ id, part, n, isShown }: { readonly id: string; readonly part: DeskPart; readonly n: number; readonly isShown: boolean }) {
  const { t } = useSpeech(pageWords)
  const address = partAddress(id, part)
  return (
    <figure data-part={part.part} data-is={part.is}>
      {part.is !== 'ready' ? (
        <div className="part-gone">
          {part.kind === 'photo' ? <IconPhotoOff size={28} stroke={1.5} aria-hidden="true" /> : <IconMicrophone size={28} stroke={1.5} aria-hidden="true" />}
        </div>
      ) : part.kind === 'photo' ? (
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={t('studio.part.photoNo', { n })} loading="lazy" />
        </a>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: what a resident spoke; nobody has written it down
        <audio controls preload="none" src={address} aria-label={t('studio.part.voice')} />
      )}
      <figcaption>
        {t(`studio.part.${part.kind}.${part.is}`)}
        {part.of !== id && <small className="hint">{t('studio.part.later')}</small>}
        {isShown && <span className="mark public">{t('studio.mark.public')}</span>}
      </figcaption>
    </figure>
  )
}
