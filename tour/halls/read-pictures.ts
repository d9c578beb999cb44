import { PressedAlbum, PressedWork } from '../../model/content/gallery.ts'
import { type ItemId, showsOn } from '../../model/content/item.ts'
import { mayShow } from '../../model/content/media.ts'
import { itemPath } from '../../model/content/views.ts'
import type { Day } from '../../model/day.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Schema } from '../../model/schema.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from '../read/file.ts'
import { type HallPicture, type PictureSet, WORKS } from './hall-content.ts'

/** So many files are asked for at a time. */
const READS = 6

/**
 * Reads works and albums in their order. What may not be shown on this day is left out; what cannot be read is counted, and
 * only when nothing at all could be read it is a problem.
 *
 * @param base the bundle's address
 */
export async function readPictures(
  base: string,
  named: { readonly works: readonly ItemId[]; readonly albums: readonly ItemId[] },
  day: Day,
  signal: AbortSignal,
): Promise<Result<PictureSet, TourProblem>> {
  const works = await readAll(base, named.works, PressedWork, signal)
  const albums = await readAll(base, named.albums, PressedAlbum, signal)
  const problems = [...works.problems, ...albums.problems]
  const [first] = problems
  if (first !== undefined && works.read.length + albums.read.length === 0) return { ok: false, problem: first }
  for (const problem of problems) if (!signal.aborted) console.warn('tour: a work or an album', problem)
  const shown = albums.read.filter((album) => showsOn(album, day))
  const pictures: HallPicture[] = [
    ...works.read
      .filter((work) => showsOn(work, day) && mayShow(work.picture.people, day))
      .map(({ picture, title, by, medium, widthCm, heightCm, made, story }) => ({
        media: picture,
        album: WORKS,
        title,
        by,
        medium,
        widthCm,
        heightCm,
        made,
        story,
      })),
    ...shown.flatMap(({ photos }, album) =>
      photos.filter(({ people }) => mayShow(people, day)).map((media) => ({ media, album, by: media.credit, story: media.caption })),
    ),
  ]
  return ok({ albums: shown.map((album) => ({ title: album.title, day: album.eventDate })), pictures, missing: problems.length })
}

/** Reads items in order, a few at a time. */
async function readAll<T>(base: string, ids: readonly ItemId[], schema: Schema<T>, signal: AbortSignal): Promise<{ read: T[]; problems: TourProblem[] }> {
  const answers: Result<T, TourProblem>[] = []
  let next = 0
  const one = async () => {
    for (let at = next++; at < ids.length; at = next++) answers[at] = await readFile(base + itemPath(ids[at] as ItemId), schema, signal)
  }
  await Promise.all(Array.from({ length: READS }, one))
  return { read: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])), problems: answers.flatMap((answer) => (answer.ok ? [] : [answer.problem])) }
}
