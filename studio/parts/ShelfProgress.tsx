import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { BundleName } from '../../model/bundle/name.ts'
import { SHELF_CHANNEL } from '../../model/shelf/message.ts'
import type { PageSpeech } from '../page-words.ts'

const Bytes = z.number().check(z.minimum(0))
/** News of a shelf as far as a desk wants to see them: how far a fetch has come, or that it has ended. */
const News = z.union([
  z.object({ bundle: BundleName, is: z.literal('fetching'), doneBytes: Bytes, ofBytes: Bytes }),
  z.object({ bundle: BundleName, is: z.enum(['active', 'refused', 'waiting']) }),
])

/** While a terminal in this browser fetches new content, how far it has come: who has just published watches it arrive. */
export function ShelfProgress({ speech }: { speech: PageSpeech }) {
  const [fetching, setFetching] = useState<Readonly<Record<string, number>>>({})
  useEffect(() => {
    const channel = new BroadcastChannel(SHELF_CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const news = News.safeParse(data)
      if (!news.success) return
      const { bundle } = news.data
      const share = news.data.is === 'fetching' && news.data.ofBytes > 0 ? news.data.doneBytes / news.data.ofBytes : null
      setFetching(({ [bundle]: _, ...others }) => (share === null ? others : { ...others, [bundle]: share }))
    }
    return () => channel.close()
  }, [])
  return Object.entries(fetching).map(([bundle, share]) => (
    <p key={bundle} className="banner" role="status" data-bundle={bundle}>
      {speech.t('studio.shelf.fetching', { percent: Math.floor(share * 100) })}
      <progress value={share} max={1} aria-label={speech.t('studio.shelf.fetching', { percent: Math.floor(share * 100) })} />
    </p>
  ))
}
