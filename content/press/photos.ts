import type { Media, MediaSource } from '../../model/content/media.ts'
import { mayShow } from '../../model/content/media.ts'
import type { Day } from '../../model/day.ts'
import { picturesOf } from '../check/media.ts'
import { brokenPicture, lookAtPicture } from '../pictures/look.ts'
import { PHOTO_PIXELS, PHOTO_PX } from '../pictures/photo.ts'
import type { Where } from '../problem.ts'
import type { Sourced } from '../read/items.ts'
import type { Kept } from './cache.ts'
import { type PictureDesk, pressDeeps } from './deeps.ts'
import type { Fingerprints } from './fingerprints.ts'
import { type BundleObject, hashOf } from './object.ts'
import type { Note } from './settle.ts'

// Raise it when the making changes, so that photos kept from before are made again.
const RECIPE = 2

/** Pictures made ready: by the name a folder gives them, the media a bundle has, and their objects, none of them read yet. */
export interface Photos {
  /** `null` for a picture that may not be shown on the day of the press */
  media(source: MediaSource): Media | null
  readonly objects: readonly BundleObject[]
  /** what was left out by rule */
  readonly notes: readonly Note[]
}

/**
 * Makes the photos ready that were not before: upright, without EXIF, in two sizes, and in tiles where they are larger. As many
 * as there are threads are under way at a time, so that memory does not grow with their number. Rules C12 and B25.
 *
 * @param today who did not agree for this day is not shown
 */
export async function pressPhotos(
  desk: PictureDesk,
  sources: readonly Sourced[],
  fingerprints: Fingerprints,
  today: Day,
  onStep: (done: number, of: number) => void,
): Promise<Photos> {
  const { folder, cache, pool, problems } = desk
  const files = new Map<string, Where>()
  for (const { item, where } of sources) {
    for (const [field, picture] of picturesOf(item))
      if (mayShow(picture.people, today) && !files.has(picture.file)) files.set(picture.file, { ...where, field })
  }
  const hashes = new Map<string, string>()
  const todo: string[] = []
  for (const file of files.keys()) {
    const hash = await fingerprints.of(folder.path(file))
    const key = hashOf(Buffer.from(`${hash} ${RECIPE} ${PHOTO_PX.large} ${PHOTO_PX.small}`))
    hashes.set(file, key)
    if (cache.get('photo', key) === null) todo.push(file)
  }
  onStep(0, todo.length)
  let next = 0
  let done = 0
  const one = async () => {
    for (let file = todo[next++]; file !== undefined; file = todo[next++]) {
      await makeReady(file)
      onStep(++done, todo.length)
    }
  }
  const makeReady = async (file: string) => {
    const named = files.get(file)
    const where: Where = { file, item: named?.item, field: named?.field }
    const facts = await lookAtPicture(folder.path(file), PHOTO_PIXELS)
    if (!facts.ok) return problems.add(where, facts.problem.wrong, facts.problem.mend)
    const made = await pool.run({ is: 'photo', file: folder.path(file) })
    if (!made.ok) {
      const { wrong, mend } = brokenPicture(made.problem)
      return problems.add(where, wrong, mend)
    }
    cache.put('photo', hashes.get(file) as string, made.pictures, made)
  }
  await Promise.all(Array.from({ length: pool.threads * 2 }, one))

  const kept = new Map<string, Kept>()
  const objects: BundleObject[] = []
  const laid = new Set<string>()
  for (const file of [...files.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const key = hashes.get(file) as string
    const entry = cache.get('photo', key)
    if (entry === null) continue
    kept.set(file, entry)
    if (laid.has(key)) continue
    laid.add(key)
    for (const [name, part] of entry.parts) objects.push({ path: `${pathOf(key)}/${name}`, ...part })
  }
  const isLarge = ({ file, people }: MediaSource) => {
    const entry = kept.get(file)
    return entry !== undefined && Math.max(entry.width, entry.height) === PHOTO_PX.large && mayShow(people, today)
  }
  const deeps = await pressDeeps(desk, sources, isLarge, fingerprints, onStep)
  return {
    objects: [...objects, ...deeps.objects],
    notes: deeps.notes,
    media(source) {
      const entry = kept.get(source.file)
      if (entry === undefined || !mayShow(source.people, today)) return null
      const { file, people, ...told } = source
      const at = pathOf(hashes.get(file) as string)
      const deep = deeps.deep(file)
      return {
        src: `${at}/large.webp`,
        small: `${at}/small.webp`,
        width: entry.width,
        height: entry.height,
        sha256: (entry.parts.get('large.webp') as { hash: string }).hash,
        ...(deep === undefined ? {} : { deep }),
        ...told,
        // Who agreed, and in what words, stays at the desk; the page needs to know only until when.
        people:
          people === 'none'
            ? people
            : {
                agreed: true,
                ...(people.until === undefined ? {} : { until: people.until }),
                ...(people.withdrawn === undefined ? {} : { withdrawn: people.withdrawn }),
              },
      }
    },
  }
}

// Named by what it shows and not by its file, whose name may be somebody's.
const pathOf = (key: string) => `media/${key.slice(0, 20)}`
