import { join } from 'node:path'
import type { BundleName } from '../../model/bundle/name.ts'
import { ok, type Result } from '../../model/result.ts'
import { acceptChannel, type Accepted, acceptManifest, acceptPack, acceptRoot, type Place } from './accept.ts'
import { readBytes, sizeOf } from './bundle-files.ts'
import type { Finding } from './finding.ts'
import type { Target } from './target.ts'

/** A folder of bundles, as a hub or an nginx serves it, or a USB stick. */
export function folderTarget(bundles: string, bundle: BundleName): Target {
  const folder = join(bundles, bundle)
  const place: Place = { bundle, folder, pinned: null }
  const done = async (accepted: Promise<Accepted>): Promise<Result<true, Finding>> => {
    const answer = await accepted
    return answer.ok ? ok(true) : answer
  }
  return {
    packLength: async (hash) => ok(await sizeOf(join(folder, 'pack', hash))),
    async read(name) {
      const bytes = await readBytes(folder, name)
      return !bytes.ok && bytes.problem.kind === 'missing' ? ok(null) : bytes
    },
    putPack: (hash, bytes) => done(acceptPack(place, hash, oneByOne(bytes))),
    putRoot: (version, bytes) => done(acceptRoot(place, version, bytes)),
    putManifest: (version, bytes) => done(acceptManifest(place, version, bytes)),
    putChannel: (bytes) => done(acceptChannel(place, bytes, Date.now())),
  }
}

async function* oneByOne(bytes: Uint8Array) {
  yield bytes
}
