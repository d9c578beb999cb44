import type { KeyboardEvent } from 'react'
import type { DeskCase } from '../model/case/desk.ts'
import { formatDateTime } from '../ui/format/date.ts'
import { CaseTitle } from './CaseTitle.tsx'
import { Code, InLanguage } from './InLanguage.tsx'
import type { Names } from './names.ts'
import type { PageSpeech } from './page-words.ts'

export interface CaseListProps {
  readonly cases: readonly DeskCase[]
  readonly chosen: string | null
  readonly names: Names | null
  readonly speech: PageSpeech
  readonly onChoose: (id: string) => void
}

/** Up and down walk through the letters, Home and End to the first and last. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = to === undefined ? undefined : rows[to]
  if (row === undefined) return
  event.preventDefault()
  row.focus()
  row.click()
}

/** The letters, each with what it is about, the first words and where; one of them is open. */
export function CaseList({ cases, chosen, names, speech, onChoose }: CaseListProps) {
  return (
    <ul className="cases" onKeyDown={walk}>
      {cases.map((each) => (
        <li key={each.id}>
          <button type="button" className="case" aria-current={each.id === chosen ? 'true' : undefined} onClick={() => onChoose(each.id)}>
            <span className="case-head">
              <strong>
                <CaseTitle each={each} names={names} speech={speech} />
              </strong>
              <time dateTime={new Date(each.receivedAt).toISOString()}>{formatDateTime(each.receivedAt, speech.locale)}</time>
            </span>
            {each.words !== null && <FirstWords words={each.words} />}
            {each.words !== null && (
              <span className="case-foot">
                {each.words.pole !== undefined && (
                  <span>
                    {speech.t('studio.case.pole')} <Code>{each.words.pole}</Code>
                  </span>
                )}
                <span>{speech.t(`studio.case.${each.words.locale}`)}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

function FirstWords({ words }: { readonly words: NonNullable<DeskCase['words']> }) {
  const first = words.said[0] ?? words.text
  return first === undefined ? null : <InLanguage locale={words.locale}>{first}</InLanguage>
}
