import type { ReactNode } from 'react'
import { DIRECTION, LANG, type Locale } from '../../model/text.ts'

export interface InLanguageProps {
  readonly locale: Locale
  readonly children: ReactNode
}

/** Words in a language that may not be the page's: they keep their own direction, and a screen reader its own voice. */
export function InLanguage({ locale, children }: InLanguageProps) {
  return (
    <span className="said" lang={LANG[locale]} dir={DIRECTION[locale]}>
      {children}
    </span>
  )
}

/** A number, a code or a name that is read from left to right everywhere. */
export function Code({ children }: { readonly children: string }) {
  return <bdi dir="ltr">{children}</bdi>
}
