import { address } from '../../../model/bundle/address.ts'
import type { BundleName } from '../../../model/bundle/name.ts'
import { sha256 } from '../../../model/bytes.ts'
import { answerFromShelf } from '../../../sw/shelf/answer.ts'
import { OpfsDisk, shelfFolder } from '../../../sw/shelf/opfs.ts'
import { ShelfReader } from '../../../sw/shelf/reader.ts'

/** How many objects of a version a terminal without a line would not get, or get wrong. */
export interface Audit {
  readonly version: number
  readonly objects: number
  readonly missing: number
  readonly wrong: number
  /** the first few of them */
  readonly which: readonly string[]
}

/** Reads every object of a version as a page would, and compares it with what was signed. */
async function audit(bundle: BundleName, version: number, promised: readonly (readonly [path: string, sha256: string])[], shelf: ShelfReader): Promise<Audit> {
  let missing = 0
  let wrong = 0
  const which: string[] = []
  for (const [path, hash] of promised) {
    let came: string | null
    try {
      const answer = await answerFromShelf(address.object(bundle, version, path), shelf)
      came = answer === null ? null : await sha256(await answer.arrayBuffer())
    } catch (error) {
      // A blob whose file is gone or short says so only when it is read.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error
      came = null
    }
    if (came === hash) continue
    if (came === null) missing++
    else wrong++
    if (which.length < 5) which.push(`${path} ${came === null ? 'missing' : 'wrong'}`)
  }
  return { version, objects: promised.length, missing, wrong, which }
}

/** What serves without a line, and what stood before it, each read whole. Nothing is written. */
export async function lookAtShelf(bundle: BundleName): Promise<{ active: Audit | null; previous: Audit | null }> {
  const shelf = new ShelfReader(new OpfsDisk(shelfFolder()))
  const pointer = await shelf.serving(bundle)
  const auditOf = async (version: number | null | undefined) => {
    if (version == null) return null
    const promised = (await (await fetch(`/promised/${version}.json`)).json()) as [string, string][]
    return audit(bundle, version, promised, shelf)
  }
  return { active: await auditOf(pointer?.active), previous: await auditOf(pointer?.previous) }
}
