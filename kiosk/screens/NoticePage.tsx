import type { ReactNode } from 'react'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { TranslationWrong } from '../about/TranslationWrong.tsx'
import { Body } from '../parts/Body.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'

/** One notice; a publicity says which of its three stages it is and until when one may object. */
export function NoticePage({ notice }: { notice: ItemOf<'notice'> }): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  return (
    <Page
      name="notice"
      both={notice.translation.ug}
      title={<ItemTitle text={notice.title} />}
      note={
        <>
          <p className="under-title">
            <span>{t(`kiosk.notice.type.${notice.noticeType}`)}</span>
            <span>
              <Said text={notice.issuer} quiet />
            </span>
            <span>{formatDay(notice.validFrom, locale)}</span>
          </p>
          <ReviewNote state={notice.translation.ug} outdated={notice.translation.outdated} />
        </>
      }
    >
      {notice.publicityStage === undefined ? null : (
        <div className="note-card">
          <div>
            <h2>{t('kiosk.notice.stage', { n: notice.publicityStage })}</h2>
            {notice.objectUntil === undefined ? null : <p>{t('kiosk.notice.objectUntil', { day: formatDay(notice.objectUntil, locale) })}</p>}
          </div>
        </div>
      )}
      <article className="card">
        <Body text={notice.body} />
      </article>
      <TranslationWrong item={notice} />
    </Page>
  )
}
