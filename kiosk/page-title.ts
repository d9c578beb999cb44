import { useEffect } from 'react'
import { useSpeech } from '../ui/language.ts'
import { firstWords } from '../ui/words/first.ts'

/** Names the page in the browser, in the language it speaks: what its heading says, then what this terminal is. */
export function usePageTitle(): void {
  const { t } = useSpeech(firstWords)
  // Looks after each drawing, as headings come with their content.
  useEffect(() => {
    const heading = document.querySelector('main h1')?.cloneNode(true) as HTMLElement | undefined
    // A heading in both languages is named in the one the page speaks.
    for (const other of heading?.querySelectorAll('.also') ?? []) other.remove()
    document.title = `${heading?.textContent ?? ''} · ${t('kiosk.title')}`.replace(/^ · /, '')
  })
}
