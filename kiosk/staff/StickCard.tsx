import { IconUsb } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import type { StickResult } from '../../model/shelf/keeper.ts'
import { askKeeper } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { ProblemLine } from '../parts/ProblemLine.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'

type Reading =
  | { readonly is: 'nothing-yet' }
  | { readonly is: 'reading' }
  | { readonly is: 'trouble' }
  | { readonly is: 'read'; readonly results: readonly StickResult[] }

/** Brings content from a stick: staff choose its folder, and everything on it goes through the checks that the line's goes through. */
export function StickCard({ onRead }: { onRead: () => void }): ReactNode {
  const { t } = useSpeech(staffWords)
  const { stack } = useCommunity().stack.terminal
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<Reading>({ is: 'nothing-yet' })

  const read = async (files: FileList) => {
    setReading({ is: 'reading' })
    try {
      const onStick = Array.from(files, (file) => ({ path: file.webkitRelativePath, file }))
      const { results } = await askKeeper({ type: 'stick', stack, files: onStick })
      setReading({ is: 'read', results })
    } catch (error) {
      console.error('staff: the stick could not be read', error)
      setReading({ is: 'trouble' })
    }
    onRead()
  }

  return (
    <section className="card staff-card">
      <h2>{t('staff.stick')}</h2>
      <p>{t('staff.stickLine')}</p>
      <input
        ref={(element) => {
          // React does not know the attribute that makes a browser offer folders.
          element?.setAttribute('webkitdirectory', '')
          input.current = element
        }}
        type="file"
        hidden
        aria-label={t('staff.stick')}
        onChange={({ target }) => {
          if (target.files !== null && target.files.length > 0) void read(target.files)
          // The same folder chosen again is a new try.
          target.value = ''
        }}
      />
      <Touch className="action" disabled={reading.is === 'reading'} data-action="stick" onTouch={() => input.current?.click()}>
        <IconUsb aria-hidden size="1em" stroke={1.75} />
        {t('staff.stick')}
      </Touch>
      <div role="status" data-stick={reading.is}>
        {reading.is === 'reading' ? <p>{t('staff.reading')}</p> : null}
        {reading.is === 'trouble' ? <p>{t('staff.trouble')}</p> : null}
        {reading.is === 'read' && reading.results.length === 0 ? <p>{t('staff.nothing')}</p> : null}
        {reading.is === 'read'
          ? reading.results.map((result) => (
              <p key={result.bundle} data-result={result.is}>
                <bdi dir="ltr" className="code" translate="no">
                  {result.bundle}
                </bdi>{' '}
                {result.is === 'active' ? t('staff.taken', { n: result.version ?? 0 }) : null}
                {result.is === 'not-ours' ? t('staff.notOurs') : null}
                {result.problem === null ? null : <ProblemLine problem={result.problem} />}
              </p>
            ))
          : null}
      </div>
    </section>
  )
}
