import type { Fetcher } from '../shelf/bounded.ts'

/** A line to a server of bundles: what stands at each address, what was asked for, and what goes wrong on the way. */
export class Line {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  asked: string[] = []
  /** what comes instead; asked by address */
  readonly instead = new Map<string, (signal: AbortSignal) => Response | Promise<Response>>()

  /** Lays files on the server over what is there. */
  lay(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
    for (const [url, bytes] of files) this.files.set(url, bytes)
  }

  readonly fetch: Fetcher = async (url, signal) => {
    this.asked.push(url)
    const other = this.instead.get(url)
    if (other !== undefined) return other(signal)
    const bytes = this.files.get(url)
    return bytes === undefined ? new Response('not here', { status: 404 }) : new Response(bytes)
  }

  /** The packs asked for since the last time this was asked. */
  packsAsked(): string[] {
    const packs = this.asked.filter((url) => url.includes('/pack/'))
    this.asked = []
    return packs
  }
}

/** Data without an end. */
export function endless(): Response {
  return new Response(new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) }))
}
