import { useEffect } from 'react'

/**
 * Brings the whole letters of a bundle into the page: a style sheet that names a font file per range of characters. They
 * replace nothing that is on the screen; what the first letters lack appears in the same face.
 *
 * @param base the address of an open bundle, or `null` while there is none
 */
export function useLetters(base: string | null): void {
  useEffect(() => {
    if (base === null) return
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${base}fonts/sans.css`
    document.head.append(link)
    return () => link.remove()
  }, [base])
}
