import { useEffect, useState } from 'react'
import { CupboardHealth } from '../../model/cupboard.ts'
import { readJson } from '../../sw/page/door.ts'

const ASK_EVERY_MS = 5_000

/** How the cupboard finds this terminal, asked again while somebody looks; `null` before its first answer, `undefined` while it gives none. */
export function useCupboard(): CupboardHealth | null | undefined {
  const [health, setHealth] = useState<CupboardHealth | null | undefined>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const gone = new AbortController()
    const ask = async () => {
      const answer = await readJson('/local/health', CupboardHealth, gone.signal)
      if (gone.signal.aborted) return
      setHealth(answer.ok ? answer.value : undefined)
      timer = setTimeout(ask, ASK_EVERY_MS)
    }
    void ask()
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [])
  return health
}
