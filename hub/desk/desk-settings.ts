import type { PartId } from '../../model/case/part.ts'
import type { DeskPart } from '../../model/case/desk.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Opener } from '../opener.ts'
import type { Published } from '../published.ts'
import type { StaffDoor } from '../staff/staff-door.ts'
import type { Store } from '../store/store.ts'
import type { Result } from '../../model/result.ts'

/** What the desk needs of photos and voices. */
export interface DeskParts {
  /** the photos and voices of a case, those of words added later too */
  states(id: CaseId): Promise<DeskPart[]>
  /** a photo as others may see it: WebP, without anything but its pixels, and with the covered cells filled */
  forOthers(id: CaseId, part: PartId, covers: readonly number[]): Promise<Result<Uint8Array, string>>
}

export interface DeskSettings {
  readonly store: Store
  readonly site: string
  readonly door: StaffDoor
  readonly open: Opener
  readonly published: () => Promise<Published>
  readonly parts: DeskParts
  readonly now: () => number
}
