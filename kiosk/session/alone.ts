/** So long nobody has touched the untouched first screen when the terminal begins to show the community by itself. */
export const ALONE_MS = 60_000

/** Whether nobody is there. @param stillMs since the last touch; a clock that was set back counts as one. @param touched a session runs, which has its own clock */
export const isAlone = (stillMs: number, touched: boolean): boolean => !touched && stillMs >= ALONE_MS
