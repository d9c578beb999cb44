import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSpeech } from '../ui/language.ts'
import { useLetters } from '../ui/type/letters.ts'
import { InboxPage } from './InboxPage.tsx'
import type { InboxStore } from './inbox-store.ts'
import { pageWords } from './page-words.ts'
import type { StaffKey } from './staff-key.ts'

export interface InboxProps {
  readonly store: InboxStore
  readonly staffKey: StaffKey
  /** where the bundle begins whose letters the page is set in; `null` while there is none */
  readonly findBase: () => Promise<string | null>
}

/** The staff's inbox: joins the store, the key and the language of the page. */
export function Inbox({ store, staffKey, findBase }: InboxProps) {
  const inbox = useSyncExternalStore(store.subscribe, store.getState)
  const speech = useSpeech(pageWords)
  const [base, setBase] = useState<string | null>(null)
  useEffect(() => void findBase().then(setBase), [findBase])
  const names = 'desk' in inbox ? inbox.desk?.names : null
  useLetters(names?.base ?? base)
  const title = speech.t('studio.pageTitle')
  useEffect(() => {
    document.title = title
  }, [title])

  function open(key: string): void {
    staffKey.keep(key)
    store.setKey(key)
  }
  function lock(): void {
    staffKey.forget()
    store.setKey(null)
  }
  return <InboxPage inbox={inbox} speech={speech} onKey={open} onLock={lock} onOlder={() => void store.older()} onLocale={speech.setLocale} />
}
