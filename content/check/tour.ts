import { type Kind, kindOf } from '../../model/content/item.ts'
import type { Problems } from '../problem.ts'
import type { Community } from '../read/community.ts'
import type { Folder } from '../read/files.ts'
import type { Layout } from '../read/layout.ts'
import type { Stories } from '../read/stories.ts'
import { checkTwice } from './words.ts'

/** The fields of a story that name items, and of which kind these must be. */
const TOLD_OF = [
  ['places', 'place'],
  ['albums', 'album'],
  ['works', 'work'],
] as const

const CHECK_ID = ['检查编号', 'check the id'] as const

/** What a tour is made of, as far as it was read. */
export interface TourParts {
  readonly folder: Folder
  readonly layout: Layout | null
  readonly stories: Stories
  readonly items: ReadonlySet<string>
  /** kinds of which some could not be read, so that none can be missed */
  readonly unread: ReadonlySet<Kind>
  readonly community: Community | null
}

/** Checks the plan, its panoramas and its stories against each other. Rules C9 and C10. */
export function checkTour({ folder, layout, stories, items, unread, community }: TourParts, problems: Problems): void {
  const viewpoints = new Set<string>(layout?.viewpoints.map((viewpoint) => viewpoint.id))
  const poles = new Set<string>(layout?.poles.map((pole) => pole.no))
  checkTwice(layout?.viewpoints.map((viewpoint) => viewpoint.id) ?? [], { file: 'layout.json', field: 'viewpoints' }, problems)
  checkTwice(layout?.poles.map((pole) => pole.no) ?? [], { file: 'layout.json', field: 'poles' }, problems)
  for (const { no } of layout?.poles ?? [])
    if (community !== null && !no.startsWith(`${community.polePrefix}-`))
      problems.add(
        { file: 'layout.json', item: no, field: 'poles' },
        [`不以 ${community.polePrefix}- 开头`, `does not begin with ${community.polePrefix}-`],
        ['改正杆号，或改正 community.yaml 的 polePrefix', 'mend the number, or polePrefix in community.yaml'],
      )
  for (const file of folder.matching(/^panoramas\//)) {
    const [id, version, ...more] = file.slice('panoramas/'.length, -'.jpg'.length).split('_') as [string, ...string[]]
    if (!viewpoints.has(id))
      problems.add(
        { file },
        ['没有对应的观察点', 'belongs to no viewpoint'],
        ['在 layout.json 里加上这个观察点，或拿走图片', 'add the viewpoint to layout.json, or take the picture away'],
      )
    else if (version !== undefined && (more.length > 0 || !Object.hasOwn(stories.viewpoints[id]?.versions ?? {}, version)))
      problems.add(
        { file },
        [`tour.yaml 里 ${id} 没有 ${[version, ...more].join('_')} 这个版本`, `is a version of ${id} that tour.yaml does not tell of`],
        [`在 tour.yaml 的 ${id} 下写 versions: { ${version}: { title: … } }`, `write versions: { ${version}: { title: … } } under ${id} in tour.yaml`],
      )
  }
  for (const id of viewpoints)
    if (!folder.has(`panoramas/${id}.jpg`))
      problems.add(
        { file: `panoramas/${id}.jpg`, item: id },
        [`观察点 ${id} 缺少全景图`, `is missing; viewpoint ${id} wants it`],
        ['放入这张全景图', 'put that panorama there'],
      )
  const wantsViewpoint = (file: string, item: string | undefined, field: string, id: string | undefined) => {
    if (id !== undefined && !viewpoints.has(id))
      problems.add({ file, item, field }, [`没有观察点 ${id}`, `names viewpoint ${id}, which does not exist`], CHECK_ID)
  }
  for (const [a, b] of layout?.links ?? []) for (const end of [a, b]) wantsViewpoint('layout.json', `${a}–${b}`, 'links', end)
  const walked = new Set(layout?.links.flatMap(([a, b]) => [`${a}–${b}`, `${b}–${a}`]))
  for (const [a, b] of stories.steps)
    if (!walked.has(`${a}–${b}`))
      problems.add(
        { file: 'tour.yaml', item: `${a}–${b}`, field: 'steps' },
        [`layout.json 里没有 ${a} 到 ${b} 的路`, `names a way that layout.json does not have`],
        ['改正两端的编号，或在 layout.json 的 links 里加上这条路', 'mend the two ids, or add the way to the links of layout.json'],
      )
  for (const [id, told] of Object.entries(stories.viewpoints)) {
    wantsViewpoint('tour.yaml', id, 'viewpoints', id)
    for (const [field, kind] of TOLD_OF)
      for (const named of told[field])
        if (kindOf(named) !== kind)
          problems.add(
            { file: 'tour.yaml', item: id, field },
            [`“${named}”不是 ${kind}`, `names ${named}, which is no ${kind}`],
            [`这里要写 ${kind}: 开头的编号`, `write an id that begins with ${kind}:`],
          )
        else if (!unread.has(kind) && !items.has(named))
          problems.add({ file: 'tour.yaml', item: id, field }, [`没有“${named}”`, `names ${named}, which does not exist`], CHECK_ID)
    for (const no of told.hiddenPlates)
      if (!poles.has(no))
        problems.add({ file: 'tour.yaml', item: id, field: 'hiddenPlates' }, [`没有电杆 ${no}`, `names pole ${no}, which does not exist`], CHECK_ID)
    for (const version of Object.keys(told.versions))
      if (viewpoints.has(id) && !folder.has(`panoramas/${id}_${version}.jpg`))
        problems.add(
          { file: 'tour.yaml', item: id, field: `versions.${version}` },
          [`缺少 panoramas/${id}_${version}.jpg`, `wants panoramas/${id}_${version}.jpg, which is not there`],
          ['放入这张图，或去掉这个版本', 'put that picture there, or take the version away'],
        )
  }
  wantsViewpoint('community.yaml', undefined, 'startViewpoint', community?.startViewpoint)
  wantsViewpoint('community.yaml', undefined, 'cover.viewpoint', community?.cover?.viewpoint)
}
