import type { Problems } from '../problem.ts'
import type { Layout } from './layout.ts'
import type { Sourced } from './items.ts'

/** Checks what items say of each other and of the plan: every place, pole and viewpoint they name must exist. Rule C9. */
export function checkReferences(sources: readonly Sourced[], layout: Layout | null, problems: Problems): void {
  const ids = new Set<string>(sources.map((source) => source.item.id))
  const poles = new Set<string>(layout?.poles.map((pole) => pole.no))
  const viewpoints = new Set<string>(layout?.viewpoints.map((viewpoint) => viewpoint.id))
  for (const { item, file, at } of sources) {
    const field = (name: string) => (at === '' ? name : `${at} ${name}`)
    const wants = (name: string, id: string, known: ReadonlySet<string>) => {
      if (!known.has(id)) problems.add(file, field(name), `没有“${id}”，请检查编号`, `names ${id}, which does not exist`)
    }
    for (const id of item.places) wants('places', id, ids)
    for (const id of item.related) wants('related', id, ids)
    if (item.kind === 'event') wants('place', item.place, ids)
    if (item.kind === 'place' && item.poleNo !== undefined) wants('poleNo', item.poleNo, poles)
    if (item.kind === 'place' && item.viewpoint !== undefined) wants('viewpoint', item.viewpoint, viewpoints)
    if (item.kind === 'place') {
      for (const each of [...item.hours, ...item.exceptions]) {
        if ('opens' in each && each.closes <= each.opens)
          problems.add(
            file,
            field('hours'),
            `关门 ${each.closes} 不晚于开门 ${each.opens}；过夜请分两段写`,
            `closes at ${each.closes}, not after it opens at ${each.opens}; a night shift wants two stretches`,
          )
      }
    }
    if (item.kind === 'notice' && item.noticeType === 'publicity' && (item.publicityStage === undefined || item.objectUntil === undefined)) {
      problems.add(file, field('publicityStage'), '公示应写明第几次公示和异议截止日', 'a publicity notice wants publicityStage and objectUntil')
    }
    if (item.validTo !== undefined && item.validTo < item.validFrom)
      problems.add(
        file,
        field('validTo'),
        `结束日 ${item.validTo} 早于开始日 ${item.validFrom}`,
        `ends on ${item.validTo}, before it begins on ${item.validFrom}`,
      )
    if (item.kind === 'event' && item.end <= item.start)
      problems.add(file, field('end'), '结束时间应晚于开始时间', `ends at ${item.end}, not after its start ${item.start}`)
    if (item.translation.ug !== 'missing' && item.title.ug === undefined)
      problems.add(file, field('translation'), '写着有维吾尔文，但标题没有', `says its Uyghur is ${item.translation.ug}, but the title has none`)
    if (item.translation.ug === 'missing' && item.title.ug !== undefined)
      problems.add(file, field('translation'), '写着没有维吾尔文，但标题有', 'says its Uyghur is missing, but the title has one')
  }
}
