import type { ReactNode } from 'react'
import { useCommunity } from '../reading/community.ts'

/** What is seen above the hand's reach while everything to touch lies within it: the community, and nothing one needs. */
export function ReachPicture(): ReactNode {
  const { home, own } = useCommunity()
  return (
    <div className="reach-picture" aria-hidden>
      {home.cover === null ? null : <img src={own.base + home.cover.src} width={home.cover.width} height={home.cover.height} alt="" draggable={false} />}
    </div>
  )
}
