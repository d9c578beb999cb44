/** The options of a command that works on a hub's database, as `hub/main.ts` takes them. */
export const STORE_OPTIONS = { data: { type: 'string' }, site: { type: 'string' }, database: { type: 'string' } } as const
