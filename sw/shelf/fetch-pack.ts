import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { type Fetcher, isNoLine } from './bounded.ts'
import { isFull } from './full.ts'
import { Patience } from './patience.ts'
import type { ShelfStore } from './store.ts'
import type { Throttle } from './throttle.ts'

/** What fetching a pack works with. */
export interface PackLine {
  readonly store: Pick<ShelfStore, 'part' | 'putBy' | 'dropParts'>
  readonly fetcher: Fetcher
  readonly throttle: Throttle
  /** milliseconds that never go back */
  readonly now: () => number
}

/** On a line on which a pack takes longer than this, what has come is put by so often. */
export const PUT_BY_EVERY_MS = 5_000
/** A line on which nothing comes for so long stands still. */
export const STILL_MS = 60_000

/** The place a 206 answer begins at; `null` when it does not say so. */
function beginsAt(response: Response): number | null {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '')
  return match === null ? null : Number(match[1])
}

/**
 * Fetches one pack, going on from where an earlier try broke off; what has come is put by while a slow line brings it and
 * when the line breaks. Exactly as many bytes as the manifest promises, or a problem. Rules S2, S3 and S12.
 *
 * @param onBytes is told of bytes as they come, those that were put by before among them; of fewer than none when they have
 *   to be fetched again after all
 */
export async function fetchPack(
  bundle: BundleName,
  [hash, size]: Manifest['packs'][number],
  line: PackLine,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, BundleProblem>> {
  const { store, fetcher, throttle, now } = line
  const url = address.pack(bundle, hash)
  const bytes = new Uint8Array(size)
  const part = await store.part(hash)
  let at = part.length <= size ? part.length : 0
  bytes.set(part.subarray(0, at))
  onBytes(at)
  if (at === size) return ok(bytes)
  let putBy = at
  const startAgain = async () => {
    await store.dropParts(hash)
    onBytes(-at)
    at = 0
    putBy = 0
  }
  const putByNow = async () => {
    if (at === putBy) return
    try {
      await store.putBy(hash, size, putBy, bytes.slice(putBy, at))
      putBy = at
    } catch (error) {
      // With no room for parts a pack that breaks off is fetched from its beginning, that is all.
      if (!isFull(error)) throw error
    }
  }

  const patience = new Patience(STILL_MS, signal)
  let response: Response
  try {
    response = await fetcher(url, patience.signal, at === 0 ? undefined : { range: `bytes=${at}-` })
    if (at > 0 && response.status === 416) {
      // What was put by is not the beginning of what lies there.
      await startAgain()
      response = await fetcher(url, patience.signal)
    }
  } catch (error) {
    patience.end()
    if (!isNoLine(error)) throw error
    return problem({ kind: 'no-line', file: url, status: 0 })
  }
  if (!response.ok || response.body === null) {
    patience.end()
    return problem({ kind: 'no-line', file: url, status: response.status })
  }
  // A server that knows no ranges sends everything.
  if (at > 0 && (response.status !== 206 || beginsAt(response) !== at)) await startAgain()
  if (at === 0 && response.status === 206 && beginsAt(response) !== 0) {
    patience.end()
    return problem({ kind: 'no-line', file: url, status: response.status })
  }
  const reader = response.body.getReader()
  let lastPutBy = now()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      patience.goOn()
      if (at + value.length > size) {
        await reader.cancel()
        await store.dropParts(hash)
        return problem({ kind: 'wrong-size', file: url, wanted: size, came: at + value.length })
      }
      bytes.set(value, at)
      at += value.length
      onBytes(value.length)
      if (now() - lastPutBy > PUT_BY_EVERY_MS) {
        await putByNow()
        lastPutBy = now()
      }
      await throttle.took(value.length, signal)
    }
  } catch (error) {
    if (!isNoLine(error)) throw error
    await putByNow()
    return problem({ kind: 'no-line', file: url, status: response.status })
  } finally {
    patience.end()
  }
  if (at === size) return ok(bytes)
  await store.dropParts(hash)
  return problem({ kind: 'wrong-size', file: url, wanted: size, came: at })
}
