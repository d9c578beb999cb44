import { IconPalette } from '@tabler/icons-react'
import { type ReactNode, useCallback } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { List } from '../../model/content/views.ts'
import { wallAt } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { Said } from '../page/Said.tsx'
import { readFile } from '../read/file.ts'
import { Unreadable } from '../page/Unreadable.tsx'
import { useRead } from '../page/use-read.ts'

/** The halls of the community, a line each. */
export function HallsPanel({ options, door }: PanelProps): ReactNode {
  const { t } = useSpeech(hallWords)
  const { t: common } = useSpeech(commonWords)
  const { base } = options
  const read = useCallback((signal: AbortSignal) => readFile(`${base}list/hall.json`, List, signal), [base])
  const [halls, again] = useRead(read)
  const { day } = wallAt(Date.now())
  const rows = halls.is === 'read' ? halls.value.rows.filter((row) => showsOn({ ...row, status: 'published' }, day)) : []
  return (
    <div className="tour-all" data-panel="halls">
      <PanelHead title={t('hall.all')} line={t('hall.choose')} onBack={() => door.open({ is: 'find' })} />
      {halls.is === 'reading' ? <p className="hall-waiting">{common('common.loading')}</p> : null}
      {halls.is === 'problem' ? <Unreadable problem={halls.problem} noLine={t('hall.noLine')} broken={t('hall.listUnreadable')} onAgain={again} /> : null}
      {halls.is === 'read' && rows.length === 0 ? (
        <p className="tour-note" role="status">
          {t('hall.none')}
        </p>
      ) : null}
      <ul className="tour-found">
        {rows.map(({ id, title, summary }) => (
          <li key={id} data-to={id}>
            <button type="button" onClick={() => door.open({ is: 'hall', id })}>
              <IconPalette stroke={1.75} aria-hidden="true" />
              <span>
                <b>
                  <Said text={title} quiet />
                </b>
                {summary === undefined ? null : (
                  <small>
                    <Said text={summary} />
                  </small>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
