import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Envelope } from '../../model/case/envelope.ts'
import type { SealKey } from '../opener.ts'
import { receiptNames } from '../receipt-key.ts'
import { makeHub } from '../server.ts'
import { StaffDoor } from '../staff/staff-door.ts'
import { openStore, type Store } from '../store/store.ts'
import { testFolder } from './folder.ts'
import { newSealKey } from './resident.ts'

export const PUBLISH_TOKEN = 'a-publish-token-for-tests'

/** A hub with its own folder: `<folder>/bundles`, `<folder>/keys`, `<folder>/dist`, `<folder>/hub.sqlite`, and its clock held still. */
export interface Lobby extends AsyncDisposable {
  readonly hub: FastifyInstance
  readonly folder: string
  readonly bundles: string
  readonly key: SealKey
  readonly store: Store
  readonly door: StaffDoor
  /** what the hub noted about things that went wrong */
  readonly notes: string[]
  clock: number
  sends(envelope: Envelope): Promise<LightMyRequestResponse>
  /** opens a real port, for what cannot be said without one */
  listens(): Promise<number>
}

export interface LobbySettings {
  readonly busyMs?: number
  /** `null` is a hub that has no publisher's token */
  readonly publishToken?: string | null
  /** the address of a PostgreSQL; left out, SQLite */
  readonly database?: string | undefined
  readonly totpForAll?: boolean
  readonly slowestMs?: number
}

const PAGE = (title: string) =>
  `<!doctype html><html lang="zh-Hans-CN"><head><title>${title}</title><script type="module" src="/assets/${title}-a1b2c3d4.js"></script></head></html>`

/** A folder of built pages, small and recognisable. */
export async function layPages(dist: string): Promise<void> {
  for (const page of ['kiosk', 'tour', 'studio']) {
    await mkdir(join(dist, page), { recursive: true })
    await writeFile(join(dist, page, 'index.html'), PAGE(page))
  }
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'assets', 'kiosk-a1b2c3d4.js'), 'console.log("kiosk")')
  await writeFile(join(dist, 'sw.js'), 'self.addEventListener("fetch", () => {})')
}

export async function openLobby({ busyMs, publishToken = PUBLISH_TOKEN, database, totpForAll = false, slowestMs }: LobbySettings = {}): Promise<Lobby> {
  const folder = await testFolder()
  const bundles = join(folder.path, 'bundles')
  const dist = join(folder.path, 'dist')
  await mkdir(bundles)
  await layPages(dist)
  const key = newSealKey()
  const notes: string[] = []
  const now = () => lobby.clock
  const store = await openStore({
    folder: folder.path,
    now,
    log: (line) => notes.push(line),
    ...(busyMs === undefined ? {} : { busyMs }),
    ...(database === undefined ? {} : { database }),
  })
  const door = new StaffDoor({ ...store.database, secret: '0'.repeat(64) })
  const hub = makeHub({
    data: folder.path,
    dist,
    bundles,
    store,
    sealKeys: [key],
    receiptNames: receiptNames('0'.repeat(64)),
    door,
    totpForAll,
    publishToken: publishToken ?? undefined,
    keys: join(folder.path, 'keys'),
    site: 'chenguangli',
    now,
    ...(slowestMs === undefined ? {} : { slowestMs }),
    log: (line) => notes.push(line),
  })
  const lobby: Lobby = {
    hub,
    folder: folder.path,
    bundles,
    key,
    store,
    door,
    notes,
    clock: 1_700_000_000_000,
    sends: (envelope) => hub.inject({ method: 'PUT', url: `/sync/v1/cases/${envelope.id}`, payload: { ...envelope } }),
    async listens() {
      return Number(new URL(await hub.listen({ port: 0, host: '127.0.0.1' })).port)
    },
    async [Symbol.asyncDispose]() {
      await hub.close()
      await folder[Symbol.asyncDispose]()
    },
  }
  return lobby
}
