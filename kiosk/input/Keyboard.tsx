import { IconBackspace, IconSpace } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Touch } from '../parts/Touch.tsx'
import { type Layout, ROWS, withoutLast } from './layouts.ts'
import './keyboard.css'

const words = { ...commonWords, ...kioskWords }

/**
 * The keyboard of the glass. It is part of the page, below the field it writes to, so it never covers it; keys keep their
 * places in both languages, as on the keyboards people know.
 */
export function Keyboard({
  layout,
  onLayout,
  text,
  onText,
  onDone,
}: {
  layout: Layout
  onLayout: (layout: Layout) => void
  text: string
  onText: (text: string) => void
  onDone: () => void
}): ReactNode {
  const { t } = useSpeech(words)
  return (
    <section className="keyboard" aria-label={t('kiosk.keys.label')}>
      <div className="keyboard-modes" role="group">
        <Touch className="mode" lang={LANG.ug} aria-pressed={layout === 'ug'} onTouch={() => onLayout('ug')}>
          {t('common.language.ug')}
        </Touch>
        <Touch className="mode" aria-pressed={layout === 'latin'} onTouch={() => onLayout('latin')}>
          {t('kiosk.keys.latin')}
        </Touch>
      </div>
      <div className="keyboard-rows" dir="ltr" lang={layout === 'ug' ? LANG.ug : undefined}>
        {ROWS[layout].map((row, at) => (
          <div key={at} className="keyboard-row">
            {row.map((letter) => (
              <Touch key={letter} again className="key" data-key={letter} onTouch={() => onText(text + letter)}>
                {letter}
              </Touch>
            ))}
          </div>
        ))}
        <div className="keyboard-row">
          <Touch again className="key wide" onTouch={() => onText(withoutLast(text))} aria-label={t('kiosk.keys.delete')} data-key="delete">
            <IconBackspace aria-hidden size="1.3em" stroke={1.75} />
          </Touch>
          <Touch again className="key widest" onTouch={() => onText(text === '' ? text : `${text} `)} aria-label={t('kiosk.keys.space')} data-key="space">
            <IconSpace aria-hidden size="1.3em" stroke={1.75} />
          </Touch>
          <Touch className="key wide done" onTouch={onDone} data-key="done">
            {t('kiosk.keys.done')}
          </Touch>
        </div>
      </div>
    </section>
  )
}
