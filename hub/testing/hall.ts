import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Envelope } from '../../model/case/envelope.ts'
import { SEALED_CHUNK_BYTES } from '../../model/case/part.ts'
import type { Engine, StorePlace } from './engines.ts'
import { type Lobby, openLobby } from './lobby.ts'
import { sealed } from './resident.ts'
import { type StaffHand, staff } from './staff-hand.ts'

export const JSON_TYPE = { 'content-type': 'application/json' }
export const BYTES_TYPE = { 'content-type': 'application/octet-stream' }

export interface Answer {
  readonly status: number
  readonly body: unknown
}
type Ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: string | Buffer, headers?: Record<string, string>) => Promise<Answer>

/** A hub on an engine, with everything a bad guest may need. */
export interface Hall {
  readonly lobby: Lobby
  readonly ask: Ask
  readonly admin: StaffHand
  /** a case that was there before */
  readonly known: Envelope
  /** everything that lies in the tables */
  tables(): Promise<Record<string, number>>
  run: StorePlace['run']
}

const TABLES = [
  'case_envelope',
  'case_file',
  'case_event',
  'case_words',
  'case_part_chunk',
  'case_chunk_waiting',
  'case_picture',
  'audit',
  'staff_user',
] as const

export async function openHall(engine: Engine): Promise<Hall & AsyncDisposable> {
  const place = await engine.place()
  const lobby = await openLobby({ database: place.database, slowestMs: 400 })
  const admin = await staff(lobby, 'admin', 'admin', 'case-worker')
  const known = await sealed(lobby.key)
  expect((await lobby.sends(known)).statusCode).toBe(201)
  return {
    lobby,
    admin,
    known,
    run: async (statement) => {
      if (place.database !== undefined) return place.run(statement)
      const { DatabaseSync } = await import('node:sqlite')
      const other = new DatabaseSync(`${lobby.folder}/hub.sqlite`)
      other.exec(statement)
      other.close()
    },
    async ask(method, url, payload, headers = {}) {
      const answer = await lobby.hub.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
    },
    async tables() {
      const { db } = lobby.store.database
      const counts = await Promise.all(
        TABLES.map(async (table) => {
          const { rows } = await db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as('rows'))
            .executeTakeFirstOrThrow()
          return [table, rows] as const
        }),
      )
      return Object.fromEntries(counts)
    },
    async [Symbol.asyncDispose]() {
      lobby.hub.server.closeAllConnections()
      await lobby[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

export const put = (hall: Hall, envelope: Envelope | Record<string, unknown>, id = String(envelope.id)) =>
  hall.ask('PUT', `/sync/v1/cases/${id}`, JSON.stringify(envelope), JSON_TYPE)
export const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
export const putChunk = (hall: Hall, id: string, place: string, bytes: Buffer, hash = hashOf(bytes)) =>
  hall.ask('PUT', `/sync/v1/cases/${id}/parts/${place}?hash=${hash}`, bytes, BYTES_TYPE)
export const aChunk = () => randomBytes(SEALED_CHUNK_BYTES)
export const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
export const post = (hall: Hall, url: string, body: string, headers: Record<string, string> = {}) =>
  hall.ask('POST', url, body, { ...JSON_TYPE, cookie: hall.admin.cookie, host: 'localhost', origin: 'http://localhost', ...headers })
