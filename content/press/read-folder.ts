import { ReportForm } from '../../model/content/report-form.ts'
import type { Problems } from '../problem.ts'
import { checkReferences } from '../read/check.ts'
import { Community } from '../read/community.ts'
import { Folder } from '../read/files.ts'
import { readItems, type Sourced } from '../read/items.ts'
import { Layout } from '../read/layout.ts'
import { readWith } from '../read/schema.ts'
import { Stories } from '../read/stories.ts'

/** Everything a community folder says, checked. */
export interface FolderContent {
  readonly folder: Folder
  readonly community: Community
  readonly sources: readonly Sourced[]
  readonly report: ReportForm | null
  readonly layout: Layout | null
  readonly stories: Stories
}

/** Reads and checks a whole folder; with any problem there is no content, and every problem found is in `problems`. */
export function readFolder(root: string, problems: Problems): FolderContent | null {
  const folder = new Folder(root, problems)
  if (!folder.has('community.yaml')) problems.add('community.yaml', '', '缺少这个文件，它写明社区是谁', 'is missing; it says which community this is')
  const one = <T>(file: string, schema: Parameters<typeof readWith<T>>[0]): T | null => {
    const raw = folder.has(file) ? folder.data(file) : undefined
    return raw === undefined ? null : readWith(schema, raw, file, '', problems)
  }
  const community = one('community.yaml', Community)
  // A plan made by a drawing program carries more than the press needs, so unknown fields are no problem there.
  const layout = one('layout.json', { safeParse: (raw: unknown) => Layout.safeParse(raw) })
  const stories = one('tour.yaml', Stories) ?? { viewpoints: {} }
  const report = one('report.yaml', ReportForm)
  const sources = readItems(folder, problems)
  checkReferences(sources, layout, problems)
  checkTour(folder, layout, stories, sources, community, problems)
  if (problems.any || community === null) return null
  return { folder, community, sources, report, layout, stories }
}

function checkTour(
  folder: Folder,
  layout: Layout | null,
  stories: Stories,
  sources: readonly Sourced[],
  community: Community | null,
  problems: Problems,
): void {
  const viewpoints = new Set<string>(layout?.viewpoints.map((viewpoint) => viewpoint.id))
  for (const [field, ids] of [
    ['viewpoints', layout?.viewpoints.map((viewpoint) => viewpoint.id)],
    ['poles', layout?.poles.map((pole) => pole.no)],
  ] as const) {
    for (const id of new Set(ids?.filter((each, i) => ids.indexOf(each) < i)))
      problems.add('layout.json', `${field} ${id}`, `编号 ${id} 用了不止一次`, `the id ${id} is used more than once; wanted one of its own`)
  }
  for (const file of folder.matching(/^panoramas\//)) {
    // `v01_dusk.jpg` is another picture of v01, kept for later.
    if (!viewpoints.has(file.slice('panoramas/'.length, -'.jpg'.length).replace(/_.*$/, '')))
      problems.add(file, '', '没有对应的观察点', 'belongs to no viewpoint; wanted one in layout.json')
  }
  for (const id of viewpoints) {
    if (!folder.has(`panoramas/${id}.jpg`)) problems.add(`panoramas/${id}.jpg`, '', `观察点 ${id} 缺少全景图`, `is missing; viewpoint ${id} wants it`)
  }
  for (const [a, b] of layout?.links ?? []) {
    for (const end of [a, b])
      if (!viewpoints.has(end)) problems.add('layout.json', `links ${a}–${b}`, `没有观察点 ${end}`, `names viewpoint ${end}, which does not exist`)
  }
  const items = new Set<string>(sources.map((source) => source.item.id))
  for (const [id, told] of Object.entries(stories.viewpoints)) {
    if (!viewpoints.has(id)) problems.add('tour.yaml', id, `没有观察点 ${id}`, `tells of viewpoint ${id}, which does not exist`)
    for (const place of told.places) if (!items.has(place)) problems.add('tour.yaml', `${id} places`, `没有“${place}”`, `names ${place}, which does not exist`)
  }
  for (const [field, id] of [
    ['startViewpoint', community?.startViewpoint],
    ['cover.viewpoint', community?.cover?.viewpoint],
  ] as const) {
    if (id !== undefined && !viewpoints.has(id)) problems.add('community.yaml', field, `没有观察点 ${id}`, `names viewpoint ${id}, which does not exist`)
  }
}
