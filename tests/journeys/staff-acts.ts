import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import sharp from 'sharp'
import type { Wish } from '../../model/case/decide.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { openStore, type Store } from '../../hub/store/store.ts'
import type { LobbyHub } from './lobby.ts'

export const SITE = 'home'
export const worker = { role: 'case-worker', id: 'worker-1' } as const
export const crew = { role: 'crew', id: 'crew-1' } as const

/** What the hub remembers, while the hub itself is away. It stays away; `hub.start()` brings it back. */
export async function withStore<T>(hub: LobbyHub, work: (store: Store) => Promise<T>): Promise<T> {
  await hub.stop()
  const store = await openStore({ folder: hub.folder, now: Date.now, log: console.error })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Does something to a case; throws when its rules do not allow it. */
export async function act(store: Store, id: CaseId, ...wishes: readonly Wish[]): Promise<void> {
  for (const wish of wishes) {
    const done = await store.cases.act(SITE, id, wish, { now: Date.now(), readsUyghur: false })
    if (!done.ok) throw new Error(`journey: case ${id}: ${JSON.stringify(done.problem)}`)
  }
}

export const shows = (more: Partial<Extract<Wish, { is: 'shown' }>> = {}): Wish => ({
  is: 'shown',
  by: worker,
  public: true,
  photos: [],
  sentences: ['dark'],
  ...more,
})

/** The cases of the hub, the newest first. */
export const casesOf = async (store: Store): Promise<CaseId[]> => (await store.newest(SITE, { limit: 99 })).map(({ id }) => id)

/** Lays a photo as staff would make it for others: a plain picture of a colour. */
export async function layPhoto(hub: LobbyHub, id: CaseId, part: number): Promise<void> {
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#4a7a5c' } })
  const bytes = await picture.webp().toBuffer()
  const database = new DatabaseSync(join(hub.folder, 'hub.sqlite'))
  database.prepare('insert into case_picture (site_id, case_id, part, bytes) values (?, ?, ?, ?)').run(SITE, id, part, bytes)
  database.close()
}
