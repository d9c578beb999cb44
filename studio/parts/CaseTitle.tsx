import { kindOfCase } from '../../model/case/kind.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { InLanguage } from './InLanguage.tsx'
import { pageWords } from '../page-words.ts'

/** What a case is about, in the staff's language: its category where the community names it, else its kind. `null` is a letter nobody can open. */
export function CaseTitle({ code }: { readonly code: string | null }) {
  const { names } = useDesk()
  const { locale, t, text } = useSpeech(pageWords)
  if (code === null) return <>{t('studio.unopened')}</>
  const title = names?.categories.get(code)?.title
  if (title === undefined) return <>{t(`studio.kind.${kindOfCase(code)}`)}</>
  const shown = text(title)
  return (
    <>
      <InLanguage locale={shown.in}>{shown.words}</InLanguage>
      {shown.in !== locale && <small className="mark">{t('common.onlyChinese')}</small>}
    </>
  )
}
