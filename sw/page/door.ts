// The one file other rooms import from here (DESIGN §2): what a page needs to know of the shelf and the outbox.
export { type OpenBundle, openStack, type OpenStack, provesItself, readJson, type ReadProblem } from './bundles.ts'
export { askKeeper } from './keeper.ts'
export type { OutboxHealth } from './health.ts'
export type { SayProblem, Whereabouts } from './outbox.ts'
export { registerShelf, shelfNews, type ShelfState, shellState, takeNewShell } from './shelf.ts'
export { type Watched, watched } from './store.ts'
export { provisionOutbox, terminalOutbox } from './lazy-outbox.ts'
