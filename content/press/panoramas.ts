import * as z from 'zod/mini'
import type { Pyramid, ViewpointVersion } from '../../model/content/tour.ts'
import { agree, type Agreement, edgesOf } from '../pictures/agree.ts'
import { cutPanorama } from '../pictures/cut.ts'
import { brokenPicture, lookAtPicture } from '../pictures/look.ts'
import { findPlates, type PlateCheck, platesAround } from '../pictures/plates.ts'
import { pieceOf } from '../pictures/piece.ts'
import type { PicturePool } from '../pictures/pool.ts'
import { PANORAMA_PIXELS, PREVIEW_PX, pyramidOf, QUALITY, readPanorama, TILE_PX } from '../pictures/pyramid.ts'
import type { Equirect } from '../pictures/resample.ts'
import type { Problems, Said } from '../problem.ts'
import { hashOf, type BundleObject } from './object.ts'
import type { Kept, PressCache } from './cache.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Layout } from '../read/layout.ts'
import type { FolderContent } from './read-folder.ts'

export const COVER = { width: 1400, height: 700 } as const
// Raise it when the cutting changes, or what is refused before it, so that pyramids kept from before are cut again.
const RECIPE = 5
// Raise it when the checks change, so that pictures are looked at again.
const CHECK = 2

/** The pyramids of a folder: their shapes, which viewpoint has which, the other versions, and the pictures, none of them read yet. */
export interface Pyramids {
  readonly shapes: readonly Pyramid[]
  readonly of: readonly number[]
  readonly versions: ReadonlyMap<string, readonly ViewpointVersion[]>
  readonly cover: BundleObject | null
  readonly pictures: readonly BundleObject[]
  /** viewpoints whose heading nobody and nothing has checked */
  readonly unchecked: readonly string[]
}

interface Named {
  readonly viewpoint: Layout['viewpoints'][number]
  readonly version: string | null
  readonly file: string
  readonly path: string
  readonly hash: string
}

interface Job extends Named {
  readonly width: number
  readonly height: number
}

interface Desk {
  readonly content: FolderContent
  readonly cache: PressCache
  readonly pool: PicturePool
  readonly problems: Problems
}

/**
 * Cuts the panoramas that were not cut before and looks whether each shows what the plan says. Only one panorama is open at
 * a time, with the next one being opened while it is cut. Rules B20 to B24.
 */
export async function pressPanoramas(desk: Desk, fingerprints: Fingerprints, onStep: (done: number, of: number) => void): Promise<Pyramids> {
  const { content, cache, problems } = desk
  const cover = content.community.cover
  const wantedCover = (job: Named) => (job.version === null && cover?.viewpoint === job.viewpoint.id ? { heading: cover.heading, ...COVER } : null)
  const keyOf = (job: Named) => hashOf(Buffer.from(`${job.hash} ${RECIPE} ${TILE_PX} ${PREVIEW_PX} ${QUALITY} ${JSON.stringify(wantedCover(job))}`))
  const jobs = await listJobs(content, fingerprints, problems, (job) => cache.get('pyramid', keyOf(job)))
  const checks = jobs.map((job) => checkOf(job, jobs, content))
  const todo = jobs.filter(
    (job, at) => cache.get('pyramid', keyOf(job)) === null || (checks[at] !== null && cache.note('check', checks[at]?.key ?? '', Found) === null),
  )
  // Two viewpoints may have the same picture; it is cut once.
  const cuts = new Set(todo.filter((job) => cache.get('pyramid', keyOf(job)) === null).map(keyOf)).size
  onStep(0, cuts)
  let done = 0
  let ahead: { job: Job; opened: Promise<Equirect | Error> } | null = null
  for (const [at, job] of todo.entries()) {
    const opened = await (ahead?.job === job ? ahead.opened : openPanorama(job.path))
    const next = todo[at + 1]
    ahead = next === undefined ? null : { job: next, opened: openPanorama(next.path) }
    if (opened instanceof Error) {
      const { wrong, mend } = brokenPicture(opened.message.split('\n')[0] as string)
      problems.add({ file: job.file, item: job.viewpoint.id }, wrong, mend)
      continue
    }
    const check = checks[jobs.indexOf(job)]
    if (check !== null && check !== undefined && cache.note('check', check.key, Found) === null) {
      const found = await check.run(opened)
      if (found !== null) cache.setNote('check', check.key, found)
    }
    // A picture that stands wrong is not worth cutting, nor is the rest when nothing will be written.
    if (problems.any || cache.get('pyramid', keyOf(job)) !== null) continue
    cache.put('pyramid', keyOf(job), await cutPanorama(desk.pool, opened, wantedCover(job)), job)
    onStep(++done, cuts)
  }
  for (const [at, job] of jobs.entries()) tellCheck(job, checks[at] ?? null, desk)
  return gather(jobs, content, (job) => cache.get('pyramid', keyOf(job)), checks, problems)
}

/** Every panorama with its size; one that was cut before was looked at then. */
async function listJobs(content: FolderContent, fingerprints: Fingerprints, problems: Problems, kept: (job: Named) => Kept | null): Promise<Job[]> {
  const jobs: Job[] = []
  for (const viewpoint of content.layout?.viewpoints ?? []) {
    const versions = Object.keys(content.stories.viewpoints[viewpoint.id]?.versions ?? {}).sort()
    for (const version of [null, ...versions]) {
      const file = `panoramas/${viewpoint.id}${version === null ? '' : `_${version}`}.jpg`
      const path = content.folder.path(file)
      const job = { viewpoint, version, file, path, hash: await fingerprints.of(path) }
      const before = kept(job)
      if (before !== null) {
        jobs.push({ ...job, width: before.width, height: before.height })
        continue
      }
      const facts = await lookAtPicture(path, PANORAMA_PIXELS)
      if (!facts.ok) {
        problems.add({ file, item: viewpoint.id }, facts.problem.wrong, facts.problem.mend)
        continue
      }
      const { width, height, xmp } = facts.value
      if (width !== height * 2) {
        problems.add(
          { file, item: viewpoint.id },
          [`不是 2:1 的全景图（${width}x${height}）`, `is ${width}x${height}, not twice as wide as high`],
          ['请导出完整的等距柱状全景图', 'export the whole equirectangular panorama'],
        )
        continue
      }
      const piece = pieceOf(xmp)
      if (piece !== null) {
        const [across, high] = [Math.floor(piece.across), Math.floor(piece.high)]
        problems.add(
          { file, item: viewpoint.id },
          [
            `只是全景图的一块：照片自己写着横向 ${across}°、纵向 ${high}°，不是 360° 和 180°`,
            `is a piece of a panorama: it says that it covers ${across} by ${high} degrees, not 360 by 180`,
          ],
          [
            '请导出 360°×180° 的完整全景图；缺的部分已经补上的，请去掉照片里的 GPano 信息',
            'export the whole panorama of 360 by 180 degrees; if what was missing has been filled in, take the GPano fields out of the file',
          ],
        )
        continue
      }
      jobs.push({ ...job, width, height })
    }
  }
  return jobs
}

/** What a check found, as the cache keeps it. */
const Found = z.discriminatedUnion('is', [
  z.object({ is: z.literal('seen'), seen: z.array(z.string()), unseen: z.array(z.string()) }),
  z.object({ is: z.literal('not-seen'), wanted: z.array(z.string()), mirrored: z.boolean(), turned: z.nullable(z.number()) }),
  z.object({ is: z.literal('agrees'), alike: z.number() }),
  z.object({ is: z.literal('differs'), alike: z.number(), mirrored: z.boolean(), turned: z.number() }),
])

/** An open panorama, or what the decoder said of it. */
const openPanorama = (path: string): Promise<Equirect | Error> =>
  readPanorama(path).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))

interface Check {
  /** of everything its answer depends on */
  readonly key: string
  /** what was found; `null` when it could not be looked at */
  run(opened: Equirect): Promise<PlateCheck | Agreement | null>
}

/** How a panorama's heading can be checked: by the plates around it, or a version by the main picture; `null` when by neither. */
function checkOf(job: Job, jobs: readonly Job[], { community, layout, stories }: FolderContent): Check | null {
  if (job.version !== null) {
    const main = jobs.find((each) => each.viewpoint === job.viewpoint && each.version === null)
    if (main === undefined) return null
    return {
      key: hashOf(Buffer.from(`agrees ${CHECK} ${job.hash} ${main.hash}`)),
      run: async (opened) => {
        // A broken main picture is told by itself.
        const whole = await openPanorama(main.path)
        return whole instanceof Error ? null : agree(await edgesOf(whole), await edgesOf(opened))
      },
    }
  }
  const look = community.plates
  if (look === undefined || layout === null) return null
  const hidden = stories.viewpoints[job.viewpoint.id]?.hiddenPlates ?? []
  const places = platesAround(job.viewpoint, layout.poles, look, [job.width, job.height]).filter(({ no }) => !hidden.includes(no))
  if (places.length === 0) return null
  return {
    key: hashOf(Buffer.from(`plates ${CHECK} ${job.hash} ${look.colour} ${JSON.stringify(places)}`)),
    run: async (opened) => findPlates(opened, places, look.colour),
  }
}

const turnedBy = ({ mirrored, turned }: { mirrored: boolean; turned: number }): Said => {
  const by = Math.round(turned > 180 ? turned - 360 : turned)
  const parts: Said[] = [
    ...(mirrored ? [['左右颠倒了', 'mirrored'] as const] : []),
    ...(by === 0 ? [] : [[`转了约 ${by}°`, `turned by about ${by} degrees`] as const]),
  ]
  return [parts.map(([zh]) => zh).join('，'), parts.map(([, en]) => en).join(' and ')]
}

/** Tells what a check found, and which picture could not be checked although the plates are described. Rules B23 and B24. */
function tellCheck(job: Job, check: Check | null, { content, cache, problems }: Desk): void {
  const where = { file: job.file, item: job.viewpoint.id }
  if (check === null) {
    if (job.version === null && content.community.plates !== undefined && content.stories.viewpoints[job.viewpoint.id]?.lookedAt === undefined)
      problems.add(
        where,
        ['附近没有看得见的杆牌，不知道方向对不对', 'has no plate near it that could be seen, so nothing proves its heading'],
        [
          '请对照平面图看一眼，在 tour.yaml 写 lookedAt: { on: 日期, by: { zh: 谁 } }',
          'compare it with the plan and write lookedAt: { on: day, by: { zh: who } } in tour.yaml',
        ],
      )
    return
  }
  const found = cache.note('check', check.key, Found)
  if (found === null) return
  if (found.is === 'seen' || found.is === 'agrees') return
  if (found.is === 'not-seen') {
    const turned = turnedBy({ mirrored: found.mirrored, turned: found.turned ?? 0 })
    problems.add(
      where,
      [
        `看不到杆牌 ${found.wanted.join('、')}${turned[0] === '' ? '' : `；图片像是${turned[0]}`}`,
        `does not show the plate of ${found.wanted.join(', ')} where the plan says${turned[1] === '' ? '' : `; it looks ${turned[1]}`}`,
      ],
      [
        '让正中朝北，不要翻转；被挡住的杆牌写进 tour.yaml 的 hiddenPlates',
        'let its middle look north, unmirrored; name plates that are hidden in tour.yaml under hiddenPlates',
      ],
    )
    return
  }
  const turned = turnedBy(found)
  problems.add(
    where,
    [
      `和 ${job.viewpoint.id}.jpg 不是同一个机位同一个方向（相似 ${found.alike.toFixed(2)}）${turned[0] === '' ? '' : `；像是${turned[0]}`}`,
      `is not from the same camera looking the same way as ${job.viewpoint.id}.jpg (likeness ${found.alike.toFixed(2)})${turned[1] === '' ? '' : `; it looks ${turned[1]}`}`,
    ],
    ['对齐两张图，让正中都朝北', 'bring both into line, the middle of each looking north'],
  )
}

function gather(
  jobs: readonly Job[],
  content: FolderContent,
  kept: (job: Job) => Kept | null,
  checks: readonly (Check | null)[],
  problems: Problems,
): Pyramids {
  const shapes: Pyramid[] = []
  const of: number[] = []
  const versions = new Map<string, ViewpointVersion[]>()
  const pictures: BundleObject[] = []
  const unchecked: string[] = []
  let cover: BundleObject | null = null
  if (problems.any) return { shapes, of, versions, cover, pictures, unchecked }
  for (const [at, job] of jobs.entries()) {
    const { id } = job.viewpoint
    const told = content.stories.viewpoints[id]
    const shape = pyramidOf(job.width)
    const entry = kept(job)
    if (entry === null) throw new Error(`panoramas: ${job.file} was cut and is not kept`)
    if (job.version === null) {
      const same = shapes.findIndex((each) => JSON.stringify(each) === JSON.stringify(shape))
      of.push(same >= 0 ? same : shapes.push(shape) - 1)
      if (checks[at] === null && told?.lookedAt === undefined) unchecked.push(id)
    } else {
      const version = told?.versions[job.version]
      if (version !== undefined) versions.set(id, [...(versions.get(id) ?? []), { name: job.version, ...version, pyramid: shape }])
    }
    const folder = job.version === null ? id : `${id}_${job.version}`
    for (const [name, part] of entry.parts) {
      if (name !== 'cover.webp') pictures.push({ path: `tour/${folder}/${name}`, ...part })
      else if (content.community.cover?.viewpoint === id) cover = { path: 'cover.webp', ...part }
    }
  }
  return { shapes, of, versions, cover, pictures, unchecked }
}
