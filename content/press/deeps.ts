import { type Deep, deepLevels, deepTiles } from '../../model/content/deep.ts'
import type { MediaSource } from '../../model/content/media.ts'
import { brokenPicture, lookAtPicture } from '../pictures/look.ts'
import { PHOTO_PIXELS, PHOTO_PX } from '../pictures/photo.ts'
import type { PicturePool } from '../pictures/pool.ts'
import { QUALITY, TILE_PX } from '../pictures/pyramid.ts'
import type { Problems, Where } from '../problem.ts'
import type { Folder } from '../read/files.ts'
import type { Sourced } from '../read/items.ts'
import type { PressCache } from './cache.ts'
import type { Fingerprints } from './fingerprints.ts'
import { type BundleObject, hashOf } from './object.ts'
import type { Note } from './settle.ts'

// Raise it when the cutting changes, so that pictures kept from before are cut again.
const RECIPE = 1
/**
 * No bundle holds more tiles: they are those of 250 pictures of 12 megapixels, 130 MB at the 11 KB that a tile of the sample's
 * panoramas has and 500 MB at the 42 KB of one with strong grain. Without an end ten thousand photos of a telephone would fill
 * every terminal's disk and its list of objects. Rule B25.
 */
const MOST_TILES = 12_000
// Each is open in its whole size, up to 192 MB.
const AT_ONCE = 2

/** Pictures that can be looked at more closely, by their files, and their tiles, none of them read yet. */
export interface Deeps {
  deep(file: string): Deep | undefined
  readonly objects: readonly BundleObject[]
  readonly notes: readonly Note[]
}

/** What pictures of a folder are made ready with. */
export interface PictureDesk {
  readonly folder: Folder
  readonly cache: PressCache
  readonly pool: PicturePool
  readonly problems: Problems
}

interface Candidate {
  readonly file: string
  readonly where: Where
  readonly key: string
}

/** Pictures one may want to look at closely: works before photos, each in the order of its items. */
export function* closerPictures(sources: readonly Sourced[]): Generator<readonly [MediaSource, Where]> {
  const sorted = [...sources].sort((a, b) => (a.item.id < b.item.id ? -1 : 1))
  for (const { item, where } of sorted) if (item.kind === 'work') yield [item.picture, { ...where, field: 'picture' }]
  for (const { item, where } of sorted)
    if (item.kind === 'album') for (const [at, photo] of item.photos.entries()) yield [photo, { ...where, field: `photos.${at}` }]
}

/**
 * Cuts the pictures into tiles that are larger than the plain size, as many as a bundle holds. Rule B25.
 *
 * @param large whether a picture's plain size is as large as plain sizes come, and so its file perhaps larger
 * @param most tiles
 */
export async function pressDeeps(
  { folder, cache, pool, problems }: PictureDesk,
  sources: readonly Sourced[],
  large: (picture: MediaSource) => boolean,
  fingerprints: Fingerprints,
  onStep: (done: number, of: number) => void,
  most = MOST_TILES,
): Promise<Deeps> {
  const chosen = new Map<string, Candidate>()
  const notes: Note[] = []
  let [tiles, left] = [0, 0]
  let leftAt: Where | null = null
  const counted = new Set<string>()
  for (const [picture, where] of closerPictures(sources)) {
    const { file } = picture
    if (chosen.has(file) || !large(picture)) continue
    const key = hashOf(Buffer.from(`${await fingerprints.of(folder.path(file))} deep ${RECIPE} ${TILE_PX} ${QUALITY} ${PHOTO_PX.large}`))
    const size = cache.get('deep', key) ?? (await sizeOf(folder.path(file)))
    const levels = size === null ? 0 : deepLevels(size, PHOTO_PX.large)
    if (size === null || levels === 0) continue
    const more = counted.has(key) ? 0 : deepTiles({ ...size, tile: TILE_PX, levels })
    if (left > 0 || tiles + more > most) {
      left++
      leftAt ??= where
      continue
    }
    counted.add(key)
    tiles += more
    chosen.set(file, { file, where, key })
  }
  if (leftAt !== null)
    notes.push({
      where: leftAt,
      said: [
        `从这一张起，有 ${left} 张大图放不下更清楚的一层，只能看到 2048 像素`,
        `and those after it, ${left} large pictures, have no sharper tiles: the bundle is full of them`,
      ],
    })

  const todo = [...new Map([...chosen.values()].map((each) => [each.key, each])).values()].filter(({ key }) => cache.get('deep', key) === null)
  if (todo.length > 0) onStep(0, todo.length)
  let [next, done] = [0, 0]
  const lane = async () => {
    for (let each = todo[next++]; each !== undefined; each = todo[next++]) {
      const made = await pool.run({ is: 'deep', file: folder.path(each.file) })
      if (made.ok) cache.put('deep', each.key, made.pictures, made)
      else {
        const { wrong, mend } = brokenPicture(made.problem)
        problems.add({ ...each.where, file: each.file }, wrong, mend)
      }
      onStep(++done, todo.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))

  const deeps = new Map<string, Deep>()
  const objects: BundleObject[] = []
  const laid = new Set<string>()
  for (const { file, key } of [...chosen.values()].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const kept = cache.get('deep', key)
    if (kept === null) continue
    const { width, height } = kept
    const at = `deep/${key.slice(0, 20)}`
    deeps.set(file, { width, height, tile: TILE_PX, levels: deepLevels(kept, PHOTO_PX.large), at })
    if (laid.has(key)) continue
    laid.add(key)
    for (const [name, part] of kept.parts) objects.push({ path: `${at}/${name}`, ...part })
  }
  return { deep: (file) => deeps.get(file), objects, notes }
}

/** A picture's size as its file says, either way up; `null` when it cannot be told, which its plain size tells of. */
async function sizeOf(path: string): Promise<{ width: number; height: number } | null> {
  const facts = await lookAtPicture(path, PHOTO_PIXELS)
  return facts.ok ? facts.value : null
}
