import { type FormEvent, useState } from 'react'
import type { PartId } from '../../model/case/part.ts'
import { LOCALES } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { InLanguage } from '../parts/InLanguage.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import { type FormProps, sendByKey } from './ActForm.tsx'
import { CoverGrid } from './CoverGrid.tsx'
import { partAddress } from './Parts.tsx'
import { SummaryFields } from './SummaryFields.tsx'

/** Nothing is shown of a photo until somebody has said that nobody can be recognised on it. */
interface Review {
  readonly covers: ReadonlySet<number>
  readonly isClear: boolean
}
const NOT_LOOKED: Review = { covers: new Set(), isClear: false }

/** What others may see of a case: ready sentences, a summary, and photos that were looked at one by one. Rule K17. */
export function ReleaseForm({ each, draft, store, onDraft, onDone }: FormProps) {
  const { names } = useDesk()
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [reviews, setReviews] = useState<ReadonlyMap<PartId, Review>>(new Map())
  const photos = each.parts.filter(({ of, kind, is }) => of === each.id && kind === 'photo' && is === 'ready')
  const known = each.code === null ? [] : (names?.categories.get(each.code)?.sentences ?? [])
  const sentences = (each.words?.sentences ?? []).flatMap((id) => known.filter((sentence) => sentence.id === id))
  const reviewOf = (part: PartId) => reviews.get(part) ?? NOT_LOOKED
  const review = (part: PartId, change: Partial<Review>) => setReviews(new Map(reviews).set(part, { ...reviewOf(part), ...change }))
  function toggle(part: PartId, cell: number): void {
    const covers = new Set(reviewOf(part).covers)
    if (!covers.delete(cell)) covers.add(cell)
    // What was said of the photo before it was covered anew does not hold any more only if less is covered.
    review(part, { covers, isClear: reviewOf(part).isClear && covers.has(cell) })
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const zh = draft.noteZh.trim()
    const ug = draft.noteUg.trim()
    void send(() =>
      store.act({
        is: 'shown',
        public: true,
        photos: photos.filter(({ part }) => reviewOf(part).isClear).map(({ part }) => ({ part, covers: [...reviewOf(part).covers].sort((a, b) => a - b) })),
        ...(zh === '' ? {} : { summary: { zh, ...(ug === '' ? {} : { ug }) } }),
      }),
    ).then((done) => done && onDone())
  }
  return (
    <form className="act-form release" onSubmit={submit} onKeyDown={sendByKey}>
      <h4>{t('studio.release')}</h4>
      <p className="hint">{t('studio.release.line')}</p>
      {sentences.length > 0 && (
        <div className="both">
          {LOCALES.map((locale) => (
            <ul key={locale}>
              {sentences.map(({ id, text }) => (
                <li key={id}>
                  <InLanguage locale={text[locale] === undefined ? 'zh' : locale}>{text[locale] ?? text.zh}</InLanguage>
                </li>
              ))}
            </ul>
          ))}
        </div>
      )}
      <SummaryFields draft={draft} onDraft={onDraft} />
      {photos.map((part, at) => {
        const { covers, isClear } = reviewOf(part.part)
        return (
          <fieldset key={part.part} className="review" data-review={part.part}>
            <legend>{t('studio.part.photoNo', { n: at + 1 })}</legend>
            <p className="hint">{t('studio.cover.line')}</p>
            <CoverGrid
              src={partAddress(each.id, part)}
              alt={t('studio.part.photoNo', { n: at + 1 })}
              covers={covers}
              onToggle={(cell) => toggle(part.part, cell)}
            />
            <label className="tick">
              <input type="checkbox" name={`clear-${part.part}`} checked={isClear} onChange={(event) => review(part.part, { isClear: event.target.checked })} />
              {t('studio.cover.clear')}
            </label>
            {!isClear && <small className="hint">{t('studio.cover.notShown')}</small>}
          </fieldset>
        )
      })}
      <TroubleLine trouble={trouble} />
      <div className="form-foot">
        <button type="submit" className="act" disabled={isSending} data-action="send">
          {isSending ? t('studio.sending') : t('studio.release.send')}
        </button>
        <button type="button" className="pill" data-action="cancel" onClick={() => onDraft(null)}>
          {t('studio.cancel')}
        </button>
      </div>
    </form>
  )
}
