import type { DeskCase, DeskWords } from '../../model/case/desk.ts'
import { DIRECTION, LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { formatMoment } from '../parts/moment.ts'
import { type PageWord, pageWords } from '../page-words.ts'

function reasonOf(unopened: string | null): PageWord {
  const key = `studio.unopened.${unopened}`
  return key in pageWords ? (key as PageWord) : 'studio.unopened.other'
}

/** What the resident said, in her own language and direction. */
export function SaidCard({ each }: { readonly each: DeskCase }) {
  const { t } = useSpeech(pageWords)
  return (
    <section className="card said-card">
      <h3>{t('studio.case.said')}</h3>
      <Words words={each.words} unopened={each.unopened} />
      {each.held !== null && (
        <p className="note" data-held={each.held}>
          {t(`studio.held.${each.held}`)}
        </p>
      )}
    </section>
  )
}

/** What was said to it later by its receipt. */
export function AddedCard({ each }: { readonly each: DeskCase }) {
  const { now } = useDesk()
  const { locale, t } = useSpeech(pageWords)
  return (
    <section className="card">
      <h3>{t('studio.case.added')}</h3>
      {each.added.map(({ id, receivedAt, words, unopened }) => (
        <div key={id} className="added">
          <small className="hint">{formatMoment(receivedAt, now(), locale)}</small>
          <Words words={words} unopened={unopened} />
        </div>
      ))}
    </section>
  )
}

function Words({ words, unopened }: { readonly words: DeskWords | null; readonly unopened: string | null }) {
  const { locale, t } = useSpeech(pageWords)
  if (words === null) return <p className="note">{t(reasonOf(unopened))}</p>
  const all = words.text === undefined ? words.said : [...words.said, words.text]
  return (
    <>
      {all.length > 0 && (
        <blockquote lang={LANG[words.locale]} dir={DIRECTION[words.locale]}>
          {/* Sentences never change their order, and the same one may stand twice. */}
          {all.map((sentence, at) => (
            <p key={at}>{sentence}</p>
          ))}
        </blockquote>
      )}
      {words.stars !== undefined && <p>{t('receipt.rated', { stars: t(`receipt.stars.${words.stars as 1}`) })}</p>}
      {words.comesBack && <p className="hint">{t('studio.case.comesBack')}</p>}
      {all.length === 0 && words.stars === undefined && (
        <p className="note">{t((words.parts ?? []).length > 0 ? 'studio.case.onlyParts' : 'studio.case.noWords')}</p>
      )}
      {words.locale !== locale && all.length > 0 && <ReadySaid words={words} />}
    </>
  )
}

/** The ready sentences she touched, as they stand in the reader's language: they need nobody who knows hers. */
function ReadySaid({ words }: { readonly words: DeskWords }) {
  const { locale, t } = useSpeech(pageWords)
  const said = useReadySentences(words)
  if (said.length === 0) return words.text === undefined ? null : <small className="hint">{t('studio.case.typedBy')}</small>
  return (
    <div className="in-other" lang={LANG[locale]} dir={DIRECTION[locale]}>
      <small className="hint">{t('studio.case.sameSaid')}</small>
      {said.map((sentence, at) => (
        <p key={at}>{sentence}</p>
      ))}
      {words.text !== undefined && <small className="hint">{t('studio.case.typedBy')}</small>}
    </div>
  )
}

function useReadySentences({ category, sentences }: DeskWords): string[] {
  const { locale } = useSpeech(pageWords)
  const { names } = useDesk()
  const known = names?.categories.get(category)?.sentences ?? []
  return sentences.flatMap((id) => {
    const words = known.find((each) => each.id === id)?.text[locale]
    return words === undefined ? [] : [words]
  })
}
