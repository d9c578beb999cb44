import { useEffect } from 'react'

/** Keys that only go about the page, and leave the picture as it is. */
const GOES_ABOUT = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape'])

/** Hears of a hand on the picture, by finger, mouse, wheel or key, and of a page that is no longer seen. Both functions stay the same. */
export function useHands(onHand: () => void, onHidden: () => void): void {
  useEffect(() => {
    const picture = document.querySelector('.tour-picture')
    const key = (event: Event) => {
      if (!(event instanceof KeyboardEvent && GOES_ABOUT.has(event.key))) onHand()
    }
    const hidden = () => {
      if (document.hidden) onHidden()
    }
    const touches = ['pointerdown', 'click', 'wheel'] as const
    for (const touch of touches) picture?.addEventListener(touch, onHand, { capture: true, passive: true })
    picture?.addEventListener('keydown', key, true)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      for (const touch of touches) picture?.removeEventListener(touch, onHand, true)
      picture?.removeEventListener('keydown', key, true)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [onHand, onHidden])
}
