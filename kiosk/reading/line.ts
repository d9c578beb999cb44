import { useSyncExternalStore } from 'react'
import { shelfNews } from '../../sw/page/door.ts'

const subscribe = (listener: () => void) => {
  const stop = shelfNews.subscribe(listener)
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    stop()
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether there seems to be a line to the hub: the browser's word, and what the last check of a bundle met. */
function offline(): boolean {
  return !navigator.onLine || Object.values(shelfNews.get()).some((news) => news.is === 'refused' && news.problem.kind === 'no-line')
}

export function useOffline(): boolean {
  return useSyncExternalStore(subscribe, offline)
}
