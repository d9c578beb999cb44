import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { openTour, type TourHandle, type TourOptions } from '../../tour/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'

export interface TourDialogProps {
  readonly base: string
  readonly view: TourOptions['view']
  readonly onClose: () => void
}

/** The place as one stands there, over the desk; Escape and a button lead back. */
export function TourDialog({ base, view, onClose }: TourDialogProps) {
  const { t } = useSpeech(pageWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const host = useRef<HTMLDivElement>(null)
  // Where one looks first; the tour goes on by itself and is not opened again for every drawing of the page.
  const first = useRef(view)
  useEffect(() => {
    dialog.current?.showModal()
    const element = host.current
    if (element === null) return
    let tour: TourHandle | null = null
    let isGone = false
    void openTour(element, {
      base,
      view: first.current,
      onView: () => {},
      onProblem: (problem) => console.warn('tour:', problem),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    }).then((opened) => {
      if (isGone) opened.close()
      else tour = opened
    })
    return () => {
      isGone = true
      tour?.close()
    }
  }, [base])
  return (
    <dialog ref={dialog} className="tour-dialog" aria-label={t('studio.place.tour')} onClose={onClose}>
      <button type="button" className="pill" data-action="close-tour" onClick={() => dialog.current?.close()}>
        <IconX size={18} stroke={2} aria-hidden="true" />
        {t('common.close')}
      </button>
      <div className="tour-pane" ref={host} />
    </dialog>
  )
}
