import { useEffect, useRef, useState } from 'react'
import { type SayProblem, terminalOutbox, type Whereabouts } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { askReceipt } from '../receipt/ask.ts'
import { useWhereabouts } from '../receipt/use-whereabouts.ts'
import { note, type Session, session } from '../session/session.ts'
import { type HelpSeen, helpSeen } from './seen-by.ts'

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

  const tell = async () => {
    if (busy.current || said !== null) return
    busy.current = true
    setCall({ is: 'saving' })
    const { id: terminal, poleNo } = stack.terminal
    const answer = await (await terminalOutbox()).say({ category: 'HELP', locale, sentences: [], said: [], pole: poleNo, terminal })
    busy.current = false
    if (!answer.ok) return setCall({ is: 'problem', problem: answer.problem })
    const receipt = { ...answer.value, category: 'HELP', pole: poleNo ?? null, item: null, at: Date.now(), sameAs: null }
    note({ receipts: [...session.get().receipts, receipt] })
  }
  return { call: said === null ? call : { is: 'said', where, seen, receipt: said.receipt }, tell: () => void tell() }
}
