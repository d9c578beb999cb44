import { useEffect, useState } from 'react'
import { PublicCase, PublicCases } from '../../model/case/public.ts'
import { CaseId } from '../../model/case/uuid7.ts'
import { type ReadProblem, readJson } from '../../sw/page/door.ts'
import type { Result } from '../../model/result.ts'
import { useWatched } from '../reading/objects.ts'
import { type CasesNow, publicCases } from './kept-cases.ts'

/** The released cases. @param asks also asks the hub once, when the page opens; otherwise what is kept is enough */
export function useCases(asks = false): CasesNow {
  useEffect(() => {
    void (asks ? publicCases.refresh() : publicCases.open())
  }, [asks])
  return useWatched(publicCases.now)
}

/** One released case as far as this terminal knows. */
export type CaseNow =
  | { readonly is: 'loading' }
  | { readonly is: 'gone' }
  /** `fetchedAt` is `null` for what the hub has just said */
  | { readonly is: 'ready'; readonly value: PublicCase; readonly fetchedAt: number | null }
  | { readonly is: 'no-line' }

type Asked = { readonly of: string; readonly answer: Result<PublicCase, ReadProblem> }

/** One case: what is kept at once, then what the hub says now. */
export function useCase(id: string): CaseNow {
  const { kept, is } = useCases()
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    let left = false
    if (!CaseId.safeParse(id).success) return
    void readJson(`/api/public/cases/${id}`, PublicCase).then((answer) => {
      if (left) return
      setAsked({ of: id, answer })
      // The list still has it: the hub knows better.
      if (!answer.ok && answer.problem.kind === 'missing') void publicCases.refresh()
    })
    return () => {
      left = true
    }
  }, [id])
  if (!CaseId.safeParse(id).success) return { is: 'gone' }
  const answer = asked?.of === id ? asked.answer : null
  if (answer?.ok === true) return { is: 'ready', value: answer.value, fetchedAt: null }
  if (answer?.problem.kind === 'missing') return { is: 'gone' }
  const known = kept?.cases.find((each) => each.id === id)
  // Until the hub has answered the page says nothing of the line.
  if (known !== undefined) return { is: 'ready', value: known, fetchedAt: answer === null ? null : (kept?.fetchedAt ?? null) }
  return answer === null || is === 'opening' ? { is: 'loading' } : { is: 'no-line' }
}

/** Which released cases are looked for. */
export interface Wanted {
  readonly pole: string | null
  readonly day: string | null
}

export type Found =
  | { readonly is: 'loading' }
  /** `fetchedAt` is `null` when the hub has just answered */
  | { readonly is: 'ready'; readonly cases: readonly PublicCase[]; readonly fetchedAt: number | null }
  | { readonly is: 'no-line' }

/** The released cases of a pole, or of a day when no pole is said; also older ones than the list has. Without a line those that are kept. */
export function useFound({ pole, day }: Wanted, dayOf: (receivedAt: number) => string): Found {
  const { kept, is } = useCases()
  const query = pole === null ? (day === null ? '' : `?day=${day}`) : `?pole=${pole}`
  const [asked, setAsked] = useState<{ readonly query: string; readonly answer: Result<PublicCases, ReadProblem> } | null>(null)
  useEffect(() => {
    let left = false
    void readJson(`/api/public/cases${query}`, PublicCases).then((answer) => {
      if (!left) setAsked({ query, answer })
    })
    return () => {
      left = true
    }
  }, [query])
  if (asked?.query !== query || is === 'opening') return { is: 'loading' }
  if (asked.answer.ok) return { is: 'ready', cases: asked.answer.value.cases, fetchedAt: null }
  if (kept === null) return { is: 'no-line' }
  const cases = kept.cases.filter((each) => (pole !== null ? each.pole === pole : day === null || dayOf(each.receivedAt) === day))
  return { is: 'ready', cases, fetchedAt: kept.fetchedAt }
}
