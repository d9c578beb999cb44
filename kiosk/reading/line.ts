import { useEffect, useState, useSyncExternalStore } from 'react'
import { address } from '../../model/bundle/address.ts'
import { Active } from '../../model/terminal.ts'
import { type OpenBundle, readJson, shelfNews } from '../../sw/page/door.ts'
import { useClock, vouchFor } from '../clock.ts'

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

/**
 * Whether a bundle has not been confirmed for so long that a resident should call before she goes. Asked again whenever the
 * shelf has news, because a session may run for weeks on the version it began with.
 */
export function useStale(bundle: OpenBundle): boolean {
  const news = useSyncExternalStore(shelfNews.subscribe, shelfNews.get)[bundle.bundle]
  const [expires, setExpires] = useState(bundle.expires)
  const clock = useClock()
  useEffect(() => {
    let left = false
    void readJson(address.active(bundle.bundle), Active).then((active) => {
      if (left || !active.ok) return
      setExpires(active.value.expires)
      vouchFor(active.value.issued * 1000)
    })
    return () => {
      left = true
    }
  }, [bundle.bundle, news])
  return expires * 1000 < Math.max(clock.now, clock.lastSigned)
}
