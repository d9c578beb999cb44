import { IconArrowBackUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { inputWords } from '../../ui/words/input.ts'
import type { Candidate } from './candidate.ts'
import { pages } from './pages.ts'
import { usePresses } from './use-presses.ts'

// What the row keeps for turning on and back.
const TURN_MM = 40
const SPOKEN = 5
const isUyghur = (text: string): boolean => /\p{Script=Arabic}/u.test(text)

/**
 * What a touch would write, largest first, and said to who cannot see it. It keeps its height when it is empty, so that no key
 * moves under a finger; while a finger is on it, it keeps what that finger was laid on.
 */
export function CandidateBar({
  letters,
  candidates,
  behind,
  onChoose,
  onUndo,
}: {
  /** what is being composed, as it is read: `yang'lao` */
  letters: string
  candidates: readonly Candidate[]
  /** others are on their way */
  behind: boolean
  onChoose: (candidate: Candidate) => void
  /** takes back the ئ that was set by itself; `null` when none was */
  onUndo: (() => void) | null
}): ReactNode {
  const { t } = useSpeech(inputWords)
  const [held, setHeld] = useState<readonly Candidate[] | null>(null)
  const row = held ?? candidates
  const [page, setPage] = useState(0)
  const [shownFor, setShownFor] = useState(row)
  if (shownFor !== row) {
    setShownFor(row)
    setPage(0)
  }
  const press = (place: string) => {
    if (place === 'undo') return onUndo?.()
    if (place === 'earlier') return setPage(at - 1)
    if (place === 'more') return setPage(at + 1)
    const candidate = row[Number(place)]
    if (candidate !== undefined) onChoose(candidate)
  }
  const presses = usePresses('data-place', press, (down) => setHeld(down ? candidates : null))
  const { roomMm, letterMm } = useRoom(presses.ref)
  const starts = pages(row, roomMm - TURN_MM - (onUndo === null ? 0 : TURN_MM), letterMm)
  const at = Math.min(page, starts.length - 1)
  const start = starts[at] as number
  const shown = row.slice(start, starts[at + 1])
  const spoken = candidates
    .slice(0, SPOKEN)
    .map(({ text }) => text)
    .join('、')
  // A finger has been counted when it was lifted; a click without one comes from a keyboard or a screen reader.
  const places = (place: string) => ({
    type: 'button' as const,
    'data-place': place,
    onClick: (event: MouseEvent) => event.detail === 0 && press(place),
  })
  return (
    <div {...presses} className="candidates" role="group" aria-label={t('input.candidates')} aria-busy={behind}>
      <p className="composing-letters" dir="ltr" aria-hidden>
        {letters}
      </p>
      <p className="visually-hidden" role="status">
        {spoken === '' ? '' : t('input.offered', { words: spoken })}
      </p>
      <div className="candidate-row" dir={shown.some(({ text }) => isUyghur(text)) ? 'rtl' : 'ltr'}>
        {onUndo === null ? null : (
          <button {...places('undo')} className="candidate undo" data-action="without-hamza">
            <IconArrowBackUp aria-hidden size="1em" stroke={1.75} />
            {t('input.withoutHamza')}
          </button>
        )}
        {shown.map(({ text, used }, nth) => (
          <button
            key={`${text} ${used}`}
            {...places(`${start + nth}`)}
            className={nth === 0 && at === 0 && used > 0 ? 'candidate best' : 'candidate'}
            lang={isUyghur(text) ? LANG.ug : LANG.zh}
            data-candidate={text}
          >
            {text}
          </button>
        ))}
      </div>
      {starts.length > 1 ? (
        <div className="candidate-turn" dir="ltr">
          <button {...places('earlier')} className="candidate" disabled={at === 0} aria-label={t('input.earlier')} data-action="earlier">
            <IconChevronLeft aria-hidden size="1em" stroke={2} />
          </button>
          <button {...places('more')} className="candidate" disabled={at === starts.length - 1} aria-label={t('input.more')} data-action="more-candidates">
            <IconChevronRight aria-hidden size="1em" stroke={2} />
          </button>
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
