import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Pyramid } from '../../model/content/tour.ts'
import { cutAll } from '../pictures/pool.ts'
import type { PyramidJob } from '../pictures/worker.ts'
import { PREVIEW_PX, pyramidOf, QUALITY, TILE_PX } from '../pictures/pyramid.ts'
import type { Problems } from '../problem.ts'
import type { BundleObject } from './lists.ts'
import type { FolderContent } from './read-folder.ts'

export const COVER = { width: 1400, height: 700 } as const
// Raise it when the cutting changes, so that pyramids kept from before are cut again.
const RECIPE = 2

/** The pyramids of a folder: their shapes, which viewpoint has which, and how to read their pictures one by one. */
export interface Pyramids {
  readonly shapes: readonly Pyramid[]
  readonly of: readonly number[]
  readonly cover: string | null
  pictures(): Iterable<BundleObject>
}

/** Cuts the panoramas that were not cut before; the result is kept in `cache` under the hash of picture and recipe. */
export async function pressPanoramas(content: FolderContent, cache: string, problems: Problems, onStep: (done: number, of: number) => void): Promise<Pyramids> {
  const viewpoints = content.layout?.viewpoints ?? []
  const cover = content.community.cover
  const shapes: Pyramid[] = []
  const of: number[] = []
  const kept: { id: string; folder: string }[] = []
  // By folder, because two viewpoints may have the same picture and it is cut once.
  const jobs = new Map<string, PyramidJob>()
  mkdirSync(cache, { recursive: true })
  for (const { id } of viewpoints) {
    const file = `panoramas/${id}.jpg`
    const path = content.folder.path(file)
    const meta = await sharp(path)
      .metadata()
      .catch((error: unknown) => error as Error)
    if (meta instanceof Error || meta.width === undefined || meta.width !== (meta.height ?? 0) * 2) {
      const found = meta instanceof Error ? meta.message : `${meta.width}x${meta.height}`
      problems.add(file, '', `不是 2:1 的全景图（${found}）`, `wants a picture twice as wide as high, came ${found}`)
      continue
    }
    const wanted = cover?.viewpoint === id ? { heading: cover.heading, ...COVER } : null
    const recipe = `${RECIPE} ${TILE_PX} ${PREVIEW_PX} ${QUALITY} ${JSON.stringify(wanted)}`
    const folder = join(cache, createHash('sha256').update(readFileSync(path)).update(recipe).digest('hex'))
    const shape = pyramidOf(meta.width)
    const same = shapes.findIndex((each) => JSON.stringify(each) === JSON.stringify(shape))
    of.push(same >= 0 ? same : shapes.push(shape) - 1)
    kept.push({ id, folder })
    if (!existsSync(folder)) jobs.set(folder, { file: path, into: folder, cover: wanted })
  }
  if (problems.any) return { shapes, of, cover: null, pictures: () => [] }
  let done = 0
  onStep(0, jobs.size)
  for (const failed of await cutAll([...jobs.values()], () => onStep(++done, jobs.size))) {
    const file = `panoramas/${failed.job.file.split(/[\\/]/).pop()}`
    problems.add(file, '', `图片损坏或不完整：${failed.problem}`, `is damaged or cut off: ${failed.problem}`)
  }
  const coverFolder = kept.find(({ id }) => id === cover?.viewpoint)?.folder
  return {
    shapes,
    of,
    cover: coverFolder === undefined ? null : join(coverFolder, 'cover.webp'),
    *pictures() {
      for (const { id, folder } of kept) {
        for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => name.replaceAll('\\', '/'))
          .sort()) {
          if (path.endsWith('.webp') && path !== 'cover.webp') yield { path: `tour/${id}/${path}`, bytes: readFileSync(join(folder, path)) }
        }
      }
    },
  }
}
