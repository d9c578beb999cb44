import { IconArrowBackUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { inputWords } from '../../ui/words/input.ts'
import { Touch } from '../parts/Touch.tsx'
import type { Candidate } from './candidate.ts'
import { pages } from './pages.ts'

// What the row keeps for turning on and back.
const TURN_MM = 40
const SPOKEN = 5
const isUyghur = (text: string): boolean => /\p{Script=Arabic}/u.test(text)

/**
 * What a touch would write, largest first, and said to who cannot see it. It keeps its height when it is empty, so that no key
 * moves under a finger.
 */
export function CandidateBar({
  letters,
  candidates,
  onChoose,
  onUndo,
}: {
  /** what is being composed, as it is read: `yang'lao` */
  letters: string
  candidates: readonly Candidate[]
  onChoose: (candidate: Candidate) => void
  /** takes back the ئ that was set by itself; `null` when none was */
  onUndo: (() => void) | null
}): ReactNode {
  const { t } = useSpeech(inputWords)
  const bar = useRef<HTMLDivElement>(null)
  const { roomMm, letterMm } = useRoom(bar)
  const [page, setPage] = useState(0)
  const [shownFor, setShownFor] = useState(candidates)
  if (shownFor !== candidates) {
    setShownFor(candidates)
    setPage(0)
  }
  const starts = pages(candidates, roomMm - TURN_MM - (onUndo === null ? 0 : TURN_MM), letterMm)
  const at = Math.min(page, starts.length - 1)
  const shown = candidates.slice(starts[at], starts[at + 1])
  const spoken = candidates
    .slice(0, SPOKEN)
    .map(({ text }) => text)
    .join('、')
  return (
    <div className="candidates" ref={bar} role="group" aria-label={t('input.candidates')}>
      <p className="composing-letters" dir="ltr" aria-hidden>
        {letters}
      </p>
      <p className="visually-hidden" role="status">
        {spoken === '' ? '' : t('input.offered', { words: spoken })}
      </p>
      <div className="candidate-row" dir={shown.some(({ text }) => isUyghur(text)) ? 'rtl' : 'ltr'}>
        {onUndo === null ? null : (
          <Touch again className="candidate undo" data-action="without-hamza" onTouch={onUndo}>
            <IconArrowBackUp aria-hidden size="1em" stroke={1.75} />
            {t('input.withoutHamza')}
          </Touch>
        )}
        {shown.map((candidate, row) => (
          <Touch
            key={`${candidate.text} ${candidate.used}`}
            again
            className={row === 0 && at === 0 && candidate.used > 0 ? 'candidate best' : 'candidate'}
            lang={isUyghur(candidate.text) ? LANG.ug : LANG.zh}
            data-candidate={candidate.text}
            onTouch={() => onChoose(candidate)}
          >
            {candidate.text}
          </Touch>
        ))}
      </div>
      {starts.length > 1 ? (
        <div className="candidate-turn" dir="ltr">
          <Touch again className="candidate" disabled={at === 0} aria-label={t('input.earlier')} data-action="earlier" onTouch={() => setPage(at - 1)}>
            <IconChevronLeft aria-hidden size="1em" stroke={2} />
          </Touch>
          <Touch
            again
            className="candidate"
            disabled={at === starts.length - 1}
            aria-label={t('input.more')}
            data-action="more-candidates"
            onTouch={() => setPage(at + 1)}
          >
            <IconChevronRight aria-hidden size="1em" stroke={2} />
          </Touch>
        </div>
      ) : null}
    </div>
  )
}

/** How wide a row is and how large its letters are, in millimetres of the glass. */
function useRoom(bar: { readonly current: HTMLDivElement | null }): { readonly roomMm: number; readonly letterMm: number } {
  const [room, setRoom] = useState({ roomMm: 230, letterMm: 11 })
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    const look = () => {
      const style = getComputedStyle(element)
      // `--mm` may be in rem; the browser gives pixels only for a length that it has laid out.
      const mm = Number.parseFloat(style.columnGap) / 3
      if (mm > 0) setRoom({ roomMm: element.clientWidth / mm, letterMm: Number.parseFloat(style.fontSize) / mm })
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [bar])
  return room
}
