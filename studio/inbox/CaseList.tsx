import { IconCamera, IconEye, IconHandStop, IconLanguage } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { DeskRow, DeskView } from '../../model/case/desk.ts'
import { wallAt } from '../../model/day.ts'
import { formatDayShort, formatMinute } from '../../ui/format/date.ts'
import { isolate, useSpeech } from '../../ui/language.ts'
import { Code, InLanguage } from '../parts/InLanguage.tsx'
import { CaseTitle } from '../parts/CaseTitle.tsx'
import { pageWords } from '../page-words.ts'
import { TermLine } from '../parts/TermLine.tsx'

export interface CaseListProps {
  readonly rows: readonly DeskRow[]
  /** epoch milliseconds by the hub's clock */
  readonly now: number
  readonly view: DeskView
  readonly chosen: string | null
  /** `isWalk` when an arrow went on to it, so that going back does not walk through every letter */
  readonly onChoose: (id: string, isWalk: boolean) => void
}

/** Up and down walk through the letters, Home and End to the first and last. */
function walk(event: KeyboardEvent<HTMLUListElement>, onChoose: CaseListProps['onChoose']): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-case]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = to === undefined ? undefined : rows[to]
  if (row === undefined) return
  event.preventDefault()
  row.focus()
  onChoose(row.dataset['case'] as string, true)
}

/** The letters, each with what it is about, the first words, where, and by when; one of them is open. */
export function CaseList({ rows, now, view, chosen, onChoose }: CaseListProps) {
  // One Tab leads to the list and the next one past it: fifty letters are walked with arrows.
  const reached = rows.some(({ id }) => id === chosen) ? chosen : rows[0]?.id
  return (
    <ul className="cases" onKeyDown={(event) => walk(event, onChoose)}>
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className="case"
            data-case={row.id}
            data-state={row.state}
            tabIndex={row.id === reached ? 0 : -1}
            aria-current={row.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(row.id, false)}
          >
            <RowFace row={row} now={now} view={view} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What a row says, in a list and wherever one case names another. */
export function RowFace({ row, now, view }: { readonly row: DeskRow; readonly now: number; readonly view?: DeskView }) {
  const { locale, t } = useSpeech(pageWords)
  const wall = wallAt(row.receivedAt)
  const isToday = wall.day === wallAt(now).day
  return (
    <>
      <span className="case-head">
        <strong>
          <CaseTitle code={row.code} />
        </strong>
        <TermLine row={row} now={now} isUyghurQueue={view === 'uyghur'} />
      </span>
      {row.said !== null && <InLanguage locale={row.said.locale}>{row.said.words}</InLanguage>}
      <span className="case-foot">
        {row.pole !== null && (
          <span>
            {t('studio.case.pole')} <Code>{row.pole.slice(row.pole.lastIndexOf('-') + 1)}</Code>
          </span>
        )}
        <span>{t(`receipt.state.${row.state}`)}</span>
        <Marks row={row} />
        <time dateTime={new Date(row.receivedAt).toISOString()}>{isToday ? isolate(formatMinute(wall.minute)) : formatDayShort(wall.day, locale)}</time>
      </span>
    </>
  )
}

const ICON = { size: 15, stroke: 1.75, 'aria-hidden': true } as const

function Marks({ row }: { readonly row: DeskRow }) {
  const { t } = useSpeech(pageWords)
  return (
    <>
      {row.photos > 0 && (
        <span className="mark">
          <IconCamera {...ICON} /> {t('studio.mark.photos', { n: row.photos })}
        </span>
      )}
      {row.held !== null && (
        <span className="mark held">
          <IconHandStop {...ICON} /> {t('studio.mark.held')}
        </span>
      )}
      {row.uyghurBy !== null && (
        <span className="mark">
          <IconLanguage {...ICON} /> {t('studio.mark.uyghur')}
        </span>
      )}
      {row.isPublic && (
        <span className="mark public">
          <IconEye {...ICON} /> {t('studio.mark.public')}
        </span>
      )}
    </>
  )
}
