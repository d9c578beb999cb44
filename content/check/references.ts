import type { FolderItem } from '../../model/content/folder-item.ts'
import { type Kind, kindOf } from '../../model/content/item.ts'
import type { Problems, Where } from '../problem.ts'
import type { Layout } from '../read/layout.ts'
import type { Sourced } from '../read/items.ts'

/** What can be named in a community folder. `items` holds broken ones too, so that they are told only once. */
export interface Known {
  readonly items: ReadonlySet<string>
  /** `null` when the list of artists could not be read and nobody can be missed in it */
  readonly artists: ReadonlySet<string> | null
  readonly layout: Layout | null
  /** what could not be read, so that nobody can be missed in it */
  readonly unread: { readonly kinds: ReadonlySet<Kind>; readonly layout: boolean }
}

/** Every reference of an item: the field, what it names, and of which kind that must be. */
function* referencesOf(item: FolderItem): Generator<readonly [field: string, id: string, kind: Kind | null]> {
  for (const id of item.places) yield ['places', id, 'place']
  for (const id of item.related) yield ['related', id, null]
  if (item.withdrawn?.successor !== undefined) yield ['withdrawn.successor', item.withdrawn.successor, null]
  switch (item.kind) {
    case 'event':
      yield ['place', item.place, 'place']
      break
    case 'guide':
      for (const [at, step] of item.steps.entries()) if (step.where !== undefined) yield [`steps.${at}.where`, step.where, 'place']
      for (const [at, outcome] of item.decision?.outcomes.entries() ?? []) if (outcome.to !== undefined) yield [`decision.outcomes.${at}.to`, outcome.to, null]
      break
    case 'hall':
      if (item.place !== undefined) yield ['place', item.place, 'place']
      break
    case 'work':
      yield ['hall', item.hall, 'hall']
      break
    case 'album':
      if (item.hall !== undefined) yield ['hall', item.hall, 'hall']
      break
  }
}

/** Checks what items say of each other and of the plan: everything they name must exist, and be of the right kind. Rule C9. */
export function checkReferences(sources: readonly Sourced[], known: Known, problems: Problems): void {
  const poles = new Set<string>(known.layout?.poles.map((pole) => pole.no))
  const viewpoints = new Set<string>(known.layout?.viewpoints.map((viewpoint) => viewpoint.id))
  const missing = (where: Where, id: string) =>
    problems.add(where, [`没有“${id}”`, `names ${id}, which does not exist`], ['检查编号，或先加上它', 'check the id, or add it first'])
  for (const { item, where } of sources) {
    for (const [field, id, kind] of referencesOf(item)) {
      if (known.unread.kinds.has(kindOf(id)) && !known.items.has(id)) continue
      if (!known.items.has(id)) missing({ ...where, field }, id)
      else if (kind !== null && !id.startsWith(`${kind}:`))
        problems.add(
          { ...where, field },
          [`“${id}”不是 ${kind}`, `names ${id}, which is no ${kind}`],
          [`这里要写 ${kind}: 开头的编号`, `write an id that begins with ${kind}:`],
        )
      else if (id === item.id) problems.add({ ...where, field }, ['指向了它自己', 'names itself'], ['去掉这个编号', 'take that id away'])
    }
    if (item.kind === 'work' && known.artists?.has(item.artist) === false) missing({ ...where, field: 'artist' }, item.artist)
    if (known.unread.layout) continue
    if (item.kind === 'place' && item.poleNo !== undefined && !poles.has(item.poleNo)) missing({ ...where, field: 'poleNo' }, item.poleNo)
    if (item.kind === 'place' && item.viewpoint !== undefined && !viewpoints.has(item.viewpoint)) missing({ ...where, field: 'viewpoint' }, item.viewpoint)
  }
}
