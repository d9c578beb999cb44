import { IconLanguage } from '@tabler/icons-react'
import { LANG, type Locale } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'

/** The other language by its own name; one touch changes the page in place. */
export function LanguagePill() {
  const { locale, t, setLocale } = useSpeech(pageWords)
  const other: Locale = locale === 'zh' ? 'ug' : 'zh'
  return (
    <button type="button" className="pill" data-action="language" lang={LANG[other]} onClick={() => setLocale(other)}>
      <IconLanguage size={18} stroke={1.75} aria-hidden="true" />
      {t(`common.language.${other}`)}
    </button>
  )
}
