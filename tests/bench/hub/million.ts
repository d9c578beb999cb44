import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type ChildHub, layHub, startHub } from '../../../hub/testing/child-hub.ts'
import { firstRows } from '../../../hub/store/case-rows.ts'
import { openStore } from '../../../hub/store/store.ts'
import { closedEnvelope } from '../../../hub/testing/resident.ts'
import { median } from '../offline/median.ts'

const SITE = 'home'
/** As long as the sealed words of a usual report. */
const SEALED_CHARS = 1430
const DAY_MS = 24 * 3_600_000
/** So many of a hundred cases have ended long ago. */
const ENDED_OF_100 = 95

/** How a hub starts and rests on many rows. */
export interface Starts {
  readonly rows: number
  readonly bytes: number
  /** the first start after the rows came, while it looks whether each has its case */
  readonly firstMs: number
  readonly ms: number
  readonly healthMs: number
  readonly rssMb: number
}

/** Fills an empty database with envelopes, each with its case and its first event. */
async function fill(folder: string, rows: number): Promise<number> {
  const data = join(folder, 'data')
  await (await openStore({ folder: data, now: Date.now, log: console.error })).close()
  const file = join(data, 'hub.sqlite')
  const db = new DatabaseSync(file)
  db.exec('pragma synchronous = off; pragma cache_size = -200000')
  const envelope = db.prepare('insert into case_envelope (site_id, id, key_id, sealed, hash, received_at) values (?, ?, ?, ?, ?, ?)')
  const opened = { code: 'REPORT-LIGHT', unopened: null, receipt: '0'.repeat(64), pole: 'CG-0027', saidAt: 1 }
  const { file: fileRow } = firstRows(SITE, closedEnvelope().id, 1, opened)
  const columns = Object.keys(fileRow)
  const caseFile = db.prepare(`insert into case_file (${columns.join(', ')}) values (${columns.map((column) => `:${column}`).join(', ')})`)
  const event = db.prepare('insert into case_event (site_id, case_id, seq, at, body) values (?, ?, ?, ?, ?)')
  const sealed = 'A'.repeat(SEALED_CHARS)
  const from = Date.now() - 700 * DAY_MS
  for (let at = 0; at < rows; ) {
    db.exec('begin')
    for (const upTo = Math.min(rows, at + 50_000); at < upTo; at++) {
      const receivedAt = from + Math.floor((at / rows) * 600 * DAY_MS)
      const { id, keyId, hash } = closedEnvelope(undefined, String(at))
      const begun = firstRows(SITE, id, receivedAt, { ...opened, receipt: hash })
      const ended = at % 100 < ENDED_OF_100
      envelope.run(SITE, id, keyId, sealed, hash, receivedAt)
      caseFile.run({
        ...begun.file,
        ...(ended ? { state: 'archived', is_open: 0, ended_at: receivedAt + DAY_MS, contact_erased: 1, attachments_erased: 1 } : {}),
      })
      event.run(SITE, id, 0, receivedAt, begun.event.body)
    }
    db.exec('commit')
  }
  db.exec('pragma wal_checkpoint(truncate)')
  const bytes = Number(db.prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size').get()?.bytes)
  db.close()
  return bytes
}

const isCaughtUp = (folder: string) => {
  const db = new DatabaseSync(join(folder, 'data', 'hub.sqlite'), { readOnly: true })
  const row = db.prepare('select count(*) as n from caught_up').get()
  db.close()
  return row?.n === 1
}

async function timed(folder: string): Promise<{ hub: ChildHub; address: string; ms: number }> {
  const began = performance.now()
  const hub = startHub(folder)
  const address = await hub.address
  return { hub, address, ms: performance.now() - began }
}

async function stop({ child, ended }: ChildHub): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const rssMb = (pid: number) => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Lays a hub with many rows and starts it some times; between start and rest, so many seconds pass. */
export async function startsOf(
  folder: string,
  { rows, times, restSeconds }: { readonly rows: number; readonly times: number; readonly restSeconds: number },
): Promise<Starts> {
  await layHub(folder)
  // Cases that are found by receipts want the key by which they are.
  await writeFile(join(folder, 'data', 'keys', 'receipts.json'), JSON.stringify({ receiptKey: '0'.repeat(64) }))
  const bytes = await fill(folder, rows)
  const first = await timed(folder)
  while (!isCaughtUp(folder)) await pause(100)
  await stop(first.hub)
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const { hub, ms } = await timed(folder)
    took.push(ms)
    await stop(hub)
  }
  const { hub, address } = await timed(folder)
  const asked = performance.now()
  await (await fetch(`${address}/api/health`)).json()
  const healthMs = performance.now() - asked
  await pause(restSeconds * 1000)
  const rss = rssMb(hub.child.pid as number)
  await stop(hub)
  return { rows, bytes, firstMs: first.ms, ms: median(took), healthMs, rssMb: rss }
}
