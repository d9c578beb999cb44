import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { BundleName } from '../../model/bundle/name.ts'
import { wallAt } from '../../model/day.ts'
import { digitsOf } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { Searcher } from '../../ui/search/searcher.ts'
import { wayWords } from '../../ui/words/way.ts'
import type { PanelProps } from '../page/Later.tsx'
import { Destinations } from './Destinations.tsx'
import { type Destination, placeAsDestination, viewpointAsDestination } from './destination.ts'

// One worker for the page: what it has read stays read.
const searcher = new Searcher()
/** Nobody reads through more of what is found. */
const MOST_VIEWPOINTS = 20

/** Searching places by name with what the device types with: Chinese, pinyin, Uyghur in any script, and digits of a pole. */
export function SearchHere(props: PanelProps): ReactNode {
  const { state, options, door, walk } = props
  const { t, text } = useSpeech(wayWords)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState(searcher.get)
  useEffect(() => searcher.subscribe(() => setAnswer(searcher.get())), [])
  useEffect(() => searcher.open([{ bundle: bundleOf(options.base), base: options.base }]), [options.base])
  useEffect(() => searcher.ask({ typed, day: wallAt(Date.now()).day, meaning: null, whole: ['place'] }), [typed])
  useEffect(() => () => searcher.forget(), [])
  const { graph, names } = state
  const wanted = typed.trim().toLowerCase()
  const found = useMemo((): Destination[] => {
    if (graph === null || wanted === '') return []
    const titled = graph.id.map((_, index) => viewpointAsDestination(graph, names?.titles ?? null, index))
    const named = titled.filter(({ title }) => [title.zh, title.ug ?? ''].some((words) => words.toLowerCase().includes(wanted))).slice(0, MOST_VIEWPOINTS)
    const rows = answer.is === 'open' ? (answer.answer?.kinds.find(({ kind }) => kind === 'place')?.rows ?? []) : []
    return [...named, ...rows.map(({ row }) => placeAsDestination(row, graph))]
  }, [graph, names, wanted, answer])
  const poles = answer.is === 'open' && wanted !== '' ? (answer.answer?.poles ?? []) : []
  const nothing = wanted !== '' && found.length === 0 && poles.length === 0 && (answer.is !== 'open' || answer.question?.typed === typed)
  return (
    <>
      <div className="tour-search">
        <label htmlFor={id} className="visually-hidden">
          {t('tour.find.type')}
        </label>
        <input id={id} type="search" autoComplete="off" placeholder={t('tour.find.type')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {answer.is === 'problem' ? <p className="tour-note">{t('tour.find.unreadable')}</p> : null}
      {poles.length === 0 ? null : (
        <p className="tour-chips">
          {poles.map((no) => (
            <button
              key={no}
              type="button"
              onClick={() => {
                door.open(null)
                void walk.go({ pole: digitsOf(no) })
              }}
            >
              <bdi dir="ltr">{no}</bdi>
            </button>
          ))}
        </p>
      )}
      {nothing && answer.is !== 'problem' ? <p role="status">{t('tour.find.nothing')}</p> : null}
      <Destinations all={found} {...props} />
      <span className="visually-hidden" role="status">
        {found.length > 0 ? text(found[0]?.title ?? { zh: '' }).words : ''}
      </span>
    </>
  )
}

/** The name of the bundle at an address like `/c/<bundle>/<version>/`. */
function bundleOf(base: string): BundleName {
  return BundleName.parse(new URL(base, location.href).pathname.split('/')[2])
}
