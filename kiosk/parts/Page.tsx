import type { ReactNode } from 'react'
import type { TranslationState } from '../../model/text.ts'
import { useLateFocus } from '../late-focus.ts'
import { usePageTitle } from '../page-title.ts'
import { SideBySide } from './Also.tsx'

interface PageProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
  readonly name: string
  /** the Uyghur of what is read here: where there is any, both languages can be shown together */
  readonly both?: TranslationState
}

/** A screen below the head: its title and what stands under it. The title is what a screen reader lands on. */
export function Page({ title, note, children, name, both = 'missing' }: PageProps): ReactNode {
  usePageTitle()
  useLateFocus()
  const page = (button: ReactNode) => (
    <main className="page" data-page={name} tabIndex={-1}>
      <header className="page-head">
        <h1>{title}</h1>
        {note}
        {button}
      </header>
      {children}
    </main>
  )
  return both === 'missing' ? page(null) : <SideBySide>{page}</SideBySide>
}
