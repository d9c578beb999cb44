import { useEffect, useRef, useState } from 'react'
import { type SayProblem, terminalOutbox, type Whereabouts } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { askReceipt } from '../receipt/ask.ts'
import { useWhereabouts } from '../receipt/use-whereabouts.ts'
import { noteFor, type Session, session, visit } from '../session/session.ts'
import { telling } from '../session/telling.ts'
import { type HelpSeen, helpSeen } from './seen-by.ts'

/** So long nobody is asked whether they are still there. */
const WAITS_MOST_MS = 10 * 60_000

export type HelpCall =
  | { readonly is: 'none' }
  | { readonly is: 'saving' }
  | { readonly is: 'problem'; readonly problem: SayProblem }
  | { readonly is: 'said'; readonly where: Whereabouts; readonly seen: HelpSeen; readonly receipt: Session['receipts'][number]['receipt'] }

/** A call for help of this session, once however often it is touched, and whether anybody has seen it. Rule K28. */
export function useHelpCall(): { readonly call: HelpCall; readonly tell: () => void } {
  const { locale } = useSpeech(sayKindsWords)
  const { stack } = useCommunity()
  const said = useWatched(session).receipts.find(({ category }) => category === 'HELP') ?? null
  const where = useWhereabouts(said?.id ?? null)
  const [call, setCall] = useState<HelpCall>({ is: 'none' })
  const [seen, setSeen] = useState<HelpSeen>({ is: 'unseen' })
  const busy = useRef(false)

  const receipt = where === 'sent' ? said?.receipt : undefined
  const pole = said?.pole
  useEffect(() => {
    // What the hub does not have yet is not asked for: it would count as a wrong code.
    if (receipt === undefined) return
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const ask = async () => {
      const { seen: now, againMs } = helpSeen(await askReceipt(receipt, pole == null ? {} : { pole }))
      if (left) return
      setSeen(now)
      timer = setTimeout(() => void ask(), againMs)
    }
    void ask()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [receipt, pole])

  const waits = said !== null && !(where === 'sent' && seen.is === 'seen')
  useEffect(() => {
    if (!waits) return
    // Whoever waits for help may not be able to touch anything; nothing on the page is anybody's.
    telling.set(true)
    const timer = setTimeout(() => telling.set(false), WAITS_MOST_MS)
    return () => {
      clearTimeout(timer)
      telling.set(false)
    }
  }, [waits])

  const tell = async () => {
    if (busy.current || said !== null) return
    busy.current = true
    setCall({ is: 'saving' })
    const of = visit()
    const { id: terminal, poleNo } = stack.terminal
    const answer = await (await terminalOutbox()).say({ category: 'HELP', locale, sentences: [], said: [], pole: poleNo, terminal })
    busy.current = false
    if (!answer.ok) return setCall({ is: 'problem', problem: answer.problem })
    const receipt = { ...answer.value, category: 'HELP', pole: poleNo ?? null, item: null, at: Date.now(), sameAs: null, hasVoice: false, photos: 0 }
    noteFor(of, { receipts: [...session.get().receipts, receipt] })
  }
  return { call: said === null ? call : { is: 'said', where, seen, receipt: said.receipt }, tell: () => void tell() }
}
