import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../../hub/store/store.ts'
import { type ChildHub, layHub, startHub } from '../../../hub/testing/child-hub.ts'
import { TestPostgres } from '../../../hub/testing/postgres.ts'
import { onInterrupt } from '../interrupt.ts'
import type { Work } from '../proof.ts'

export const ENGINES = ['sqlite', 'postgres'] as const
export type EngineName = (typeof ENGINES)[number]

/** A folder and a database on which a hub stands, falls and stands again. */
export interface Ground {
  readonly folder: string
  readonly postgres: TestPostgres | null
  /** a hub as a process of its own; `before` is a program under which it runs */
  hub(before?: readonly string[]): ChildHub
  /** the same database, looked at from here */
  store(now?: () => number): Promise<Store>
}

/** Lays a new ground, works on it, and takes it away. */
export async function onGround<T>(engine: EngineName, work: (ground: Ground) => Promise<T>, before: readonly string[] = []): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'xinxiji-prove-hub-'))
  const postgres = engine === 'postgres' ? await TestPostgres.start(before) : null
  const end = async () => {
    await postgres?.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  const off = onInterrupt(() => void end())
  try {
    const database = await postgres?.database()
    await layHub(folder)
    return await work({
      folder,
      postgres,
      hub: (under = []) => startHub(folder, database === undefined ? [] : ['--database', database], under),
      store: (now = Date.now) => openStore({ folder: join(folder, 'data'), now, log: () => undefined, ...(database === undefined ? {} : { database }) }),
    })
  } finally {
    off()
    await end()
  }
}

/** The parts that are wanted now. */
export const enginesOf = ({ part }: Pick<Work, 'part'>): readonly EngineName[] => ENGINES.filter((engine) => part === undefined || part === engine)
