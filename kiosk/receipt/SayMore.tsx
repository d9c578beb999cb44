import { IconCircleCheck, IconMessagePlus, IconSend, IconStar, IconTool } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ReceiptCode } from '../../model/case/receipt.ts'
import type { CaseSeen } from '../../model/case/seen.ts'
import { type SayProblem, terminalOutbox } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { SayProblemLine } from '../parts/SayProblemLine.tsx'
import { type OwnSaying, SayWays } from '../parts/SayWays.tsx'
import { SentenceChoice } from '../parts/SentenceChoice.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { useReportForm } from '../reading/report-form.ts'
import { attached } from '../session/attached.ts'

const STARS = [5, 4, 3, 2, 1] as const
const words = {
  ...receiptWords,
  'kiosk.report.sending': kioskWords['kiosk.report.sending'],
  'kiosk.report.send': kioskWords['kiosk.report.send'],
  'kiosk.foot.back': kioskWords['kiosk.foot.back'],
}
const NOTHING: OwnSaying = { words: '', voice: null, photos: [] }
type Does = 'add' | 'not-fixed' | 'rate'

/**
 * What whoever holds a receipt can say to its case: that it is not done, something more, and how it was done. It goes the way of
 * every report, sealed and through the outbox, so that it needs no line. Rule K5.
 */
export function SayMore({ code, seen }: { code: ReceiptCode; seen: CaseSeen }): ReactNode {
  const { locale, t, text } = useSpeech(words)
  const { stack } = useCommunity()
  const form = useReportForm()
  const [does, setDoes] = useState<Does | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [own, setOwn] = useState(NOTHING)
  const [busy, setBusy] = useState(false)
  const [sending, setSending] = useState(false)
  const [told, setTold] = useState(false)
  const [problem, setProblem] = useState<SayProblem | null>(null)
  const sentences = form.is === 'ready' ? (form.value.categories.find((each) => each.code === seen.code)?.sentences ?? []) : []

  const saysNothing = chosen.length === 0 && own.words.trim() === '' && own.voice === null && own.photos.length === 0

  const say = async (wanted: Does, stars?: number) => {
    setSending(true)
    setProblem(null)
    const said = sentences.filter(({ id }) => chosen.includes(id))
    const typed = own.words.trim()
    const more = {
      category: seen.code ?? 'ASK',
      locale,
      sentences: said.map(({ id }) => id),
      said: said.map((sentence) => text(sentence.text).words),
      text: typed === '' ? undefined : typed,
      about: { receipt: code, does: wanted },
      stars,
      terminal: stack.terminal.id,
    }
    const answer = await (await terminalOutbox()).say(more, attached(own.photos, own.voice))
    setSending(false)
    if (!answer.ok) return setProblem(answer.problem)
    setTold(true)
  }

  if (told)
    return (
      <div className="receipt-state" role="status" data-told={does}>
        <IconCircleCheck aria-hidden size="1em" stroke={1.75} />
        <div>
          <h2>{t('receipt.told')}</h2>
          <p>{t('receipt.toldLine')}</p>
        </div>
      </div>
    )
  if (does === null)
    return (
      <div className="actions">
        {seen.reopenUntil === null ? null : (
          <Touch className="action" data-does="not-fixed" onTouch={() => setDoes('not-fixed')}>
            <IconTool aria-hidden size="1em" stroke={1.75} />
            {t('receipt.notFixed')}
          </Touch>
        )}
        <Touch className={seen.reopenUntil === null ? 'action whole' : 'action'} data-does="add" onTouch={() => setDoes('add')}>
          <IconMessagePlus aria-hidden size="1em" stroke={1.75} />
          {t('receipt.add')}
        </Touch>
        {seen.reopenUntil === null || seen.stars !== null ? null : (
          <Touch className="action whole" data-does="rate" onTouch={() => setDoes('rate')}>
            <IconStar aria-hidden size="1em" stroke={1.75} />
            {t('receipt.rate')}
          </Touch>
        )}
      </div>
    )
  return (
    <section className="say-more">
      <h2 className="receipt-question">{t(does === 'rate' ? 'receipt.rateTitle' : does === 'add' ? 'receipt.addTitle' : 'receipt.notFixedTitle')}</h2>
      {does === 'rate' ? (
        <div className="sentences">
          {STARS.map((stars) => (
            <Touch key={stars} className="sentence" disabled={sending} data-stars={stars} onTouch={() => void say('rate', stars)}>
              <span className="stars" aria-hidden dir="ltr">
                {'★'.repeat(stars)}
              </span>
              <span>{t(`receipt.stars.${stars}`)}</span>
            </Touch>
          ))}
        </div>
      ) : (
        <>
          <SentenceChoice sentences={sentences} chosen={chosen} onChosen={setChosen} />
          <SayWays
            said={own}
            seen={0}
            phoneUrl={stack.terminal.publicUrl === undefined ? null : `${stack.terminal.publicUrl}/r/${code}`}
            onSaid={(part) => setOwn((before) => ({ ...before, ...part }))}
            onBusy={setBusy}
          />
          <Touch
            className="action main"
            style={{ inlineSize: '100%' }}
            disabled={sending || busy || (does === 'add' && saysNothing)}
            data-action="send"
            onTouch={() => void say(does)}
          >
            <IconSend aria-hidden size="1em" stroke={1.75} />
            {t(sending ? 'kiosk.report.sending' : 'kiosk.report.send')}
          </Touch>
        </>
      )}
      {problem === null ? null : <SayProblemLine problem={problem} />}
      <Touch className="action" disabled={sending || busy} data-action="not-now" onTouch={() => setDoes(null)}>
        {t('kiosk.foot.back')}
      </Touch>
    </section>
  )
}
