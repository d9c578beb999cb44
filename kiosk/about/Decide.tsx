import { IconArrowBackUp, IconCheck, IconCircleCheck, IconCircleX, IconHelpCircle, IconRefresh, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Decision, decide } from '../../model/content/decision.ts'
import { type ItemId, kindOf } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { RowLink } from '../parts/RowLink.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'
import './about.css'

const OUTCOME_ICON = { yes: IconCircleCheck, no: IconCircleX, ask: IconHelpCircle } as const
const NONE: readonly boolean[] = []

/** "Is this for me?": one question after the other. The answers live in the session alone and are told to nobody. Rule C13. */
export function Decide({ item, decision }: { item: ItemId; decision: Decision }): ReactNode {
  const { t } = useSpeech(sayKindsWords)
  const { decided } = useWatched(session)
  const answers = decided[item] ?? NONE
  const now = decide(decision, answers)
  const answer = (next: readonly boolean[]) => note({ decided: { ...session.get().decided, [item]: next } })
  return (
    <section className="card decide" aria-labelledby="decide" data-decided={now.is === 'ended' ? now.outcome.is : 'asked'}>
      <h2 id="decide">
        {t('say.decide.title')}
        {now.is === 'asked' && now.asked > 0 ? <span className="decide-count">{t('say.decide.count', { n: now.asked + 1 })}</span> : null}
      </h2>
      {now.is === 'asked' ? (
        // The buttons stay the same ones from question to question: a hand that trembles answers only one.
        <div className="decide-step" role="status">
          <p className="decide-ask">
            <Said text={now.question.ask} />
          </p>
          <div className="actions">
            <Touch className="action" data-answer="yes" onTouch={() => answer([...answers, true])}>
              <IconCheck aria-hidden size="1em" stroke={2.2} />
              {t('say.decide.yes')}
            </Touch>
            <Touch className="action" data-answer="no" onTouch={() => answer([...answers, false])}>
              <IconX aria-hidden size="1em" stroke={2.2} />
              {t('say.decide.no')}
            </Touch>
          </div>
        </div>
      ) : (
        <Outcome {...now.outcome} />
      )}
      {answers.length === 0 ? (
        <p className="about-line">{t('say.decide.line')}</p>
      ) : (
        <div className="chips">
          <Touch className="chip decide-chip" data-answer="back" onTouch={() => answer(answers.slice(0, -1))}>
            <IconArrowBackUp aria-hidden size="1em" stroke={1.75} />
            {t('say.decide.back')}
          </Touch>
          {answers.length > 1 || now.is === 'ended' ? (
            <Touch className="chip decide-chip" data-answer="again" onTouch={() => answer([])}>
              <IconRefresh aria-hidden size="1em" stroke={1.75} />
              {t('say.decide.again')}
            </Touch>
          ) : null}
        </div>
      )}
    </section>
  )
}

/** Where the answers lead: a picture, a word, what it means, and what to read next. */
function Outcome({ is, text, to }: Decision['outcomes'][number]): ReactNode {
  const { t } = useSpeech(sayKindsWords)
  const Picture = OUTCOME_ICON[is]
  return (
    <>
      <div className="decide-outcome" data-outcome={is} role="status">
        <Picture aria-hidden size="1em" stroke={1.75} />
        <div>
          <b>{t(`say.decide.is.${is}`)}</b>
          <p>
            <Said text={text} />
          </p>
        </div>
      </div>
      {to === undefined ? null : <Next id={to} />}
    </>
  )
}

function Next({ id }: { id: ItemId }): ReactNode {
  const rows = useRows(kindOf(id))
  const row = rows.is === 'ready' ? rows.value.find((each) => each.row.id === id)?.row : undefined
  return row === undefined ? null : (
    <ul className="rows">
      <RowLink row={row} />
    </ul>
  )
}
