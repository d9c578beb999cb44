// A terminal as it stands in a lobby: reports are said, a bundle goes from version to version, or both at once.
import { askKeeper } from '../../../sw/page/keeper.ts'
import { SHELF_CHANNEL, type ShelfNews } from '../../../model/shelf/message.ts'
import { realKeeping } from './real-keeping.ts'
import { reportsAt } from './reports.ts'
import { lookAtShelf } from './audit.ts'
import { asked, rest, tell, tellErrors } from './tell.ts'

tellErrors()
const BUNDLE = 'prove'
const LONGEST_REST_MS = 800
const does = asked('does')
const write = asked('write') === 'yes'
const news = new BroadcastChannel(SHELF_CHANNEL)

/** Waits until a check has come to something. */
function checked(ask: () => Promise<unknown>): Promise<{ ok: boolean; why: string; version: number; ms: number }> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    news.onmessage = ({ data }: MessageEvent<ShelfNews>) => {
      if (data.is !== 'active' && data.is !== 'refused' && data.is !== 'waiting') return
      const ms = Math.round(performance.now() - began)
      resolve({ ok: data.is === 'active', why: data.is === 'active' ? '' : JSON.stringify(data), version: data.is === 'active' ? data.version : 0, ms })
    }
    ask().catch(reject)
  })
}

async function shelfAt(): Promise<void> {
  const found = await lookAtShelf(BUNDLE)
  // With its first question the keeper starts, mends what the disk has lost and looks for what is new.
  const mended = await checked(() => askKeeper({ type: 'keep', stack: [BUNDLE], reserve: false }))
  await tell('shelf-looked', { found, mended, after: await lookAtShelf(BUNDLE) })
  while (write) {
    await tell('shelf-begins', {})
    await tell('shelf-active', await checked(() => askKeeper({ type: 'check' })))
    await rest(Math.random() * LONGEST_REST_MS)
  }
}

const all: Promise<void>[] = []
if (does !== 'shelf') all.push(realKeeping().then((keeping) => reportsAt(keeping, { write, pauseMs: Number(asked('pause')) })))
if (does !== 'outbox') all.push(shelfAt())
await Promise.all(all)
