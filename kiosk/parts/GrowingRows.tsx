import { type ReactNode, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Locale } from '../../model/text.ts'
import { commonWords } from '../../ui/words/common.ts'
import { useSpeech } from '../../ui/language.ts'
import { linesBelow } from './lines-of-the-glass.ts'

/** After what is seen has been drawn a touch is answered before more is; more is drawn so that a touch can interrupt it. */
const REST_MS = 60
const MORE = 20

interface Drawn {
  readonly locale: Locale
  readonly count: number
  /** how many of them can be seen while the page stands at its top */
  readonly seen: number
  /** somebody is further down than the first lines, where a change of language must leave them */
  readonly isScrolled: boolean
}

/**
 * The lines of a list. What the glass holds below where the list begins is drawn at once, what lies up to two screens further after a
 * rest, and the rest when somebody comes near: whoever touches a chip, another language or the way home waits for the lines that are
 * seen and not for a thousand that nobody looks at.
 *
 * @param list may change under who reads it, as what is open does every minute; another list is one with another `key`
 */
export function GrowingRows<T>({ list, children }: { list: readonly T[]; children: (each: T, at: number) => ReactNode }): ReactNode {
  const { locale } = useSpeech(commonWords)
  const [drawn, setDrawn] = useState<Drawn>({ locale, count: 0, seen: 0, isScrolled: false })
  const { isScrolled, seen } = drawn
  const count = drawn.locale === locale || isScrolled ? drawn.count : seen
  const isWhole = count >= list.length
  const isEmpty = list.length === 0
  const rows = useRef<HTMLUListElement>(null)
  const end = useRef<HTMLLIElement>(null)
  // Where the list begins is known once what stands before it does, and before anybody sees it.
  useLayoutEffect(() => {
    if (rows.current === null || isEmpty) return
    const held = linesBelow(rows.current)
    setDrawn((before) => (before.count >= held ? before : { ...before, count: held, seen: held }))
  }, [isEmpty])
  useEffect(() => {
    const scroll = rows.current?.closest('.scroll')
    if (isScrolled || scroll === null || scroll === undefined) return
    const hear = () => {
      if (scroll.scrollTop > 0) setDrawn({ locale, count, seen, isScrolled: true })
    }
    scroll.addEventListener('scroll', hear, { passive: true })
    return () => scroll.removeEventListener('scroll', hear)
  }, [locale, count, seen, isScrolled])
  useEffect(() => {
    const sentinel = end.current
    if (sentinel === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // Once it is near it is told of only once: each time more is drawn the end is looked at anew.
    const near = new IntersectionObserver(
      ([end]) => {
        if (end?.isIntersecting === true) timer = setTimeout(() => startTransition(() => setDrawn({ locale, count: count + MORE, seen, isScrolled })), REST_MS)
      },
      { root: sentinel.closest('.scroll'), rootMargin: '0px 0px 200% 0px' },
    )
    near.observe(sentinel)
    return () => {
      clearTimeout(timer)
      near.disconnect()
    }
  }, [locale, count, seen, isScrolled, isWhole])
  return (
    <ul className="rows" ref={rows}>
      {list.slice(0, count).map(children)}
      {isWhole ? null : <li ref={end} aria-hidden className="rows-end" />}
    </ul>
  )
}
