import type { DeskCase } from '../../model/case/desk.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { CaseTitle } from '../parts/CaseTitle.tsx'
import { Code } from '../parts/InLanguage.tsx'
import { TermLine } from '../parts/TermLine.tsx'
import { pageWords } from '../page-words.ts'
import { Acts } from './Acts.tsx'
import type { CaseStore } from './case-store.ts'
import type { Draft } from './drafts.ts'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { AtPole, PerhapsTheSame } from './Others.tsx'
import { Parts } from './Parts.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { AddedCard, SaidCard } from './SaidCard.tsx'
import { StageBar } from './StageBar.tsx'
import { newDraft } from './act.ts'
import './case.css'

export interface CaseSheetProps {
  readonly each: DeskCase
  readonly draft: Draft | null
  readonly store: CaseStore
  readonly onDraft: (draft: Draft | null) => void
}

/** One case, whole: where it stands, what was said, what can be done, where it is, what has happened. */
export function CaseSheet({ each, draft, store, onDraft }: CaseSheetProps) {
  const { t } = useSpeech(pageWords)
  const { now } = useDesk()
  const canBeDuplicate = each.roads.some(({ to }) => to === 'duplicate')
  return (
    <article className="sheet" data-sheet={each.id} data-state={each.state} data-events={each.events.length}>
      <header className="sheet-head">
        <h2>
          <CaseTitle code={each.code} />
        </h2>
        {each.pole !== null && (
          <span>
            {t('studio.case.pole')} <Code>{each.pole.slice(each.pole.lastIndexOf('-') + 1)}</Code>
          </span>
        )}
        <TermLine row={each} now={now()} isLong />
        {each.shown !== null && <span className="mark public">{t('studio.mark.public')}</span>}
      </header>
      <StageBar events={each.events} />
      <div className="sheet-grid">
        <SaidCard each={each} />
        <Facts each={each} store={store} />
        <Acts each={each} draft={draft} store={store} onDraft={onDraft} />
        {(each.same.length > 0 || each.sameAs !== null) && (
          <PerhapsTheSame each={each} now={now()} onSame={canBeDuplicate ? (id) => onDraft(newDraft(each, { is: 'step', to: 'duplicate' }, id)) : null} />
        )}
        {each.added.length > 0 && <AddedCard each={each} />}
        {each.parts.length > 0 && <Parts each={each} />}
        <PlaceCard each={each} />
        <History each={each} />
        <AtPole each={each} now={now()} />
      </div>
    </article>
  )
}
