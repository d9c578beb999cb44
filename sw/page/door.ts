// The one file other rooms import from here (DESIGN §2): what a page needs to know of the shelf and the outbox.
export { type OpenBundle, openStack, type OpenStack, readJson, type ReadProblem } from './bundles.ts'
export type { SayProblem, Whereabouts } from './outbox.ts'
export { registerShelf, shelfNews, type ShelfState, shellState, takeNewShell } from './shelf.ts'
export { type Watched, watched } from './store.ts'
export { terminalOutbox } from './lazy-outbox.ts'
