import type { DeskCase } from '../model/case/desk.ts'
import { Code, InLanguage } from './InLanguage.tsx'
import type { Names } from './names.ts'
import type { PageSpeech } from './page-words.ts'

export interface CaseTitleProps {
  readonly each: DeskCase
  readonly names: Names | null
  readonly speech: PageSpeech
}

/** What a case is about, in the staff's language; the bare code while its name is not known. */
export function CaseTitle({ each, names, speech }: CaseTitleProps) {
  if (each.words === null) return <>{speech.t('studio.unopened')}</>
  const title = names?.categories.get(each.words.category)
  if (title === undefined) return <Code>{each.words.category}</Code>
  const shown = speech.text(title)
  return (
    <>
      <InLanguage locale={shown.in}>{shown.words}</InLanguage>
      {shown.in !== speech.locale && <small className="mark">{speech.t('common.onlyChinese')}</small>}
    </>
  )
}
