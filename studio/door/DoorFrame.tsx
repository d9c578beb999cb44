import { IconBuildingCommunity } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { LanguagePill } from '../parts/LanguagePill.tsx'
import { pageWords } from '../page-words.ts'

/** The page before the desk: one card in the middle, the language above it. */
export function DoorFrame({ title, page, children }: { readonly title: string; readonly page: string; readonly children: ReactNode }) {
  const { t } = useSpeech(pageWords)
  return (
    <div className="door" data-page={page}>
      <header className="door-head">
        <IconBuildingCommunity size={26} stroke={1.75} aria-hidden="true" />
        <strong>{t('studio.pageTitle')}</strong>
        <span className="gap" />
        <LanguagePill />
      </header>
      <main className="door-card">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
