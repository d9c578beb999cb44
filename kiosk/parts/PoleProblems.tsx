import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Category } from '../../model/content/report-form.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { draft, EMPTY_DRAFT } from '../session/session.ts'
import { CategoryIcon } from './CategoryIcon.tsx'
import { Said } from './Said.tsx'
import { Touch } from './Touch.tsx'

/** What can be wrong at a pole, each a touch that goes straight on to its sentences. */
export function PoleProblems({ categories, digits, disabled }: { categories: readonly Category[]; digits: string; disabled: boolean }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const [, go] = useLocation()
  const here = categories.filter(({ pole, begins }) => pole !== 'none' && begins === 'list')
  return (
    <section className="pole-problems">
      <h2 className="section-title">{t('kiosk.pole.what')}</h2>
      <ul>
        {here.map(({ code, picture, title }) => (
          <li key={code}>
            <Touch
              className="pole-problem"
              data-category={code}
              disabled={disabled}
              onTouch={() => {
                draft({ ...EMPTY_DRAFT, pole: digits, category: code })
                go('/report/say')
              }}
            >
              <CategoryIcon picture={picture} />
              <span>
                <Said text={title} quiet />
              </span>
            </Touch>
          </li>
        ))}
      </ul>
    </section>
  )
}
