import type { Problems, Where } from '../problem.ts'
import type { FolderContent } from '../press/read-folder.ts'
import { shownBy } from '../read/shown-by.ts'
import type { Stories } from '../read/stories.ts'

type Parts = Pick<FolderContent, 'sources' | 'artists' | 'guided' | 'report' | 'layout'> & {
  readonly community: FolderContent['community'] | null
  readonly stories: Stories | null
}

/** The first field of something that has Chinese and no Uyghur; `null` when all have both. */
function firstWithout(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value !== 'object' || value === null) return null
  const record = value as Record<string, unknown>
  if (typeof record['zh'] === 'string') return record['ug'] === undefined ? path.join('.') : null
  for (const key of Object.keys(record)) {
    const found = shownBy(key) ? firstWithout(record[key], [...path, key]) : null
    if (found !== null) return found
  }
  return null
}

/**
 * What is said to be reviewed, or translated by a human, is counted by the gate as whole: every text of it must have its
 * Uyghur. A draft may still have gaps; the pages mark them. Rule C2.
 */
export function checkTexts({ sources, artists, guided, community, report, stories, layout }: Parts, problems: Problems): void {
  const wants = (state: string, value: unknown, where: Where) => {
    const field = state === 'reviewed' || state === 'human' ? firstWithout(value) : null
    if (field !== null)
      problems.add(
        { ...where, field },
        [`写着维吾尔文是 ${state}，但这里没有`, `says its Uyghur is ${state}, but there is none here`],
        ['补上 ug，或把状态改为 draft', 'add ug, or let the state be draft'],
      )
  }
  // A title without Uyghur is told with every state (check/items.ts).
  for (const { item, where } of sources) if (item.title.ug !== undefined) wants(item.translation.ug, item, where)
  for (const artist of artists) wants(artist.translation.ug, artist, { file: 'artists.yaml', item: artist.slug })
  for (const tour of guided) wants(tour.translation.ug, tour, { file: 'guided.yaml', item: tour.slug })
  if (report !== null) wants(report.translation, report, { file: 'report.yaml' })
  if (community === null) return
  const { terminal, hides, ...own } = community
  wants(community.translation, own, { file: 'community.yaml' })
  // Stories and the names of viewpoints are the community's own words.
  wants(community.translation, stories?.viewpoints ?? {}, { file: 'tour.yaml' })
  for (const { id, zh, ug } of layout?.viewpoints ?? [])
    wants(community.translation, { zh, ...(ug === undefined ? {} : { ug }) }, { file: 'layout.json', item: id })
}
