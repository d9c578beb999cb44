import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { address } from '../../../model/bundle/address.ts'
import { sha256 } from '../../../model/bytes.ts'
import type { Fetcher } from '../bounded.ts'
import type { ShelfDisk } from '../files.ts'
import { fetchPack, PUT_BY_EVERY_MS } from '../fetch-pack.ts'
import { ShelfStore } from '../store.ts'
import { Throttle } from '../throttle.ts'

const PACK = Uint8Array.from({ length: 10_000 }, (_, at) => (at * 7 + (at >> 8)) & 255)
const never = new AbortController().signal

/** A server of one pack, and a line that breaks. */
class PackServer {
  bytes: Uint8Array<ArrayBuffer> = PACK
  /** after how many bytes of each answer the line breaks; when it is empty it holds */
  breaks: number[] = []
  knowsRanges = true
  /** bytes in one piece */
  piece = 1000
  asked: (string | undefined)[] = []
  sent = 0
  onPiece: () => void = () => undefined

  readonly fetch: Fetcher = async (_url, signal, headers) => {
    const range = headers?.['range']
    this.asked.push(range)
    signal.throwIfAborted()
    const from = range !== undefined && this.knowsRanges ? Number(/^bytes=(\d+)-$/.exec(range)?.[1]) : 0
    if (from >= this.bytes.length) return new Response(null, { status: 416 })
    const breakAt = this.breaks.shift() ?? Number.POSITIVE_INFINITY
    let at = from
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (to) => {
          this.onPiece()
          if (at - from >= breakAt) return to.error(new TypeError('network error'))
          const end = Math.min(this.bytes.length, at + this.piece, from + breakAt)
          to.enqueue(this.bytes.slice(at, end))
          this.sent += end - at
          at = end
          if (at === this.bytes.length) to.close()
        },
      },
      { highWaterMark: 0 },
    )
    const partial = range !== undefined && this.knowsRanges
    return new Response(body, partial ? { status: 206, headers: { 'content-range': `bytes ${from}-${this.bytes.length - 1}/${this.bytes.length}` } } : {})
  }
}

/** What fetching one pack has to hold, in Node and in a browser. Rule S12. */
export function fetchPackSuite({ newDisk, runs }: { readonly newDisk: () => ShelfDisk; readonly runs: number }): void {
  let server: PackServer
  let disk: ShelfDisk
  let store: ShelfStore
  let now: number
  let hash: string
  beforeEach(async () => {
    server = new PackServer()
    disk = newDisk()
    store = await opened()
    now = 0
    hash = await sha256(PACK)
  })
  const opened = async () => {
    const open = new ShelfStore(disk, () => 0)
    await open.load()
    return open
  }
  const tellNobody = () => undefined
  const fetchOnce = (onBytes: (bytes: number) => void = tellNobody, signal = never) =>
    fetchPack('b', [hash, PACK.length], { store, fetcher: server.fetch, throttle: new Throttle(null), now: () => now }, signal, onBytes)

  test('S12 on a good line a pack comes in one piece and nothing is put by', async () => {
    expect(await fetchOnce()).toEqual({ ok: true, value: PACK })
    expect([server.asked, (await store.part(hash)).length]).toEqual([[undefined], 0])
  })

  test('S12 a line that breaks in the middle goes on where it stopped, also after the terminal was switched off', async () => {
    server.breaks = [3500, 4000]
    expect(await fetchOnce()).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
    store = await opened()
    expect(await fetchOnce()).toMatchObject({ ok: false })
    expect(await fetchOnce()).toEqual({ ok: true, value: PACK })
    expect(server.asked).toEqual([undefined, 'bytes=3500-', 'bytes=7500-'])
    expect(server.sent).toBe(PACK.length)
  })

  test('S12 on a slow line what has come is put by as it comes, so that a power cut costs seconds', async () => {
    server.onPiece = () => (now += PUT_BY_EVERY_MS / 2 + 1)
    server.breaks = [6000]
    const put = vi.spyOn(store, 'putBy')
    await fetchOnce()
    expect(put.mock.calls.length).toBeGreaterThanOrEqual(3)
    expect(await store.part(hash)).toEqual(PACK.slice(0, 6000))
  })

  test('S12 a server that knows no ranges sends everything, and that is put together right', async () => {
    server.breaks = [2000]
    server.knowsRanges = false
    await fetchOnce()
    const told: number[] = []
    expect(await fetchOnce((bytes) => told.push(bytes))).toEqual({ ok: true, value: PACK })
    expect(told.reduce((a, b) => a + b)).toBe(PACK.length)
  })

  test('S12 what was put by of another length than lies there is thrown away and fetched anew', async () => {
    await store.putBy(hash, PACK.length, 0, PACK.slice(0, 9000))
    server.bytes = PACK.slice(0, 8000)
    expect(await fetchOnce()).toMatchObject({ ok: false, problem: { kind: 'wrong-size', wanted: 10_000, came: 8000 } })
    expect((await store.part(hash)).length).toBe(0)
    server.bytes = PACK
    expect(await fetchOnce()).toEqual({ ok: true, value: PACK })
  })

  test('S2 S12 a pack of another length is refused, and nothing of it stays', async () => {
    for (const bytes of [PACK.slice(1), new Uint8Array(10_001)]) {
      server.bytes = bytes as Uint8Array<ArrayBuffer>
      expect(await fetchOnce()).toMatchObject({ ok: false, problem: { kind: 'wrong-size', file: address.pack('b', hash) } })
      expect((await store.part(hash)).length).toBe(0)
    }
  })

  test('S12 a 206 that begins elsewhere is not believed', async () => {
    const lying: Fetcher = async () => new Response(PACK.slice(5), { status: 206, headers: { 'content-range': 'bytes 5-9999/10000' } })
    const line = { store, fetcher: lying, throttle: new Throttle(null), now: () => now }
    expect(await fetchPack('b', [hash, PACK.length], line, never, tellNobody)).toMatchObject({ ok: false, problem: { kind: 'no-line', status: 206 } })
  })

  test('S12 who gives way keeps what has come', async () => {
    const given = new AbortController()
    server.onPiece = () => {
      if (server.sent >= 4000) {
        given.abort()
        throw new DOMException('given up', 'AbortError')
      }
    }
    expect(await fetchOnce(tellNobody, given.signal)).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
    server.onPiece = () => undefined
    expect(await fetchOnce()).toEqual({ ok: true, value: PACK })
    expect(server.asked.at(-1)).toBe('bytes=4000-')
  })

  test('S12 with no room to put parts by the pack comes all the same', async () => {
    vi.spyOn(store, 'putBy').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    server.onPiece = () => (now += PUT_BY_EVERY_MS + 1)
    expect(await fetchOnce()).toEqual({ ok: true, value: PACK })
  })

  test('S12 however often and wherever a line breaks, the pack is whole in the end and no byte is fetched twice that was put by', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 8 }), fc.integer({ min: 1, max: 5000 }), async (breaks, piece) => {
        server = new PackServer()
        server.breaks = [...breaks]
        server.piece = piece
        disk = newDisk()
        store = await opened()
        let came = await fetchOnce()
        for (let tries = 0; !came.ok; tries++) {
          expect(tries).toBeLessThanOrEqual(breaks.length)
          came = await fetchOnce()
        }
        expect(came.value).toEqual(PACK)
        expect(server.sent).toBe(PACK.length)
      }),
      { numRuns: runs },
    )
  })
}
