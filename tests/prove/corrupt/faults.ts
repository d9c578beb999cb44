import { address } from '../../../model/bundle/address.ts'
import type { LaidVersion } from '../../../model/testing/chain.ts'
import { endless } from '../../../sw/testing/line.ts'
import { BUNDLE, type City } from './city.ts'

/** Takes the place of an answer. */
export type Bent = (bytes: Uint8Array<ArrayBuffer>) => Response

type Fault = (chance: () => number, city: City, version: LaidVersion, url: string) => Bent | null

const below = (chance: () => number, count: number) => Math.floor(chance() * count)
const whole = (bytes: Uint8Array<ArrayBuffer>, status = 200, headers: Record<string, string> = {}) => new Response(bytes, { status, headers })
const other = (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined, url: string): Bent | null => {
  const bytes = files?.get(url)
  return bytes === undefined ? null : () => whole(bytes)
}

/** What a broken disk, a broken proxy, a forger or an old copy may answer with; `null` where it has nothing to say. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'bit flipped': (chance) => (bytes) => {
    const bent = bytes.slice()
    const at = below(chance, bent.length)
    bent[at] = (bent[at] as number) ^ (1 << below(chance, 8))
    return whole(bent)
  },
  truncated: (chance) => (bytes) => whole(bytes.slice(0, below(chance, bytes.length))),
  'longer than it is': (chance) => (bytes) => {
    const long = new Uint8Array(bytes.length + 1 + below(chance, 5000))
    long.set(bytes)
    return whole(long)
  },
  'a wrong length said': (chance) => (bytes) => whole(bytes, 200, { 'content-length': String(below(chance, 3 * bytes.length)) }),
  'cut in the middle': (chance) => (bytes) => {
    const end = below(chance, bytes.length)
    return new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.slice(0, end))
          controller.error(new TypeError('the line broke'))
        },
      }),
    )
  },
  endless: () => () => endless(),
  'a portal page': () => () => new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } }),
  'a status': (chance) => (bytes) => whole(bytes, [206, 403, 404, 500, 503][below(chance, 5)] as number),
  'an old file': (chance, { versions }, version, url) => {
    const old = versions[below(chance, versions.indexOf(version) + 1)] as LaidVersion
    if (url === address.channel(BUNDLE)) return other(old.files, url)
    return url === address.manifest(BUNDLE, version.manifest.version) ? other(old.files, address.manifest(BUNDLE, old.manifest.version)) : null
  },
  'another pack': (chance, _, { manifest, files }, url) => {
    if (!url.includes('/pack/')) return null
    return other(files, address.pack(BUNDLE, (manifest.packs[below(chance, manifest.packs.length)] as readonly [string, number])[0]))
  },
  "a stranger's": (_, { strangers }, version, url) => other(strangers[version.manifest.version - 1]?.files, url),
  "a neighbour's": (chance, { neighbours }, version, url) => {
    const files = neighbours[version.manifest.version - 1]?.files
    if (url.includes('/pack/')) return other(files, [...(files?.keys() ?? [])].filter((each) => each.includes('/pack/'))[below(chance, 6)] as string)
    return other(files, url.replace(`/c/${BUNDLE}/`, '/c/neighbours/'))
  },
}

/** A fault by chance, which has something to say about this address. */
export function faultFor(chance: () => number, city: City, version: LaidVersion, url: string): Bent {
  const names = Object.keys(FAULTS)
  for (;;) {
    const bent = FAULTS[names[below(chance, names.length)] as string]?.(chance, city, version, url)
    if (bent != null) return bent
  }
}
