import { IconReceipt, IconZoomQuestion } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { parseReceiptCode, type ReceiptCode } from '../../model/case/receipt.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { Page } from '../parts/Page.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { type Answer, askReceipt, type Which } from '../receipt/ask.ts'
import { CaseTold } from '../receipt/CaseTold.tsx'
import { ReceiptEntry } from '../receipt/ReceiptEntry.tsx'
import { SayMore } from '../receipt/SayMore.tsx'
import { WhichOne } from '../receipt/WhichOne.tsx'
import './report.css'
import './follow.css'

const words = { ...receiptWords, 'public.lost': publicWords['public.lost'] }

/** The digits behind the # that a receipt's QR code leads to. They are taken out of the address: whoever comes next must not find them there. */
function takeDigits(): string {
  const digits = /^#(\d{12})$/.exec(location.hash)?.[1] ?? ''
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
  return digits
}

/** Follows a case by the twelve digits of its receipt, on any terminal or phone. Nothing of it stays here. */
export function FollowScreen(): ReactNode {
  const { t } = useSpeech(words)
  const [, go] = useLocation()
  const [digits, setDigits] = useState('')
  const [asking, setAsking] = useState<ReceiptCode | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [code, setCode] = useState<ReceiptCode | null>(null)

  const ask = async (wanted: ReceiptCode, which?: Which) => {
    setCode(wanted)
    setAsking(wanted)
    setAnswer(await askReceipt(wanted, which))
    setAsking(null)
  }
  const askFirst = useRef(ask)
  useEffect(() => {
    const given = takeDigits()
    if (given === '') return
    setDigits(given)
    const wanted = parseReceiptCode(given)
    if (wanted !== null) void askFirst.current(wanted)
  }, [])
  const again = () => {
    setAnswer(null)
    setDigits('')
    setCode(null)
  }
  return (
    <Page
      name="follow"
      title={t('receipt.title')}
      note={
        answer?.is === 'found' || answer?.is === 'which' ? null : (
          <p className="under-title">
            <span>{t('receipt.line')}</span>
          </p>
        )
      }
    >
      {answer?.is === 'found' && code !== null ? (
        <>
          <CaseTold seen={answer.seen} />
          <SayMore code={code} seen={answer.seen} />
          <div className="actions">
            <Touch className="action whole" onTouch={again} data-action="other">
              <IconReceipt aria-hidden size="1em" stroke={1.75} />
              {t('receipt.other')}
            </Touch>
          </div>
        </>
      ) : answer?.is === 'which' && code !== null ? (
        <WhichOne onWhich={(which) => void ask(code, which)} />
      ) : (
        <>
          <ReceiptEntry
            digits={digits}
            asking={asking !== null}
            onCode={(wanted) => void ask(wanted)}
            onDigits={(next) => {
              setDigits(next)
              setAnswer(null)
            }}
          >
            {answer === null ? null : <NoAnswer answer={answer} />}
          </ReceiptEntry>
          <Touch className="action" data-action="lost" onTouch={() => go('/follow/lost')}>
            <IconZoomQuestion aria-hidden size="1em" stroke={1.75} />
            {t('public.lost')}
          </Touch>
        </>
      )}
    </Page>
  )
}

/** Why there is nothing to see, and what to do now. */
function NoAnswer({ answer }: { answer: Answer }): ReactNode {
  const { t } = useSpeech(receiptWords)
  const { home } = useCommunity()
  switch (answer.is) {
    case 'none':
      return <p>{t('receipt.none')}</p>
    case 'wait':
      return <p>{t('receipt.wait', { n: answer.seconds })}</p>
    case 'no-line':
      return <Calls text={t('receipt.noLine', { phone: home.phone })} />
    case 'trouble':
      return <Calls text={t('receipt.trouble', { phone: home.phone })} />
    default:
      return null
  }
}

/** A sentence with a number to call, which stays in one piece. */
const Calls = ({ text }: { text: string }): ReactNode => (
  <p>
    <Numbers text={text} />
  </p>
)
