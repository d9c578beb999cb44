import type { ReactNode } from 'react'
import type { PressedRecordings } from '../../model/content/recording.ts'
import { LOCALES, type Locale } from '../../model/text.ts'

/** Tells whoever reads the page aloud that somebody has recorded it. Nothing of it is fetched before it is wanted. Rule V10. */
export function Recorded({ item, base }: { item: { readonly narration?: PressedRecordings | undefined }; base: string }): ReactNode {
  return LOCALES.map((locale) => {
    const path = item.narration?.[locale]
    return path === undefined ? null : <data key={locale} hidden data-narration={locale} value={`${base}${path}`} />
  })
}

/** Where the recording of the page that stands now lies, in a language; `null` where nobody made one. */
export const recordingFor = (locale: Locale): string | null => document.querySelector<HTMLDataElement>(`#page data[data-narration="${locale}"]`)?.value ?? null
