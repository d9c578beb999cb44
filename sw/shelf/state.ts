import type { BundleName } from '../../model/bundle/name.ts'
import type { Coverage } from '../../model/bundle/manifest.ts'

/** Which version of a bundle serves. Rule S5. */
export interface Pointer {
  readonly bundle: BundleName
  readonly active: number
  readonly previous: number | null
  /** the highest version ever accepted; nothing below it is accepted again */
  readonly high: number
  /** epoch seconds after which the content is shown as possibly out of date */
  readonly expires: number
  /** epoch seconds at which its channel was signed */
  readonly issued: number
  /** the newest root this terminal has accepted, as it was signed */
  readonly root: unknown
  /** the version that went back by itself; it does not come again, a later one does. Rule S11 */
  readonly failed: { readonly version: number; readonly manifest: string } | null
}

/** A pack that is kept: its SHA-256, its length, and the slot it lies in. */
export type KeptPack = readonly [hash: string, length: number, slot: string]

/** A version that is whole on this terminal. */
export interface KeptVersion {
  readonly bundle: BundleName
  readonly version: number
  /** the SHA-256 of its manifest, as the channel promised it */
  readonly manifest: string
  /** in the manifest's order, which its table counts by */
  readonly packs: readonly KeptPack[]
  readonly objects: number
  /** of all its objects */
  readonly bytes: number
  readonly coverage: Coverage
  readonly drafts: boolean
}

/** Everything the shelf has to know after the power was off. It is small, and it is written whole. */
export interface ShelfState {
  readonly pointers: readonly Pointer[]
  readonly versions: readonly KeptVersion[]
  /** `/c/terminal.json` as the line last gave it. Rule S8 */
  readonly terminal: string | null
}

export const EMPTY: ShelfState = { pointers: [], versions: [], terminal: null }

export const pointerOf = (state: ShelfState, bundle: BundleName): Pointer | undefined => state.pointers.find((each) => each.bundle === bundle)

export const versionOf = (state: ShelfState, bundle: BundleName, version: number | null): KeptVersion | undefined =>
  state.versions.find((each) => each.bundle === bundle && each.version === version)

/** The state with one pointer put in the place of what it was. */
export const withPointer = (state: ShelfState, pointer: Pointer): ShelfState => ({
  ...state,
  pointers: [...state.pointers.filter(({ bundle }) => bundle !== pointer.bundle), pointer],
})

/** The name a version's table goes by. */
export const tableName = (bundle: BundleName, version: number): string => `${bundle} ${version}`
