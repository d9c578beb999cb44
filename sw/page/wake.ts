import * as z from 'zod/mini'

/** What the service worker says to open pages when the browser has told it that the line is back. */
const DrainMessage = z.object({ type: z.literal('drain') })

interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> }
}

/**
 * Asks the browser to wake the service worker when there is a line (Background Sync). It is a bonus: where it does not exist or
 * is not allowed, `online`, the start and the timer do the same.
 */
export function askForSync(): void {
  void navigator.serviceWorker?.ready
    .then((registration) => (registration as Syncing).sync?.register('outbox'))
    .catch((error: unknown) => {
      // A browser may forbid it (private windows, a setting); then it will forbid it next time too.
      if (!(error instanceof DOMException)) throw error
    })
}

/** Calls `drain` when the service worker asks the pages to send what waits. */
export function onDrainMessage(drain: () => void): void {
  navigator.serviceWorker?.addEventListener('message', (event) => {
    if (DrainMessage.safeParse(event.data).success) drain()
  })
}
