/** Under this name the visitors' page leaves a marked picture for the form, in the store of the one tab that both stand in. */
const NAME = 'said-picture'
/** A data address longer than this is not one of ours: 1280 pixels of JPEG are under half a megabyte. */
const MOST_LETTERS = 1_500_000
const ADDRESS = /^data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2}$/

/** The part of a tab's store that is needed. */
export interface TabStore {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/** Leaves a picture for the form; a tab that has no room keeps none, and the report goes without it. @returns whether it is there */
export function leavePicture(store: TabStore, address: string): boolean {
  try {
    store.setItem(NAME, address)
    return true
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return false
  }
}

/** Takes it, once: what was taken is gone from the tab. `null` when there is none, or something else. */
export function takePicture(store: TabStore): Uint8Array<ArrayBuffer> | null {
  const address = store.getItem(NAME)
  store.removeItem(NAME)
  if (address === null || address.length > MOST_LETTERS || !ADDRESS.test(address)) return null
  const letters = atob(address.slice(address.indexOf(',') + 1))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}
