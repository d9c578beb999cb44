import { useEffect, useRef } from 'react'

/** So many touches one after the other at nothing that can be touched. */
const MANY = 3

/** Tells when somebody touches this page and always misses: on a panel that is turned against its picture no key is where it is seen. */
export function useTouchesInVain(listens: boolean, onMany: () => void): void {
  const tell = useRef(onMany)
  tell.current = onMany
  useEffect(() => {
    if (!listens) return
    let missed = 0
    const hear = ({ pointerType, target }: PointerEvent) => {
      if (pointerType !== 'touch') return
      missed = (target as Element).closest('button') === null ? missed + 1 : 0
      if (missed === MANY) tell.current()
    }
    addEventListener('pointerdown', hear, { capture: true })
    return () => removeEventListener('pointerdown', hear, { capture: true })
  }, [listens])
}
