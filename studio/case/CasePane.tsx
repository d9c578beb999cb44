import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { useDesk, useStore } from '../desk.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { pageWords } from '../page-words.ts'
import { caseOf } from './case-store.ts'
import { CaseSheet } from './CaseSheet.tsx'

/** One case by its id, fetched and kept fresh while it lies open. */
export function CasePane({ id }: { readonly id: string }) {
  const { hub, later, drafts, inbox } = useDesk()
  const { t } = useSpeech(pageWords)
  const store = useMemo(() => caseOf({ hub, id, later, isBusy: () => drafts.get(id) !== null, onDone: inbox.again }), [hub, id, later, drafts, inbox])
  useEffect(() => store.open(), [store])
  const { each, trouble } = useStore(store)
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(id))
  if (each === null) return trouble === null ? <p className="middle">{t('studio.loading')}</p> : <TroubleLine trouble={trouble} />
  return (
    <>
      {/* That there is no line stands over the whole inbox already. */}
      {trouble?.is === 'refused' && <TroubleLine trouble={trouble} />}
      <CaseSheet each={each} draft={draft} store={store} onDraft={(next) => drafts.set(id, next)} />
    </>
  )
}
