import { address } from '../../../../model/bundle/address.ts'
import type { BundleName } from '../../../../model/bundle/name.ts'
import { Active } from '../../../../model/terminal.ts'
import { registerShelf, shelfNews, shellState } from '../../../../sw/page/door.ts'
import { RESERVE_CACHE } from '../../../../sw/shelf/reserve.ts'
import { offer, timedRead } from './bench-page.ts'
import { seekFilm } from './film.ts'

const BUNDLE = 'bench'
const FILM = 'film'
const PATIENCE_MS = 600_000
let version = 0

/** The version a bundle serves from the shelf; 0 while it is the line that would answer. */
async function onShelf(bundle: BundleName): Promise<number> {
  const response = await fetch(address.active(bundle))
  const active = response.ok ? Active.parse(await response.json()) : null
  return active?.from === 'shelf' ? active.version : 0
}

/** Resolves when the shelf serves at least this version; asks when there is news, and once a second. */
function served(bundle: BundleName, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () =>
      void onShelf(bundle).then((came) => {
        if (came < wanted) return
        leave()
        resolve(came)
      }, reject)
    const clock = setInterval(look, 1000)
    const patience = setTimeout(() => {
      leave()
      reject(new Error(`the shelf brought no version ${wanted} of ${bundle} in ten minutes: ${JSON.stringify(shelfNews.get())}`))
    }, PATIENCE_MS)
    const unsubscribe = shelfNews.subscribe(() => {
      const news = shelfNews.get()[bundle]
      if (news?.is === 'refused') {
        leave()
        reject(new Error(`the shelf refused: ${JSON.stringify(news.problem)}`))
      } else if (news?.is === 'active') look()
    })
    const leave = () => {
      clearInterval(clock)
      clearTimeout(patience)
      unsubscribe()
    }
  })
}

offer({
  async visit() {
    registerShelf()
    while (shellState.get() !== 'ready') await new Promise<void>((changed) => shellState.subscribe(changed))
  },
  async open() {
    registerShelf([BUNDLE])
    version = await served(BUNDLE, 1)
  },
  async install() {
    const start = performance.now()
    registerShelf([BUNDLE])
    version = await served(BUNDLE, 1)
    return { seconds: (performance.now() - start) / 1000, done: true }
  },
  async reserveBytes() {
    const cache = await caches.open(RESERVE_CACHE)
    const pieces = await Promise.all((await cache.keys()).map(async (piece) => (await (await cache.match(piece))?.blob())?.size ?? 0))
    return pieces.reduce((sum, size) => sum + size, 0)
  },
  async update() {
    const start = performance.now()
    const there = served(BUNDLE, version + 1)
    // As when the line returns: the page looks for news at once.
    dispatchEvent(new Event('online'))
    version = await there
    return (performance.now() - start) / 1000
  },
  read: (name) => timedRead(address.object(BUNDLE, version, `object/${name}`)),
  async keepFilm() {
    registerShelf([BUNDLE, FILM])
    return (await served(FILM, 1)) === 1
  },
  seek: (places) => seekFilm(address.object(FILM, 1, 'video/film.webm'), places),
})
