import { IconArrowBackUp, IconBackspace, IconCheck, IconEraser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { InkPad } from '../../ui/ink/InkPad.tsx'
import { useSpeech } from '../../ui/language.ts'
import { inputWords } from '../../ui/words/input.ts'
import { KeyGrid } from './KeyGrid.tsx'
import type { Typing } from './use-composing.ts'

const icon = { 'aria-hidden': true, size: '1.4em', stroke: 1.75 } as const
const MARKS = ['，', '。', '？'] as const

/** A place to write one character after the other by hand, with the way back beside it. */
export function InkKeys({ typing, onPress }: { typing: Typing; onPress: (key: string) => void }): ReactNode {
  const { t } = useSpeech(inputWords)
  const { now, act } = typing
  const written = now.ink.length > 0
  return (
    <div className="ink-keys" dir="ltr">
      <div className="ink-box">
        <InkPad ink={now.ink} onStroke={(stroke) => act({ is: 'stroke', stroke })} label={t('input.pad')} guide />
        {written ? null : (
          <p className="ink-hint" aria-hidden>
            {t('input.pad')}
          </p>
        )}
      </div>
      <KeyGrid
        className="ink-side"
        onKey={(key) => (key === 'no-ink' ? act({ is: 'no-ink' }) : onPress(key))}
        rows={[
          [
            written
              ? { key: 'delete', face: <Face icon={<IconArrowBackUp {...icon} />} word={t('input.undoStroke')} /> }
              : { key: 'delete', face: <Face icon={<IconBackspace {...icon} />} word={t('input.deleteLetter')} /> },
          ],
          [{ key: 'no-ink', face: <Face icon={<IconEraser {...icon} />} word={t('input.noInk')} />, disabled: !written }],
          MARKS.map((mark) => ({ key: mark, face: mark, className: 'mark-key' })),
          [{ key: 'done', face: <Face icon={<IconCheck {...icon} />} word={t('input.done')} />, className: 'done' }],
        ]}
      />
    </div>
  )
}

const Face = ({ icon: drawing, word }: { icon: ReactNode; word: string }): ReactNode => (
  <span className="key-face">
    {drawing}
    <span>{word}</span>
  </span>
)
