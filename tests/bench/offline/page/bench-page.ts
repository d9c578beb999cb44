/** What both pages of the bench can do; `tests/bench/offline/side.ts` asks it of them over DevTools. Times are the page's own. */
export interface BenchPage {
  /** comes by without any content: what this leaves on the disk is not the content's */
  visit(): Promise<void>
  /** wakes up on a profile that has everything; resolves when it serves */
  open(): Promise<void>
  /** the first install, on an empty profile; not `done` when the browser ended it on its way, and then it may be asked for again */
  install(): Promise<Installed>
  /** bytes on the disk that are no content and hold its place on purpose */
  reserveBytes(): Promise<number>
  /** seconds from asking for what is new until all of it is here; resolves when the new version serves */
  update(): Promise<number>
  /** one object by its name: milliseconds until its bytes are here, and what they are */
  read(name: string): Promise<Read>
  /** puts the film on the disk too; false when it cannot */
  keepFilm(): Promise<boolean>
  /** plays no further than the first frame, then seeks; milliseconds until the frame of each place stands on the screen */
  seek(places: readonly number[]): Promise<Seeks>
}

export interface Installed {
  readonly seconds: number
  readonly done: boolean
}

export interface Read {
  readonly ms: number
  readonly bytes: number
  readonly sha256: string
}

/** How a film came up; `problem` says why it did not. */
export type Seeks = { readonly ok: true; readonly openMs: number; readonly ms: readonly number[] } | { readonly ok: false; readonly problem: string }

/** Fetches an address and times it until the last byte; what the bytes are is found out after the clock has stopped. */
export async function timedRead(url: string): Promise<Read> {
  const start = performance.now()
  const response = await fetch(url)
  const bytes = await response.arrayBuffer()
  const ms = performance.now() - start
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return { ms, bytes: bytes.byteLength, sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}

/** Gives the page to whoever drives it. */
export function offer(page: BenchPage): void {
  Object.assign(globalThis, { bench: page })
}
