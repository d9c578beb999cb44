import { FACES } from '../../model/content/tour.ts'
import { cutFace, joinPreview, type Picture } from '../pictures/pyramid.ts'
import type { Equirect } from '../pictures/resample.ts'

/** A whole pyramid, cut face after face as the press's threads do. */
export async function cutPyramid(from: Equirect): Promise<Picture[]> {
  const faces = []
  for (const face of FACES) faces.push(await cutFace(from, face))
  return [...faces.flatMap(({ tiles }) => tiles), await joinPreview(faces.map(({ small }) => small))]
}
