import { useEffect } from 'react'

/** A page whose program came after its address takes the reader's focus, which fell to nobody when the page before it went. */
export function useLateFocus(): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector('main')?.focus({ preventScroll: true })
  }, [])
}
