import type { Locale } from '../../model/text.ts'
import { formatLink } from '../deep-link.ts'
import type { View } from '../view.ts'

/** Browsers refuse an address that changes more than a hundred times in half a minute. */
const BETWEEN_MS = 400

/** Where the address is written; tests put their own window here. */
export interface AddressBar {
  readonly replace: (search: string) => void
  readonly after: (ms: number, then: () => void) => unknown
}

/** Keeps the address telling where one stands and looks, so that it can be sent on and survives a reload. */
export class LinkKeeper {
  readonly #bar: AddressBar
  #view: View | null = null
  #locale: Locale
  #waiting = false
  #written = ''

  constructor(bar: AddressBar, locale: Locale) {
    this.#bar = bar
    this.#locale = locale
  }

  view(view: View): void {
    this.#view = view
    this.#soon()
  }

  locale(locale: Locale): void {
    this.#locale = locale
    this.#soon()
  }

  /** Writes at once and then not again for a while; what changed meanwhile is written at its end. */
  #soon(): void {
    if (this.#waiting) return
    this.#write()
    this.#waiting = true
    this.#bar.after(BETWEEN_MS, () => {
      this.#waiting = false
      this.#write()
    })
  }

  #write(): void {
    if (this.#view === null) return
    const search = formatLink(this.#view, this.#locale)
    if (search === this.#written) return
    this.#written = search
    this.#bar.replace(search)
  }
}
