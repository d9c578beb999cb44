import { IconInbox, IconLanguage, IconLock, IconMail, IconPlugConnectedX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LANG, type Locale } from '../model/text.ts'
import { formatDateTime } from '../ui/format/date.ts'
import { DeskTop } from './DeskTop.tsx'
import { ShelfProgress } from './ShelfProgress.tsx'
import { type Desk, type Inbox, POLL_SECONDS } from './inbox-store.ts'
import { KeyForm } from './KeyForm.tsx'
import type { PageSpeech } from './page-words.ts'

export interface InboxPageProps {
  readonly inbox: Inbox
  readonly speech: PageSpeech
  readonly onKey: (key: string) => void
  readonly onLock: () => void
  readonly onOlder: () => void
  readonly onLocale: (locale: Locale) => void
}

/** The staff's page in every one of its states. */
export function InboxPage(props: InboxPageProps) {
  const { inbox, speech, onLock, onLocale } = props
  const other: Locale = speech.locale === 'zh' ? 'ug' : 'zh'
  const desk = 'desk' in inbox ? inbox.desk : null
  return (
    <>
      <header className="head">
        <IconInbox size={28} stroke={1.75} aria-hidden="true" />
        <h1>{speech.t('studio.inbox')}</h1>
        {desk !== null && <span className="count">{speech.t('studio.count', { n: desk.total })}</span>}
        {inbox.is === 'cases' && <span className="checked">{speech.t('studio.checkedAt', { time: formatDateTime(inbox.desk.checkedAt, speech.locale) })}</span>}
        <span className="gap" />
        {(inbox.is === 'cases' || inbox.is === 'no-line') && (
          <button type="button" className="pill" onClick={onLock}>
            <IconLock size={20} stroke={1.75} aria-hidden="true" />
            {speech.t('studio.lock')}
          </button>
        )}
        <button type="button" className="pill" lang={LANG[other]} onClick={() => onLocale(other)}>
          <IconLanguage size={20} stroke={1.75} aria-hidden="true" />
          {speech.t(`common.language.${other}`)}
        </button>
      </header>
      <main>
        <Work {...props} desk={desk} />
      </main>
    </>
  )
}

function Work({ inbox, desk, speech, onKey, onOlder }: InboxPageProps & { readonly desk: Desk | null }) {
  if (inbox.is === 'no-key' || inbox.is === 'refused') return <KeyForm speech={speech} refused={inbox.is === 'refused'} onKey={onKey} />
  return (
    <>
      {inbox.is === 'no-line' && (
        <p className="banner" role="status">
          <IconPlugConnectedX size={24} stroke={1.75} aria-hidden="true" />
          <span>
            {speech.t('studio.noLine', { n: POLL_SECONDS })}{' '}
            {desk !== null && speech.t('studio.noLine.last', { time: formatDateTime(desk.checkedAt, speech.locale) })}
          </span>
        </p>
      )}
      {inbox.is === 'loading' && <Middle>{speech.t('studio.loading')}</Middle>}
      <ShelfProgress speech={speech} />
      {desk !== null && (desk.cases.length === 0 ? <Middle>{speech.t('studio.empty')}</Middle> : <DeskTop desk={desk} speech={speech} onOlder={onOlder} />)}
    </>
  )
}

function Middle({ children }: { readonly children: ReactNode }) {
  return (
    <div className="middle" role="status">
      <IconMail size={48} stroke={1.5} aria-hidden="true" />
      <p>{children}</p>
    </div>
  )
}
