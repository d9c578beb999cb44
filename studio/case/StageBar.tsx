import type { CaseEvent } from '../../model/case/event.ts'
import { wallAt } from '../../model/day.ts'
import { formatDayShort, formatMinute } from '../../ui/format/date.ts'
import { isolate, useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { pageWords } from '../page-words.ts'
import { stagesOf } from './stages.ts'

/** The stages of a case, with when each was reached. */
export function StageBar({ events }: { readonly events: readonly CaseEvent[] }) {
  const { locale, t } = useSpeech(pageWords)
  const { now } = useDesk()
  const today = wallAt(now()).day
  return (
    <ol className="stages" aria-label={t('studio.stages')}>
      {stagesOf(events).map(({ state, is, at }) => {
        const wall = at === null ? null : wallAt(at)
        return (
          <li key={state} data-stage={state} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
            <span>{t(`receipt.state.${state}`)}</span>
            {wall !== null && at !== null && (
              <time dateTime={new Date(at).toISOString()}>
                {wall.day !== today && `${formatDayShort(wall.day, locale)} `}
                {isolate(formatMinute(wall.minute))}
              </time>
            )}
            {is === 'passed' && <small>{t('studio.stage.passed')}</small>}
          </li>
        )
      })}
    </ol>
  )
}
