import { useState } from 'react'
import { CaseList } from './CaseList.tsx'
import { CaseSheet } from './CaseSheet.tsx'
import type { Desk } from './inbox-store.ts'
import type { PageSpeech } from './page-words.ts'

export interface DeskTopProps {
  readonly desk: Desk
  readonly speech: PageSpeech
  readonly onOlder: () => void
}

/** The letters on one side, the open one on the other. New letters come in above and never take the open one away. */
export function DeskTop({ desk, speech, onOlder }: DeskTopProps) {
  const [chosen, choose] = useState(desk.cases[0]?.id ?? null)
  const open = desk.cases.find(({ id }) => id === chosen)
  return (
    <div className="desk">
      <nav className="letters" aria-label={speech.t('studio.inbox')}>
        <CaseList cases={desk.cases} chosen={chosen} names={desk.names} speech={speech} onChoose={choose} />
        {desk.cases.length < desk.total && (
          <button type="button" className="pill" onClick={onOlder}>
            {speech.t('studio.older')}
          </button>
        )}
      </nav>
      <section className="open">
        {open === undefined ? <p className="note">{speech.t('studio.choose')}</p> : <CaseSheet each={open} names={desk.names} speech={speech} />}
      </section>
    </div>
  )
}
