/** Where the staff's key lives: in this tab only, until it is closed or locked. */
export interface StaffKey {
  /** the key, taken from the address bar if it stands there; `null` when there is none */
  take(): string | null
  keep(key: string): void
  forget(): void
}

/** What of the browser is needed; a window has it all. */
export interface KeyPlace {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: { replaceState(data: unknown, unused: string, url: string): void }
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

const NAME = 'xinxiji-staff-key'

/**
 * The key comes in the fragment, `/studio/#key=…`, which no server ever sees; it is removed at once from the address
 * bar, and so from the history and from over the shoulder.
 */
export function staffKeyAt({ location, history, sessionStorage }: KeyPlace): StaffKey {
  const keep = (key: string) => sessionStorage.setItem(NAME, key)
  return {
    take() {
      const key = new URLSearchParams(location.hash.slice(1)).get('key')?.trim() ?? ''
      if (key !== '') {
        keep(key)
        history.replaceState(null, '', location.pathname + location.search)
      }
      return sessionStorage.getItem(NAME)
    },
    keep,
    forget: () => sessionStorage.removeItem(NAME),
  }
}
