import { useState } from 'react'
import type { Trouble } from '../hub.ts'

/** Something on its way to the hub, once at a time, and why it did not get there. */
export function useSending() {
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  /** true when it is done */
  async function send(what: () => Promise<Trouble | null>): Promise<boolean> {
    if (isSending) return false
    setSending(true)
    setTrouble(null)
    try {
      const came = await what()
      setTrouble(came)
      return came === null
    } finally {
      setSending(false)
    }
  }
  return { isSending, trouble, send }
}
