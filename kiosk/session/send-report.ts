import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { ReadySentence } from '../../model/content/report-form.ts'
import { type SayProblem, terminalOutbox } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useCommunity } from '../reading/community.ts'
import type { Extras } from './extras.ts'
import { attached } from './attached.ts'
import type { Voice } from '../voice/voice.ts'
import { NO_REPORTS, pauseMs, withAsked, withSent } from './pace.ts'
import { type Draft, EMPTY_DRAFT, noteFor, session, visit } from './session.ts'

/** A report as a page has it ready. */
export interface Report extends Partial<Pick<Draft, 'viewpoint' | 'heading' | 'item'>>, Partial<Extras> {
  readonly category: string
  /** what can hurt somebody never waits */
  readonly isHazard: boolean
  readonly pole: string | null
  readonly sentences: readonly ReadySentence[]
  /** the resident's own words; empty when there are none */
  readonly words?: string
  /** what was seen, marked in the tour */
  readonly picture?: Blob | null
  readonly voice?: Voice | null
  readonly photos?: readonly Blob[]
  /** the released case that it is perhaps the same as */
  readonly sameAs?: CaseId
}

export type Sending =
  | { readonly is: 'still' }
  | { readonly is: 'waiting'; readonly seconds: number }
  | { readonly is: 'sending' }
  | { readonly is: 'problem'; readonly problem: SayProblem }

const TICK_MS = 250
// Of the terminal and not of a session: it says nothing of anybody, and outlives whoever has ended theirs.
let reports = NO_REPORTS

/** Sends a report by way of the outbox, after a pause where many have just been sent, and goes on to its receipt. A page that is left while it waits sends nothing. */
export function useSendReport(): { readonly sending: Sending; readonly send: (report: Report) => void } {
  const { locale, text } = useSpeech(kioskWords)
  const { stack } = useCommunity()
  const [, go] = useLocation()
  const [sending, setSending] = useState<Sending>({ is: 'still' })
  const timer = useRef<ReturnType<typeof setInterval>>(undefined)
  useEffect(() => () => clearInterval(timer.current), [])

  const post = async (report: Report) => {
    const { category, pole, sentences, words, sameAs, viewpoint, heading, item, picture = null, voice = null, photos = [], stars, contact, comesBack } = report
    setSending({ is: 'sending' })
    const of = visit()
    const outbox = await terminalOutbox()
    const pictures = picture === null ? photos : [picture, ...photos]
    const said = {
      category,
      locale,
      sentences: sentences.map(({ id }) => id),
      said: sentences.map((sentence) => text(sentence.text).words),
      text: words === undefined || words === '' ? undefined : words,
      pole: pole ?? undefined,
      viewpoint: viewpoint ?? undefined,
      heading: heading ?? undefined,
      item: item ?? undefined,
      stars: stars ?? undefined,
      contact,
      comesBack,
      sameAs,
      terminal: stack.terminal.id,
    }
    const answer = await outbox.say(said, attached(pictures, voice))
    if (!answer.ok) return setSending({ is: 'problem', problem: answer.problem })
    reports = withSent(reports, performance.now())
    const receipt = {
      ...answer.value,
      category,
      pole,
      item: item ?? null,
      at: Date.now(),
      sameAs: sameAs ?? null,
      hasVoice: voice !== null,
      photos: pictures.length,
    }
    // Whoever ended their session in this moment is gone, and the next person is not shown their receipt.
    if (noteFor(of, { draft: EMPTY_DRAFT, receipts: [...session.get().receipts, receipt] })) go('/receipt', { replace: true })
  }

  const send = (report: Report) => {
    const wait = () => {
      const pause = report.isHazard ? 0 : pauseMs(reports, performance.now())
      if (pause > 0) return setSending({ is: 'waiting', seconds: Math.ceil(pause / 1000) })
      clearInterval(timer.current)
      void post(report)
    }
    if (!report.isHazard && pauseMs(reports, performance.now()) > 0) {
      reports = withAsked(reports, performance.now())
      clearInterval(timer.current)
      timer.current = setInterval(wait, TICK_MS)
    }
    wait()
  }
  return { sending, send }
}
