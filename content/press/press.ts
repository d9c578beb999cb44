import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Channel } from '../../model/bundle/channel.ts'
import { type Coverage, Manifest } from '../../model/bundle/manifest.ts'
import { Signed } from '../../model/bundle/signed.ts'
import type { Terminal } from '../../model/terminal.ts'
import { type PressKeys, signWith } from '../keys.ts'
import { Problems, type FolderProblem } from '../problem.ts'
import { fontObjects } from './fonts.ts'
import { homeObject, json, listObjects } from './lists.ts'
import { PackWriter } from './packs.ts'
import { COVER, pressPanoramas } from './panoramas.ts'
import { readFolder } from './read-folder.ts'
import { tourObjects } from './tour-objects.ts'
import { coverageOf, gate, withTranslationState } from './translation.ts'

export interface PressOptions {
  readonly folder: string
  readonly keys: PressKeys
  /** the folder that holds all bundles; this one is written to `<out>/<bundle>` */
  readonly out: string
  /** where cut panoramas are kept between runs */
  readonly cache: string
  /** press although too little of the Uyghur is reviewed; pages then say so */
  readonly drafts: boolean
  /** epoch seconds that go into the channel file */
  readonly issued: number
  readonly onStep: (step: 'reading' | 'panoramas' | 'packing' | 'done', done: number, of: number) => void
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
    }
  | { readonly is: 'refused'; readonly problems: readonly FolderProblem[] }
  | { readonly is: 'gated'; readonly good: number; readonly of: number }

// A terminal that hears nothing for this long shows its content as possibly out of date.
const CHANNEL_DAYS = 14

/**
 * Presses a community folder into the next version of its bundle. Packs are written first and the channel file
 * last, so a press that is cut anywhere leaves the version before untouched. Rule B12.
 */
export async function press(options: PressOptions): Promise<Pressed> {
  const problems = new Problems()
  options.onStep('reading', 0, 1)
  const content = readFolder(options.folder, problems)
  if (content === null) return { is: 'refused', problems: problems.found }
  // What is withdrawn or not yet out is checked with the rest, and after that it is no part of the bundle.
  const sources = content.sources
    .filter((source) => source.item.status === 'published')
    .map((source) => ({ ...source, item: withTranslationState(source.item) }))
  const gated = gate(sources)
  if (!gated.passes && !options.drafts) return { is: 'gated', good: gated.good, of: gated.of }
  options.onStep('reading', 1, 1)

  const pyramids = await pressPanoramas(content, options.cache, problems, (done, of) => options.onStep('panoramas', done, of))
  if (problems.any) return { is: 'refused', problems: problems.found }

  const { community, layout } = content
  const folder = join(options.out, community.bundle)
  const before = readBefore(folder)
  const existed = existsSync(folder)
  mkdirSync(folder, { recursive: true })
  try {
    const packs = new PackWriter(folder, before?.manifest ?? null)
    const { objects, rows } = listObjects(sources)
    const cover = pyramids.cover === null ? null : { src: 'cover.webp', ...COVER, alt: community.cover?.alt ?? community.title }
    packs.add(
      homeObject(
        community,
        rows,
        layout?.viewpoints.length ?? 0,
        cover,
        sources.map((source) => source.item),
        options.drafts,
      ),
    )
    for (const object of objects) packs.add(object)
    if (content.report !== null) packs.add(json('report.json', content.report))
    if (pyramids.cover !== null) packs.add({ path: 'cover.webp', bytes: readFileSync(pyramids.cover) })
    if (layout !== null && layout.viewpoints.length > 0) {
      const start = community.startViewpoint ?? (layout.viewpoints[0] as { id: string }).id
      for (const object of tourObjects(layout, content.stories, start, community.polePrefix, pyramids.shapes, pyramids.of)) packs.add(object)
    }
    for (const object of fontObjects()) packs.add(object)
    for (const picture of pyramids.pictures()) packs.add(picture)
    options.onStep('packing', 0, 1)
    const columns = packs.finish()
    options.onStep('packing', 1, 1)
    const coverage = coverageOf(sources)
    const terminal = community.terminal ?? null
    const bytes = columns.packs.reduce((sum, [, size]) => sum + size, 0)
    const same = before !== null && sameContent(before.manifest, columns, options.drafts)
    const version = same ? before.version : (before?.version ?? 0) + 1
    if (!same) {
      const manifest: Manifest = { format: 'xinxiji-manifest/1', bundle: community.bundle, version, ...columns, coverage, drafts: options.drafts }
      await writeSigned(folder, `manifest/${version}.json`, 'manifest', JSON.stringify(manifest), options.keys.content)
    }
    await publish(folder, version, community.bundle, options)
    options.onStep('done', 1, 1)
    return {
      is: same ? 'unchanged' : 'pressed',
      bundle: community.bundle,
      version,
      objects: columns.objects.length,
      bytes,
      newBytes: packs.written,
      coverage,
      terminal,
    }
  } catch (error) {
    // A first press that fails leaves nothing behind; a later one leaves at most packs that no manifest names.
    if (!existed) rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Whether nothing has changed, not even where an object lies: a pack that got lost must be laid anew under a new version. */
function sameContent(before: Manifest, now: Pick<Manifest, 'packs' | 'objects'>, drafts: boolean): boolean {
  const print = ({ packs, objects }: Pick<Manifest, 'packs' | 'objects'>) =>
    objects.map(([path, pack, offset, , hash]) => `${path} ${packs[pack]?.[0]} ${offset} ${hash}`).join('\n')
  return before.drafts === drafts && print(before) === print(now)
}

/** The version the folder holds now, as its own channel file names it. */
function readBefore(folder: string): { version: number; manifest: Manifest } | null {
  const file = join(folder, 'channel.json')
  if (!existsSync(file)) return null
  const payload = (path: string) => JSON.parse(Signed.parse(JSON.parse(readFileSync(path, 'utf8'))).payload) as unknown
  const { version } = Channel.parse(payload(file))
  return { version, manifest: Manifest.parse(payload(join(folder, 'manifest', `${version}.json`))) }
}

async function publish(folder: string, version: number, bundle: string, options: PressOptions): Promise<void> {
  const { root, signedRoot, channel: key } = options.keys
  const manifest = readFileSync(join(folder, 'manifest', `${version}.json`))
  const channel: Channel = {
    format: 'xinxiji-channel/1',
    bundle,
    version,
    manifest: { sha256: createHash('sha256').update(manifest).digest('hex'), size: manifest.length },
    rootVersion: root.version,
    issued: options.issued,
    expires: options.issued + CHANNEL_DAYS * 86_400,
  }
  writeWhole(folder, `root/${root.version}.json`, JSON.stringify(signedRoot))
  await writeSigned(folder, 'channel.json', 'channel', JSON.stringify(channel), key)
}

async function writeSigned(folder: string, name: string, label: string, payload: string, key: PressKeys['content']): Promise<void> {
  const signed: Signed = { payload, signatures: [await signWith(key, label, payload)] }
  writeWhole(folder, name, JSON.stringify(signed))
}

function writeWhole(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(`${file}.half`, text)
  renameSync(`${file}.half`, file)
}
