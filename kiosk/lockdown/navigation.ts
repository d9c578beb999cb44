import { isOurs } from './stays.ts'

/** Stops every way that leads off the terminal's pages, and every download, whoever began it. Rules L2 and L3. */
export function guardNavigation({ navigation, location }: Window, signal: AbortSignal): void {
  navigation.addEventListener(
    'navigate',
    (event) => {
      if (event.downloadRequest === null && isOurs(event.destination.url, location.origin)) return
      if (event.cancelable) event.preventDefault()
    },
    { signal },
  )
}
