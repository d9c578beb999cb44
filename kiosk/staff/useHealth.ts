import { useCallback, useEffect, useState } from 'react'
import type { ShelfHealth } from '../../model/shelf/message.ts'
import { askKeeper, type OutboxHealth, shelfNews, terminalOutbox } from '../../sw/page/door.ts'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'

export type Health =
  | { readonly is: 'loading' }
  | { readonly is: 'trouble' }
  | { readonly is: 'ready'; readonly shelf: ShelfHealth; readonly outbox: OutboxHealth }

/** How the shelf and the outbox are, asked again whenever a bundle has news, and by hand. */
export function useHealth(): readonly [Health, () => void] {
  const [health, setHealth] = useState<Health>({ is: 'loading' })
  const [asked, setAsked] = useState(0)
  const news = useWatched(shelfNews)
  const { stack } = useCommunity().stack.terminal
  useEffect(() => {
    let left = false
    Promise.all([askKeeper({ type: 'health', stack }), terminalOutbox()]).then(
      ([{ health: shelf }, outbox]) => {
        if (!left) setHealth({ is: 'ready', shelf, outbox: outbox.health.get() })
      },
      (error: unknown) => {
        console.error('staff: the keeper could not be asked', error)
        if (!left) setHealth({ is: 'trouble' })
      },
    )
    return () => {
      left = true
    }
  }, [news, asked, stack])
  return [health, useCallback(() => setAsked((before) => before + 1), [])]
}
