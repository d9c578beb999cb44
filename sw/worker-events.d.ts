/** Background Sync (WICG), which TypeScript's WebWorker library does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string
  readonly lastChance: boolean
}
interface ServiceWorkerGlobalScopeEventMap {
  sync: SyncEvent
}
/** The static routing of the Service Worker standard, as far as we use it; only the event of an install has it, and not in every browser. */
interface ExtendableEvent {
  readonly addRoutes?: (
    rules: readonly { readonly condition: { readonly urlPattern: { readonly pathname: string } }; readonly source: 'network' }[],
  ) => Promise<void>
}
