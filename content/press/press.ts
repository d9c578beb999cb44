import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Coverage, Manifest } from '../../model/bundle/manifest.ts'
import { MANIFEST_MAX_BYTES } from '../../model/bundle/channel.ts'
import { wallAt } from '../../model/day.ts'
import type { Terminal } from '../../model/terminal.ts'
import type { PressKeys } from '../keys.ts'
import { PicturePool } from '../pictures/pool.ts'
import { Problems, type FolderProblem } from '../problem.ts'
import { CacheDamaged, PressCache } from './cache.ts'
import { filmObjects } from './films.ts'
import { Fingerprints } from './fingerprints.ts'
import { guidedObject } from './guided.ts'
import { inputObjects } from './input.ts'
import { forgetOld, readBefore, writeManifest, writeRootsAndChannel } from './issue.ts'
import { letterObjects } from './letters.ts'
import { goneObject, homeObject, listObjects, placeFactsObject } from './lists.ts'
import { lockBundle } from './lock.ts'
import { type BundleObject, json } from './object.ts'
import { layPacks } from './packs.ts'
import { COVER, pressPanoramas } from './panoramas.ts'
import { pressPhotos } from './photos.ts'
import { pressedItems } from './pressed-items.ts'
import { RecordingShelf } from './recordings.ts'
import { type FolderContent, readFolder } from './read-folder.ts'
import { SEARCH_PATH, searchObject } from './search.ts'
import { speechObjects } from './speech.ts'
import { type Note, settle } from './settle.ts'
import { textsIn } from './texts.ts'
import { tourObjects } from './tour-objects.ts'
import { coverageOf, gate } from './translation.ts'

export type PressStep = 'reading' | 'panoramas' | 'photos' | 'letters' | 'packing' | 'done'

export interface PressOptions {
  readonly folder: string
  readonly keys: PressKeys
  /** the folder that holds all bundles; this one is written to `<out>/<bundle>` */
  readonly out: string
  /** where cut pictures are kept between runs */
  readonly cache: string
  /** press although too little of the Uyghur is reviewed; pages then say so */
  readonly drafts: boolean
  /** epoch seconds that go into the channel file; consents are judged by this day */
  readonly issued: number
  /** how many threads cut pictures, and so how many cores they keep busy; all when left out */
  readonly threads?: number
  readonly onStep: (step: PressStep, done: number, of: number) => void
}

export type Pressed =
  | {
      readonly is: 'pressed' | 'unchanged'
      readonly bundle: string
      readonly version: number
      readonly objects: number
      readonly bytes: number
      readonly newBytes: number
      readonly coverage: Coverage
      readonly terminal: Terminal | null
      /** what was left out by rule, and what could not be checked */
      readonly notes: readonly Note[]
    }
  /** `count` is how many problems there were; only the first are kept */
  | { readonly is: 'refused'; readonly problems: readonly FolderProblem[]; readonly count: number }
  | { readonly is: 'gated'; readonly good: number; readonly of: number }

/**
 * Presses a community folder into the next version of its bundle. Packs are written first and the channel file
 * last, so a press that is cut anywhere leaves the version before untouched. Rule B12.
 */
export async function press(options: PressOptions): Promise<Pressed> {
  for (let tries = 1; ; tries++) {
    const pool = new PicturePool(options.threads)
    try {
      return await pressOnce(options, pool)
    } catch (error) {
      // What was damaged is gone from the cache and is made anew; a disk that damages it again and again has to be told.
      if (!(error instanceof CacheDamaged) || tries === 3) throw error
    } finally {
      await pool.close()
    }
  }
}

async function pressOnce(options: PressOptions, pool: PicturePool): Promise<Pressed> {
  const problems = new Problems()
  const refused = (): Pressed => ({ is: 'refused', problems: problems.found, count: problems.count })
  options.onStep('reading', 0, 1)
  const read = readFolder(options.folder, problems)
  if (read === null) return refused()
  // What is withdrawn or not yet out is checked with the rest, and after that it is no part of the bundle.
  const today = wallAt(options.issued * 1000).day
  const { sources, stories: told, gone, notes } = settle(read, today)
  const content: FolderContent = { ...read, sources, stories: told }
  const gated = gate(content)
  if (!gated.passes && !options.drafts) return { is: 'gated', good: gated.good, of: gated.of }
  options.onStep('reading', 1, 1)

  const cache = new PressCache(options.cache)
  const fingerprints = new Fingerprints(options.cache, options.folder)
  const desk = { content, folder: content.folder, cache, pool, problems }
  const pyramids = await pressPanoramas(desk, fingerprints, (done, of) => options.onStep('panoramas', done, of))
  const photos = await pressPhotos(desk, sources, fingerprints, today, (done, of) => options.onStep('photos', done, of))
  const films = filmObjects(content.folder, sources, problems)
  const recordings = new RecordingShelf(content.folder, problems)
  const guided = guidedObject(content.guided, recordings)
  const narrations = new Map(
    sources.flatMap(({ item }) => (item.narration === undefined ? [] : [[item.id, recordings.keepAll(item.narration, item.id)] as const])),
  )
  if (problems.any) return refused()
  fingerprints.save()

  const items = pressedItems(
    sources.map(({ item }) => item),
    content.artists,
    photos,
    narrations,
  )
  const { community, layout, stories } = content
  const { objects: lists, rows } = listObjects(items, layout)
  const cover = pyramids.cover === null ? null : { src: 'cover.webp', ...COVER, alt: community.cover?.alt ?? community.title }
  const speech = speechObjects(community.letters)
  const texts: BundleObject[] = [
    homeObject(community, rows, layout?.viewpoints.length ?? 0, cover, today, { drafts: options.drafts, speaks: speech.length > 0 }),
    ...lists,
    placeFactsObject(items),
    goneObject(gone),
    ...wordObjects(content),
    searchObject(rows, content.synonyms, layout),
  ]
  if (layout !== null && layout.viewpoints.length > 0) {
    const start = community.startViewpoint ?? (layout.viewpoints[0] as { id: string }).id
    texts.push(guided, ...tourObjects(layout, stories, { start, prefix: community.polePrefix, position: community.position }, pyramids))
  }
  const captions = films.filter(({ path }) => path.endsWith('.vtt'))
  // What a resident reads; an index says the same again.
  const said = texts.filter(({ path }) => path !== SEARCH_PATH)
  const letters = await letterObjects(textsIn([...said, ...captions]), community.letters, cache, (done, of) => options.onStep('letters', done, of))
  const input = inputObjects(said, community.letters, cache)
  const objects = [
    ...texts,
    ...input,
    ...(pyramids.cover === null ? [] : [pyramids.cover]),
    ...letters,
    ...pyramids.pictures,
    ...photos.objects,
    ...films,
    ...recordings.objects,
    ...speech,
  ]

  if (!fitsManifest(objects, problems)) return refused()
  const lock = lockBundle(options.out, community.bundle)
  if ('heldBy' in lock) {
    problems.add(
      { file: join(options.out, community.bundle) },
      [`另一个压制（进程 ${lock.heldBy}）正在写这个内容包`, `is being pressed by process ${lock.heldBy}`],
      ['等它做完再压', 'wait until it is done'],
    )
    return refused()
  }
  const folder = join(options.out, community.bundle)
  const existed = existsSync(folder)
  mkdirSync(folder, { recursive: true })
  try {
    const before = await readBefore(folder, options.keys.root)
    const { written, ...columns } = layPacks(folder, before?.manifest ?? null, objects, (done, of) => options.onStep('packing', done, of))
    const coverage = coverageOf(content)
    const same = before?.signed === true && sameContent(before.manifest, { ...columns, coverage, drafts: options.drafts })
    const version = same ? before.version : (before?.version ?? 0) + 1
    if (!same) {
      const manifest: Manifest = { format: 'xinxiji-manifest/1', bundle: community.bundle, version, ...columns, coverage, drafts: options.drafts }
      await writeManifest(folder, manifest, options.keys)
    }
    await writeRootsAndChannel(folder, community.bundle, version, options.keys, options.issued)
    forgetOld(folder, version)
    options.onStep('done', 1, 1)
    return {
      is: same ? 'unchanged' : 'pressed',
      bundle: community.bundle,
      version,
      objects: columns.objects.length,
      bytes: columns.packs.reduce((sum, [, size]) => sum + size, 0),
      newBytes: written,
      coverage,
      terminal: community.terminal ?? null,
      notes: [...notes, ...photos.notes, ...uncheckedNotes(pyramids.unchecked)],
    }
  } catch (error) {
    // A first press that fails leaves nothing behind; a later one leaves at most packs that no manifest names.
    if (!existed) rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    lock.release()
  }
}

// Around path, offset, size and hash of each object in a manifest.
const OBJECT_OVERHEAD = 96

/** Whether a manifest of these objects is one that terminals take. Rule B8. */
function fitsManifest(objects: readonly BundleObject[], problems: Problems): boolean {
  const bytes = objects.reduce((sum, { path }) => sum + path.length + OBJECT_OVERHEAD, 0)
  if (bytes <= MANIFEST_MAX_BYTES) return true
  problems.add(
    { file: '' },
    [
      `图片和文件太多（${objects.length} 个对象），终端装不下清单`,
      `holds too many pictures and files (${objects.length} objects) for a terminal's list of them`,
    ],
    ['请分成几个内容包，在终端上叠起来用', 'divide it into several bundles and stack these on the terminal'],
  )
  return false
}

/** The files that hold many sentences each go out as they were read. */
function wordObjects({ report, calendar, clocks, phrases, synonyms, alertTemplates }: FolderContent): BundleObject[] {
  const objects: BundleObject[] = []
  for (const [path, value] of [
    ['report.json', report],
    ['calendar.json', calendar],
    ['clocks.json', clocks],
    ['phrases.json', phrases],
    ['synonyms.json', synonyms],
    ['alert-templates.json', alertTemplates],
  ] as const)
    if (value !== null) objects.push(json(path, value))
  return objects
}

const uncheckedNotes = (ids: readonly string[]): Note[] =>
  ids.length === 0
    ? []
    : [
        {
          where: { file: 'panoramas/' },
          said: [
            `${ids.length} 张全景图的朝向没有查过；在 community.yaml 写上 plates，就能用杆牌核对`,
            `the heading of ${ids.length} panoramas is not checked; describe plates in community.yaml to check it by the poles`,
          ],
        },
      ]

/** Whether nothing has changed, not even where an object lies: a pack that got lost must be laid anew under a new version. */
function sameContent(before: Manifest, now: Pick<Manifest, 'packs' | 'objects' | 'coverage' | 'drafts'>): boolean {
  const print = ({ packs, objects }: Pick<Manifest, 'packs' | 'objects'>) =>
    objects.map(([path, pack, offset, , hash]) => `${path} ${packs[pack]?.[0]} ${offset} ${hash}`).join('\n')
  return before.drafts === now.drafts && JSON.stringify(before.coverage) === JSON.stringify(now.coverage) && print(before) === print(now)
}
