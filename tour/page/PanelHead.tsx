import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'

/** The head of a panel: what it is for, and the way back, on which the keyboard stands when the panel opens. */
export function PanelHead({ title, line, back, onBack }: { title: ReactNode; line?: ReactNode; back?: string; onBack: () => void }): ReactNode {
  const { t } = useSpeech(commonWords)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return (
    <div className="tour-all-head">
      <div>
        <h2>{title}</h2>
        {line === undefined ? null : <p>{line}</p>}
      </div>
      <button ref={button} type="button" className="tour-quiet" data-panel="back" onClick={onBack}>
        {back ?? t('common.back')}
      </button>
    </div>
  )
}
