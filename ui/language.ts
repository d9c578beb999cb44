import i18next from 'i18next'
import { useMemo, useSyncExternalStore } from 'react'
import { DIRECTION, LANG, type Locale, type Shown, shown, type Text } from '../model/text.ts'
import type { Words } from './words/word.ts'

type KeyOf<W extends Words> = Extract<keyof W, string>
type Values = Readonly<Record<string, string | number>>

/** A page's own way to say its texts: only keys that exist compile. */
export interface Speech<W extends Words> {
  readonly locale: Locale
  readonly dir: 'ltr' | 'rtl'
  /** says an interface text; numbers and times in it are isolated so that they keep their order in Uyghur */
  t(key: KeyOf<W>, values?: Values): string
  /** the words of a content text for this reader, with the language they are really in */
  text(text: Text): Shown
  setLocale(locale: Locale): void
}

const listeners = new Set<() => void>()
const known = new Set<Words>()
/** What no value changes, once it was said: a page of forty texts is drawn anew with every touch. */
const still = { zh: new Map<string, string>(), ug: new Map<string, string>() }

void i18next.init({
  lng: 'zh',
  // No fallback language: a text missing in Uyghur must not appear in Chinese without a mark.
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
})
i18next.on('languageChanged', () => {
  for (const listener of listeners) listener()
})

/** Adds a room's texts to what this page can say; a page adds only what it needs for itself. */
export function addWords(words: Words): void {
  if (known.has(words)) return
  known.add(words)
  for (const locale of ['zh', 'ug'] as const) {
    const table: Record<string, string> = {}
    for (const [key, word] of Object.entries(words)) table[key] = word[locale]
    i18next.addResources(locale, 'translation', table)
  }
}

/** The language the page speaks now. */
export function locale(): Locale {
  return i18next.language === 'ug' ? 'ug' : 'zh'
}

/** Changes the language of the whole page in place: words, `lang`, `dir`; state, scroll and focus stay. */
export function setLocale(next: Locale): void {
  if (typeof document !== 'undefined') {
    document.documentElement.lang = LANG[next]
    document.documentElement.dir = DIRECTION[next]
  }
  void i18next.changeLanguage(next)
}

/** Keeps a number, time or telephone number left to right inside a right-to-left sentence (U+2066 … U+2069). */
export function isolate(value: string | number): string {
  return `\u2066${value}\u2069`
}

/** Says one text outside of React. */
export function say<W extends Words>(_words: W, key: KeyOf<W>, values?: Values): string {
  if (values !== undefined) return translated(key, values)
  const known = still[locale()].get(key)
  if (known !== undefined) return known
  const told = translated(key, {})
  // A text that its room has not added yet is told as its key.
  if (told !== key) still[locale()].set(key, told)
  return told
}

function translated(key: string, values: Values): string {
  const isolated: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) isolated[name] = typeof value === 'number' || /^[\d\s:.–+*-]+$/.test(value) ? isolate(value) : value
  // Our own Words type has checked the key already; i18next would check it against a catalogue it does not know.
  return i18next.t(key, isolated)
}

/** The language of the page, and how to say the texts of `words` in it. Re-renders when the language changes. */
export function useSpeech<W extends Words>(words: W): Speech<W> {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, locale)
  return useMemo(() => {
    addWords(words)
    return {
      locale: now,
      dir: DIRECTION[now],
      t: (key: KeyOf<W>, values?: Values) => say(words, key, values),
      text: (text: Text) => shown(text, now),
      setLocale,
    }
  }, [now, words])
}
