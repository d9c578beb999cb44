import { KNOCKS, type Knocking, knock, NOT_KNOCKING } from '../staff/knock.ts'
import { aimed, TURNS, type Turn } from './turn.ts'

/**
 * On a panel that is turned against its picture staff knock at their mark and the touches come elsewhere. Five that lie where the mark
 * would be under one and the same turn open the door too: it leads to a mark to touch, which says how it is. Rule G13.
 */
export function watchTurnedKnocks(page: Window, open: () => void): () => void {
  const knocking = new Map<Turn, Knocking>()
  const hear = ({ clientX, clientY, isPrimary, pointerType, target, timeStamp }: PointerEvent) => {
    if (!isPrimary || pointerType !== 'touch') return
    const mark = page.document.querySelector('[data-knock]')?.getBoundingClientRect()
    // Whoever reads now this language and now that touches a corner again and again.
    if (mark === undefined || (target as Element).closest('[data-language], [data-knock]') !== null) return knocking.clear()
    for (const turn of TURNS) {
      const { x, y } = aimed({ x: clientX / page.innerWidth, y: clientY / page.innerHeight }, turn)
      const [across, down] = [x * page.innerWidth, y * page.innerHeight]
      const isOnMark = across >= mark.left && across <= mark.right && down >= mark.top && down <= mark.bottom
      knocking.set(turn, isOnMark ? knock(knocking.get(turn) ?? NOT_KNOCKING, timeStamp) : NOT_KNOCKING)
    }
    if ([...knocking.values()].every(({ count }) => count < KNOCKS)) return
    knocking.clear()
    open()
  }
  page.addEventListener('pointerup', hear, { capture: true })
  return () => page.removeEventListener('pointerup', hear, { capture: true })
}
