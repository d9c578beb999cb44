import { PressedHall } from '../../model/content/gallery.ts'
import type { ItemId } from '../../model/content/item.ts'
import { itemPath } from '../../model/content/views.ts'
import type { Day } from '../../model/day.ts'
import { ok, type Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from '../read/file.ts'
import type { HallContent } from './hall-content.ts'
import { readPictures } from './read-pictures.ts'

/**
 * Reads a hall with all that hangs in it, in the hall's order.
 *
 * @param base the bundle's address
 */
export async function readHall(base: string, id: ItemId, day: Day, signal: AbortSignal): Promise<Result<HallContent, TourProblem>> {
  const hall = await readFile(base + itemPath(id), PressedHall, signal)
  if (!hall.ok) return hall
  const pictures = await readPictures(base, hall.value, day, signal)
  if (!pictures.ok) return pictures
  const { title, body, look } = hall.value
  return ok({ title, body, look, ...pictures.value })
}
