import { useEffect, useState } from 'react'
import type { CaseId } from '../../model/case/uuid7.ts'
import { terminalOutbox, type Whereabouts } from '../../sw/page/door.ts'

/** Follows what was said at this terminal until the hub has it; `null` follows nothing. */
export function useWhereabouts(id: CaseId | null): Whereabouts {
  const [where, setWhere] = useState<Whereabouts>('waiting')
  useEffect(() => {
    if (id === null) return
    let stop = () => {}
    let left = false
    void terminalOutbox().then((outbox) => {
      if (left) return
      const look = () =>
        void outbox.whereabouts(id).then((now) => {
          if (!left && now !== null) setWhere(now)
        })
      stop = outbox.moved.subscribe(look)
      look()
    })
    return () => {
      left = true
      stop()
    }
  }, [id])
  return where
}
